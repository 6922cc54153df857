package nl.baken.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.event.EventHeader;
import nl.baken.validation.EventValidation;
import nl.baken.validation.FieldLimits;
import nl.baken.validation.Nullable;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Makes valid events that are as large as the contract allows, of characters that take three bytes and that no compression makes
 * fewer of, and smaller ones among them, so that there are many. About half of what they name they have named before.
 */
public final class LargestGenerator {

    private static final List<String> RISKS = Stream.concat(
                    TextGenerator.RISKS.stream(), Stream.of("a_risk_of_no_model"))
            .toList();

    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9FA5;
    private static final int TRIES = 300;
    private static final int NAMES = 60;
    private static final double[] SCALES = {0.01, 0.1, 1, 1};
    private static final int MOST_TEXT = 150_000;

    private final Random random;
    private final String projectId;
    private int events;
    private double scale = 1;
    private int leftOut;

    public LargestGenerator(long seed, String projectId) {
        this.random = new Random(seed);
        this.projectId = projectId;
    }

    /** The registration of the project. */
    public SpecificRecord registration(Instant at) {
        return next(EventTypes.named("ProjectRegistered").orElseThrow(), at);
    }

    /** An event of any kind that clients may send. */
    public SpecificRecord next(Instant at) {
        List<EventType> types = EventTypes.all().stream()
                .filter(type -> type.ofProject() && type.writer() == Writer.ANYONE)
                .toList();
        return next(types.get(random.nextInt(types.size())), at);
    }

    /** An event of this kind. */
    public SpecificRecord next(EventType type, Instant at) {
        scale = SCALES[random.nextInt(SCALES.length)];
        for (int i = 0; i < TRIES; i++) {
            // Some fields go with the values of others only.
            leftOut = i < TRIES / 2 ? 8 : 2;
            SpecificRecord event = (SpecificRecord) record(type.schema(), header(at));
            if (EventValidation.check(event).isEmpty()) {
                return event;
            }
        }
        throw new IllegalStateException("No valid " + type.name() + " in " + TRIES + " tries: "
                + EventValidation.check((SpecificRecord) record(type.schema(), header(at))));
    }

    private EventHeader header(Instant at) {
        return EventHeader.newBuilder()
                .setEventId(text(random, (int) (scale * 190)) + events++)
                .setSource("urn:" + text(new Random(1), 1 + (int) (scale * 195)))
                .setProjectId(projectId)
                .setOccurredAt(at)
                .setRecordedAt(at)
                .setReporter(text(random, 128))
                .build();
    }

    private IndexedRecord record(Schema schema, EventHeader header) {
        IndexedRecord record =
                (IndexedRecord) SpecificData.newInstance(SpecificData.get().getClass(schema), schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), field.name().equals(EventType.HEADER) ? header : field(field));
        }
        return record;
    }

    private Object field(Schema.Field field) {
        boolean left = field.schema().isNullable() && random.nextInt(leftOut) == 0;
        return left ? null : value(Nullable.bare(field.schema()), FieldLimits.of(field), field.name());
    }

    private Object value(Schema schema, FieldLimits limits, String name) {
        return switch (schema.getType()) {
            case STRING -> string(limits, name);
            case BOOLEAN -> random.nextBoolean();
            case INT -> schema.getLogicalType() == null ? (Object) (int) whole(limits) : day();
            case LONG ->
                schema.getLogicalType() == null ? (Object) whole(limits) : Instant.parse("2030-01-01T00:00:00Z");
            case DOUBLE -> limits.min() == null ? random.nextGaussian() : random.nextDouble();
            case BYTES ->
                BigDecimal.valueOf(
                        random.nextInt(1_000_000), ((LogicalTypes.Decimal) schema.getLogicalType()).getScale());
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

    private String string(FieldLimits limits, String name) {
        if (name.toLowerCase(Locale.ROOT).contains("risk")
                || name.toLowerCase(Locale.ROOT).contains("concern")) {
            return RISKS.get(random.nextInt(RISKS.size()));
        }
        if (limits.pattern() != null) {
            return name + random.nextInt(NAMES);
        }
        // The same number gives the same name.
        Random letters = limits.named() && random.nextBoolean() ? new Random(random.nextInt(NAMES)) : random;
        return text(letters, Math.max(1, (int) (scale * limits.maxLength())));
    }

    private static String text(Random random, int length) {
        return random.ints(length, FIRST, LAST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private List<Object> items(Schema schema, FieldLimits limits, String name) {
        Set<Object> items = new LinkedHashSet<>();
        boolean texts = schema.getElementType().getType() == Schema.Type.STRING;
        int most = texts ? Math.min(limits.maxItems(), MOST_TEXT / limits.maxLength()) : 3;
        for (int i = leftOut == 2 && random.nextBoolean() ? most : 0; i < most; i++) {
            items.add(value(schema.getElementType(), limits, name));
        }
        return List.copyOf(items);
    }

    private long whole(FieldLimits limits) {
        long min = limits.min() == null ? 0 : limits.min().longValueExact();
        long max = limits.max() == null ? 1_000_000 : limits.max().longValueExact();
        return min + (long) (random.nextDouble() * (max - min + 1));
    }

    private LocalDate day() {
        return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(800));
    }
}
