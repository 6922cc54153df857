package nl.baken.riskmodel.guard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.riskmodel.vocabulary.ValueKind;

/** From the text in which dossiers and models keep values to the values that conditions compute with. */
final class Values {

    private Values() {}

    /** Looks up the values of a field; nothing when they are not known. */
    @FunctionalInterface
    interface Lookup {
        Optional<List<String>> of(Path path);
    }

    /** The variables as evaluation wants them: what is not known is not there. */
    static Map<String, Object> variables(Scope scope, Iterable<Path> mentioned, Lookup lookup) {
        Map<String, Object> variables = new HashMap<>();
        scope.fields().keySet().forEach(name -> variables.put(name, new HashMap<String, Object>()));
        for (Path path : mentioned) {
            Optional<Object> value = scope.kind(path).flatMap(kind -> of(path, kind, lookup));
            value.ifPresent(known -> put(variables, path, known));
        }
        return variables;
    }

    static Optional<Object> of(Path path, ValueKind kind, Lookup lookup) {
        Optional<List<String>> texts = lookup.of(path);
        return kind instanceof ValueKind.Many(ValueKind each)
                ? texts.map(many -> many.stream()
                        .map(text -> value(text, each))
                        .filter(Objects::nonNull)
                        .toList())
                : texts.stream().flatMap(List::stream).findFirst().map(text -> value(text, kind));
    }

    /** A day is the moment at which it begins, UTC; nothing when the text is no moment. */
    static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : Instant.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Null for what this reader does not know: a newer symbol of an enum is not known, so it is no other than others. */
    private static Object value(String text, ValueKind kind) {
        return switch (kind) {
            case ValueKind.Symbols(var names) -> names.contains(text) ? text : null;
            case ValueKind.Flag _ -> Boolean.valueOf(text);
            case ValueKind.Whole _ -> number(text, Long::valueOf);
            case ValueKind.Decimal _ -> number(text, Double::valueOf);
            case ValueKind.Moment _ -> moment(text).orElse(null);
            case ValueKind.Words _ -> text;
            case ValueKind.Many _, ValueKind.Untestable _ -> null;
        };
    }

    private static <T> T number(String text, java.util.function.Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    @SuppressWarnings("unchecked") // Every group of fields was put there by this method or by variables.
    private static void put(Map<String, Object> variables, Path path, Object value) {
        List<String> names = Stream.of(path.field().split("\\.", -1)).toList();
        Map<String, Object> group = (Map<String, Object>) variables.get(path.variable());
        for (String name : names.subList(0, names.size() - 1)) {
            group = (Map<String, Object>) group.computeIfAbsent(name, _ -> new HashMap<String, Object>());
        }
        group.put(names.getLast(), value);
    }
}
