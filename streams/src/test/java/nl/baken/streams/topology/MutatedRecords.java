package nl.baken.streams.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventTypes;
import nl.baken.event.ClockTicked;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;

/** Records that something has happened to on their way, from a seed. */
final class MutatedRecords {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private final Random random;
    private final EventGenerator generator;
    private final Function<SpecificRecord, byte[]> encode;

    /** @param encode as a record goes into project-events */
    MutatedRecords(long seed, Function<SpecificRecord, byte[]> encode) {
        this.random = new Random(seed);
        this.generator = new EventGenerator(seed);
        this.encode = encode;
    }

    TestRecord<byte[], byte[]> next() {
        Instant at = START.plusSeconds(random.nextInt(40_000_000));
        SpecificRecord record = random.nextInt(20) == 0 ? new ClockTicked(at) : event();
        byte[] key = EventTypes.headerOf(record)
                .map(header -> header.getProjectId().getBytes(StandardCharsets.UTF_8))
                .orElse(null);
        if (random.nextInt(6) == 0) {
            spoil(record);
        }
        byte[] value = encode.apply(record);
        return switch (random.nextInt(9)) {
            case 0 -> new TestRecord<>(key, null, at);
            case 1 -> new TestRecord<>(key, Arrays.copyOf(value, random.nextInt(value.length + 20)), at);
            case 2 -> new TestRecord<>(key, flipped(value, 1), at);
            case 3 -> new TestRecord<>(key, flipped(value, 10), at);
            case 4 -> new TestRecord<>(key, noise(), at);
            case 5 -> new TestRecord<>(noise(), value, at);
            case 6 -> new TestRecord<>(null, value, at);
            default -> new TestRecord<>(key, value, at);
        };
    }

    /** Of a kind that something reads: others are passed over, whatever is wrong with them. */
    private SpecificRecord event() {
        return Stream.generate(generator::next)
                .filter(event -> !EventTypes.of(event).orElseThrow().planned())
                .findFirst()
                .orElseThrow();
    }

    /** Puts a value into a field that its type takes and its meaning does not. */
    private void spoil(SpecificRecord record) {
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            switch (value) {
                case String text -> record.put(field.pos(), random.nextBoolean() ? "" : text.repeat(500));
                case Integer number -> record.put(field.pos(), random.nextInt());
                case Long number -> record.put(field.pos(), -number);
                case Double number -> record.put(field.pos(), Double.NaN);
                case Instant moment -> record.put(field.pos(), Instant.ofEpochMilli(random.nextLong()));
                case null, default -> {
                    // Nothing of the kind that can be spoilt.
                }
            }
        }
    }

    private byte[] flipped(byte[] value, int times) {
        byte[] flipped = value.clone();
        for (int i = 0; i < times; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(60)];
        random.nextBytes(noise);
        return noise;
    }
}
