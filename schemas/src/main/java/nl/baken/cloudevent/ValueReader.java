package nl.baken.cloudevent;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.baken.avro.ContractClasses;
import nl.baken.validation.DecimalFit;
import nl.baken.validation.Expectation;
import nl.baken.validation.FieldLimits;
import nl.baken.validation.Nullable;
import nl.baken.validation.Spelling;
import nl.baken.validation.Violation;
import nl.baken.validation.ViolationReason;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** Reads the JSON values of one document into the Java values of records, and gathers what does not fit. */
final class ValueReader {

    static final SpecificData RECORDS = ContractClasses.data();

    private final List<Violation> problems;

    ValueReader(List<Violation> problems) {
        this.problems = problems;
    }

    /**
     * The value of a field or of a part of it, or null when it is null or does not fit; then there is a problem at the
     * path.
     */
    Object value(JsonNode json, Schema declared, Schema.Field field, String path) {
        if (json.isNull() && declared.isNullable()) {
            return null;
        }
        Schema schema = Nullable.bare(declared);
        return switch (schema.getType()) {
            case STRING -> json.isTextual() ? json.textValue() : wrongType(json, schema, field, path);
            case BOOLEAN -> json.isBoolean() ? json.booleanValue() : wrongType(json, schema, field, path);
            case INT ->
                schema.getLogicalType() == null ? integer(json, schema, field, path) : date(json, schema, field, path);
            case LONG ->
                schema.getLogicalType() == null
                        ? longInteger(json, schema, field, path)
                        : time(json, schema, field, path);
            case FLOAT, DOUBLE -> real(json, schema, field, path);
            case BYTES -> decimal(json, schema, field, path);
            case ENUM -> symbol(json, schema, field, path);
            case ARRAY -> items(json, schema, field, path);
            case MAP -> entries(json, schema, field, path);
            case RECORD ->
                json.isObject()
                        ? new RecordReader(this, problems).read(json, schema, path)
                        : wrongType(json, schema, field, path);
            case UNION -> branch(json, schema, field, path);
            case FIXED, NULL -> throw new IllegalStateException(path + ": the contract has no " + schema.getType());
        };
    }

    private Object integer(JsonNode json, Schema schema, Schema.Field field, String path) {
        if (!json.isIntegralNumber()) {
            return wrongType(json, schema, field, path);
        }
        return json.canConvertToInt() ? json.intValue() : outOfRange(json, schema, field, path);
    }

    private Object longInteger(JsonNode json, Schema schema, Schema.Field field, String path) {
        if (!json.isIntegralNumber()) {
            return wrongType(json, schema, field, path);
        }
        return json.canConvertToLong() ? json.longValue() : outOfRange(json, schema, field, path);
    }

    private Object real(JsonNode json, Schema schema, Schema.Field field, String path) {
        if (!json.isNumber()) {
            return wrongType(json, schema, field, path);
        }
        double number = json.doubleValue();
        return Double.isFinite(number) ? number : outOfRange(json, schema, field, path);
    }

    private Object decimal(JsonNode json, Schema schema, Schema.Field field, String path) {
        if (!json.isNumber()) {
            return wrongType(json, schema, field, path);
        }
        BigDecimal number = json.decimalValue();
        LogicalTypes.Decimal type = (LogicalTypes.Decimal) schema.getLogicalType();
        Optional<ViolationReason> misfit = DecimalFit.misfit(number, type);
        return misfit.isPresent()
                ? problem(misfit.get(), json, expected(schema, field), field, path)
                : DecimalFit.scaled(number, type);
    }

    private Object date(JsonNode json, Schema schema, Schema.Field field, String path) {
        if (!json.isTextual()) {
            return wrongType(json, schema, field, path);
        }
        return Rfc3339.date(json.textValue())
                .map(Object.class::cast)
                .orElseGet(() -> problem(ViolationReason.NOT_A_DATE, json, expected(schema, field), field, path));
    }

    private Object time(JsonNode json, Schema schema, Schema.Field field, String path) {
        if (!json.isTextual()) {
            return wrongType(json, schema, field, path);
        }
        return Rfc3339.time(json.textValue())
                .map(Object.class::cast)
                .orElseGet(() -> problem(ViolationReason.NOT_A_TIME, json, expected(schema, field), field, path));
    }

    private Object symbol(JsonNode json, Schema schema, Schema.Field field, String path) {
        if (!json.isTextual()) {
            return wrongType(json, schema, field, path);
        }
        String symbol = json.textValue();
        List<String> symbols = Expectation.symbols(schema);
        if (symbols.contains(symbol) || symbol.equals(field.defaultVal())) {
            return RECORDS.createEnum(symbol, schema);
        }
        String suggestion = Spelling.closest(symbol, symbols)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        return problem(ViolationReason.UNKNOWN_SYMBOL, json, expected(schema, field) + suggestion, field, path);
    }

    private Object items(JsonNode json, Schema schema, Schema.Field field, String path) {
        if (!json.isArray()) {
            return wrongType(json, schema, field, path);
        }
        List<Object> items = new ArrayList<>();
        for (JsonNode item : json) {
            items.add(value(item, schema.getElementType(), field, path + "[" + items.size() + "]"));
        }
        return Collections.unmodifiableList(items);
    }

    private Object entries(JsonNode json, Schema schema, Schema.Field field, String path) {
        if (!json.isObject()) {
            return wrongType(json, schema, field, path);
        }
        Map<String, Object> entries = new TreeMap<>();
        json.properties()
                .forEach(entry -> entries.put(
                        entry.getKey(),
                        value(entry.getValue(), schema.getValueType(), field, path + "." + entry.getKey())));
        return Collections.unmodifiableMap(entries);
    }

    /**
     * The unions of the contract have one branch per kind of JSON value, so the kind of the value determines the
     * branch.
     */
    private Object branch(JsonNode json, Schema union, Schema.Field field, String path) {
        Schema.Type kind = json.isBoolean()
                ? Schema.Type.BOOLEAN
                : json.isTextual() ? Schema.Type.STRING : json.isIntegralNumber() ? Schema.Type.INT : null;
        return union.getTypes().stream()
                .filter(branch -> branch.getType() == kind)
                .findFirst()
                .map(branch -> value(json, branch, field, path))
                .orElseGet(() -> wrongType(json, union, field, path));
    }

    private Object wrongType(JsonNode json, Schema schema, Schema.Field field, String path) {
        return problem(ViolationReason.WRONG_TYPE, json, expected(schema, field), field, path);
    }

    private Object outOfRange(JsonNode json, Schema schema, Schema.Field field, String path) {
        return problem(ViolationReason.OUT_OF_RANGE, json, expected(schema, field), field, path);
    }

    private Object problem(ViolationReason reason, JsonNode json, String expected, Schema.Field field, String path) {
        problems.add(new Violation(
                path, reason, JsonKind.excerpt(json, FieldLimits.of(field).hidden()), expected));
        return null;
    }

    private static String expected(Schema schema, Schema.Field field) {
        return Expectation.of(schema, FieldLimits.of(field));
    }
}
