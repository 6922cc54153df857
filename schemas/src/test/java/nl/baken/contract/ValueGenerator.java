package nl.baken.contract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.baken.event.EventHeader;
import nl.baken.validation.FieldLimits;
import nl.baken.validation.Nullable;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;

/** Makes values that fit a schema and its limits. */
final class ValueGenerator {

    private static final List<String> EXTENSIONS =
            List.of("traceparent", "sequence", "partitionkey", "dataschema", "x1");
    private static final double[] REALS = {0, 0.1, 1, 2.5, 1e-300, 4.9e-324, 1e300, 123456.789, Math.PI};
    private static final int MOST_ITEMS = 4;

    private final Random random;
    private final TextGenerator texts;

    ValueGenerator(Random random) {
        this.random = random;
        this.texts = new TextGenerator(random);
    }

    IndexedRecord record(Schema schema, EventHeader header) {
        IndexedRecord record =
                (IndexedRecord) SpecificData.newInstance(SpecificData.get().getClass(schema), schema);
        for (Schema.Field field : schema.getFields()) {
            boolean isHeader = field.name().equals(EventType.HEADER);
            record.put(field.pos(), isHeader ? header : field(field));
        }
        return record;
    }

    Map<String, Object> extensions(Schema.Field field) {
        Map<String, Object> extensions = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            List<Schema> branches = field.schema().getValueType().getTypes();
            String name = EXTENSIONS.get(random.nextInt(EXTENSIONS.size()));
            extensions.put(
                    name, value(branches.get(random.nextInt(branches.size())), FieldLimits.of(field), "extension"));
        }
        return extensions;
    }

    <E extends Enum<E>> E symbol(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return constants[random.nextInt(constants.length - 1)];
    }

    private Object field(Schema.Field field) {
        if (field.schema().isNullable() && random.nextInt(5) < 2) {
            return null;
        }
        Schema schema = Nullable.bare(field.schema());
        if (schema.getType() == Schema.Type.ENUM && "UNKNOWN".equals(field.defaultVal()) && random.nextInt(4) == 0) {
            return SpecificData.get().createEnum("UNKNOWN", schema);
        }
        return value(schema, FieldLimits.of(field), field.name());
    }

    private Object value(Schema schema, FieldLimits limits, String name) {
        return switch (schema.getType()) {
            case STRING -> limits.named() ? texts.identifier(name) : texts.text();
            case BOOLEAN -> random.nextBoolean();
            case INT -> schema.getLogicalType() == null ? (Object) (int) whole(limits) : date();
            case LONG -> schema.getLogicalType() == null ? (Object) whole(limits) : moment();
            case DOUBLE -> real(limits);
            case BYTES -> decimal((LogicalTypes.Decimal) schema.getLogicalType(), limits);
            case ENUM ->
                SpecificData.get()
                        .createEnum(
                                schema.getEnumSymbols()
                                        .get(random.nextInt(
                                                schema.getEnumSymbols().size() - 1)),
                                schema);
            case ARRAY -> items(schema, limits, name);
            case RECORD -> record(schema, null);
            case MAP, UNION, FLOAT, FIXED, NULL -> throw new IllegalStateException(name + " is a " + schema.getType());
        };
    }

    private List<Object> items(Schema schema, FieldLimits limits, String name) {
        Set<Object> items = new LinkedHashSet<>();
        for (int i = random.nextInt(MOST_ITEMS + 1); i > 0; i--) {
            items.add(value(schema.getElementType(), limits, name));
        }
        return new ArrayList<>(items);
    }

    private long whole(FieldLimits limits) {
        long min = limits.min() == null ? -1000 : limits.min().longValueExact();
        long max = limits.max() == null ? 20_000_000 : limits.max().longValueExact();
        return random.nextInt(3) == 0 ? min : min + (long) (random.nextDouble() * (max - min + 1));
    }

    private double real(FieldLimits limits) {
        double number = REALS[random.nextInt(REALS.length)] * (random.nextBoolean() ? 1 : random.nextDouble());
        double most = limits.max() == null ? Double.MAX_VALUE : limits.max().doubleValue();
        boolean signed = limits.min() == null || limits.min().signum() < 0;
        double bounded = Math.min(number, most);
        return signed && number != 0 && random.nextBoolean() ? -bounded : bounded;
    }

    private BigDecimal decimal(LogicalTypes.Decimal type, FieldLimits limits) {
        double bits = type.getPrecision() * Math.log(10) / Math.log(2);
        BigInteger unscaled = new BigInteger(random.nextInt((int) bits), random);
        BigDecimal number = new BigDecimal(unscaled, type.getScale());
        return limits.max() == null ? number : number.min(limits.max().setScale(type.getScale()));
    }

    private LocalDate date() {
        return LocalDate.of(2010, 1, 1).plusDays(random.nextInt(12_000));
    }

    private Instant moment() {
        return Instant.parse("2010-01-01T00:00:00Z").plusMillis((long) (random.nextDouble() * 1e12));
    }
}
