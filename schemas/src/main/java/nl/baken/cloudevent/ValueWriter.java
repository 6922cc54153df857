package nl.baken.cloudevent;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.validation.DecimalFit;
import nl.baken.validation.Expectation;
import nl.baken.validation.Nullable;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/** Writes the values of records as plain JSON: fields in the order of the schema, maps by key, no nulls. */
final class ValueWriter {

    private final JsonGenerator json;

    ValueWriter(JsonGenerator json) {
        this.json = json;
    }

    void record(IndexedRecord record) throws IOException {
        json.writeStartObject();
        fields(record, 0);
        json.writeEndObject();
    }

    /** The fields from a position on, without the object around them. */
    void fields(IndexedRecord record, int from) throws IOException {
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (field.pos() >= from && value != null && !isUnknownByDefault(field, value)) {
                json.writeFieldName(field.name());
                value(value, Nullable.bare(field.schema()), field.name());
            }
        }
    }

    /** A reader fills it in by itself. */
    private static boolean isUnknownByDefault(Schema.Field field, Object value) {
        return value instanceof Enum<?>
                && value.toString().equals(Expectation.UNKNOWN_SYMBOL)
                && Expectation.UNKNOWN_SYMBOL.equals(field.defaultVal());
    }

    void value(Object value, Schema schema, String name) throws IOException {
        if (value instanceof IndexedRecord record) {
            record(record);
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                value(item, schema.getElementType(), name);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> entries) {
            entries(entries, schema.getValueType());
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(decimal(number, schema, name));
        } else if (value instanceof Double number) {
            json.writeNumber(finite(number, name));
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(value.toString());
        }
    }

    private void entries(Map<?, ?> entries, Schema values) throws IOException {
        Map<String, Object> sorted = new TreeMap<>();
        entries.forEach((key, value) -> sorted.put(key.toString(), value));
        json.writeStartObject();
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            json.writeFieldName(entry.getKey());
            value(entry.getValue(), values, entry.getKey());
        }
        json.writeEndObject();
    }

    private static BigDecimal decimal(BigDecimal number, Schema schema, String name) {
        LogicalTypes.Decimal type = (LogicalTypes.Decimal) schema.getLogicalType();
        if (DecimalFit.misfit(number, type).isPresent()) {
            throw new IllegalArgumentException(name + " is " + number + " and does not fit " + type.getName() + "("
                    + type.getPrecision() + ", " + type.getScale() + ").");
        }
        return DecimalFit.scaled(number, type);
    }

    private static double finite(double number, String name) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(name + " is " + number + ", for which JSON has no number.");
        }
        return number == 0 ? 0.0 : number;
    }
}
