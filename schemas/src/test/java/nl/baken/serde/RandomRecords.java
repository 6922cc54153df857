package nl.baken.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** Records with random contents of any schema; what they say makes no sense, but it fits the schema. */
public final class RandomRecords {

    private static final int LONGEST_TEXT = 24;
    private static final int LONGEST_LIST = 4;

    private static final int[] LETTERS =
            "abcdefghijklmnopqrstuvwxyz éëïøß€漢🌍".codePoints().toArray();

    private final Random random;

    public RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    /** A random record of a class generated from the contract. */
    public <T extends SpecificRecord> T next(Class<T> type) {
        Schema schema = ContractSchema.of(type);
        SpecificData data = SpecificData.getForClass(type);
        SpecificDatumReader<T> reader = new SpecificDatumReader<>(schema, data.getSchema(type), data);
        try {
            return PlainLists.in(reader.read(null, DecoderFactory.get().binaryDecoder(avro(next(schema)), null)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A random record of a schema. */
    public GenericRecord next(Schema schema) {
        return (GenericRecord) value(schema);
    }

    /** The record in Avro binary, without any header. */
    public static byte[] avro(GenericRecord record) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object value(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case ENUM -> new GenericData.EnumSymbol(schema, oneOf(schema.getEnumSymbols()));
            case UNION -> value(oneOf(schema.getTypes()));
            case ARRAY -> list(schema);
            case MAP -> map(schema);
            case STRING -> text();
            // An amount has one shortest form, which begins with no zero.
            case BYTES -> ByteBuffer.wrap(new byte[] {(byte) random.nextInt(1, 128), (byte) random.nextInt(256)});
            case FIXED -> fixed(schema);
            case INT -> random.nextInt(-50_000, 50_000);
            case LONG -> random.nextLong(-2_000_000_000_000L, 4_000_000_000_000L);
            case FLOAT -> random.nextFloat();
            case DOUBLE -> random.nextGaussian() * 1_000;
            case BOOLEAN -> random.nextBoolean();
            case NULL -> null;
        };
    }

    private GenericRecord record(Schema schema) {
        GenericRecord record = new GenericData.Record(schema);
        schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema())));
        return record;
    }

    private List<Object> list(Schema schema) {
        int length = random.nextInt(LONGEST_LIST);
        List<Object> list = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            list.add(value(schema.getElementType()));
        }
        return list;
    }

    private Map<String, Object> map(Schema schema) {
        Map<String, Object> map = new HashMap<>();
        for (int i = random.nextInt(LONGEST_LIST); i > 0; i--) {
            map.put(text(), value(schema.getValueType()));
        }
        return map;
    }

    private GenericData.Fixed fixed(Schema schema) {
        byte[] bytes = new byte[schema.getFixedSize()];
        random.nextBytes(bytes);
        return new GenericData.Fixed(schema, bytes);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(LONGEST_TEXT); i > 0; i--) {
            text.appendCodePoint(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }

    private <E> E oneOf(List<E> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
