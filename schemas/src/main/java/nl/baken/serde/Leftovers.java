package nl.baken.serde;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.Decoder;

/**
 * What a writer has put into a record and a reader has no place for. Avro leaves it out without a word: fields that only the
 * writer has, symbols for which the reader has its default alone.
 */
final class Leftovers {

    private record Pair(Schema writer, Schema reader) {}

    private final Schema writer;
    private final Schema reader;
    private final GenericDatumReader<IndexedRecord> content;

    private Leftovers(Schema writer, Schema reader) {
        this.writer = writer;
        this.reader = reader;
        this.content = new GenericDatumReader<>(writer);
    }

    /** Empty when no record of the writer can hold anything that the reader has no place for. */
    static Optional<Leftovers> between(Schema writer, Schema reader) {
        return canDiffer(writer, reader, new HashSet<>())
                ? Optional.of(new Leftovers(writer, reader))
                : Optional.empty();
    }

    /** The path of the first thing that would be left out; a field that says no more than its default is none. */
    Optional<String> firstIn(Decoder decoder) throws IOException {
        return first(content.read(null, decoder), writer, reader, "");
    }

    private static boolean canDiffer(Schema writer, Schema reader, Set<Pair> seen) {
        if (!seen.add(new Pair(writer, reader))) {
            return false;
        }
        return switch (writer.getType()) {
            case UNION -> writer.getTypes().stream().anyMatch(branch -> canDiffer(branch, reader, seen));
            case RECORD -> {
                Schema known = branch(writer, reader);
                yield known != null
                        && writer.getFields().stream().anyMatch(field -> {
                            Schema.Field place = place(field, known);
                            return place == null || canDiffer(field.schema(), place.schema(), seen);
                        });
            }
            case ENUM -> {
                Schema known = branch(writer, reader);
                yield known != null && !known.getEnumSymbols().containsAll(writer.getEnumSymbols());
            }
            case ARRAY -> {
                Schema known = branch(writer, reader);
                yield known != null && canDiffer(writer.getElementType(), known.getElementType(), seen);
            }
            case MAP -> {
                Schema known = branch(writer, reader);
                yield known != null && canDiffer(writer.getValueType(), known.getValueType(), seen);
            }
            default -> false;
        };
    }

    private static Optional<String> first(Object value, Schema writer, Schema reader, String path) {
        if (writer.getType() == Schema.Type.UNION) {
            int branch = GenericData.get().resolveUnion(writer, value);
            return first(value, writer.getTypes().get(branch), reader, path);
        }
        Schema known = branch(writer, reader);
        if (known == null) {
            return Optional.empty();
        }
        return switch (writer.getType()) {
            case RECORD -> firstOfFields((IndexedRecord) value, writer, known, path);
            case ENUM ->
                known.getEnumSymbols().contains(value.toString())
                        ? Optional.empty()
                        : Optional.of(path + " = " + value);
            case ARRAY -> firstOf((Collection<?>) value, writer.getElementType(), known.getElementType(), path);
            case MAP -> firstOf(((Map<?, ?>) value).values(), writer.getValueType(), known.getValueType(), path);
            default -> Optional.empty();
        };
    }

    private static Optional<String> firstOfFields(IndexedRecord record, Schema writer, Schema known, String path) {
        for (Schema.Field field : writer.getFields()) {
            Object value = record.get(field.pos());
            String at = path.isEmpty() ? field.name() : path + "." + field.name();
            Schema.Field place = place(field, known);
            Optional<String> found = Optional.empty();
            if (place != null) {
                found = first(value, field.schema(), place.schema(), at);
            } else if (value != null && !isDefault(value, field)) {
                found = Optional.of(at);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> firstOf(Collection<?> items, Schema writer, Schema known, String path) {
        return items.stream()
                .map(item -> first(item, writer, known, path + "[]"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isDefault(Object value, Schema.Field field) {
        return field.hasDefaultValue() && value.equals(GenericData.get().getDefaultValue(field));
    }

    private static Schema.Field place(Schema.Field field, Schema known) {
        Schema.Field named = known.getField(field.name());
        return named != null
                ? named
                : known.getFields().stream()
                        .filter(candidate -> candidate.aliases().contains(field.name()))
                        .findFirst()
                        .orElse(null);
    }

    /** What the reader makes of it, of the same type; null when it makes something else of it, which loses nothing. */
    private static Schema branch(Schema writer, Schema reader) {
        Collection<Schema> candidates = reader.getType() == Schema.Type.UNION ? reader.getTypes() : List.of(reader);
        Schema found = null;
        for (Schema candidate : candidates) {
            if (candidate.getType() == writer.getType()) {
                if (candidate.getFullName().equals(writer.getFullName())) {
                    return candidate;
                }
                found = candidate;
            }
        }
        return found;
    }
}
