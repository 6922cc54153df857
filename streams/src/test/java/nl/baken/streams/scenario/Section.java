package nl.baken.streams.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A mapping in a scenario file. Asking for what is not there, or leaving something unasked, is a mistake in the file.
 *
 * @param place where it is, for messages
 */
record Section(String place, Map<String, Object> values) {

    static Section of(String place, Object yaml) {
        if (!(yaml instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(place + " should be a mapping, not " + yaml);
        }
        Map<String, Object> values = new TreeMap<>();
        map.forEach((key, value) -> values.put(key.toString(), value));
        return new Section(place, values);
    }

    /** This section, when it has no other keys than these. */
    Section only(String... known) {
        Set<String> allowed = Set.of(known);
        values.keySet().stream()
                .filter(key -> !allowed.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException(place + " has " + key + "; known are " + allowed);
                });
        return this;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Object get(String key) {
        if (!has(key)) {
            throw new IllegalArgumentException(place + " has no " + key);
        }
        return values.get(key);
    }

    Optional<Object> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    String text(String key) {
        return get(key).toString();
    }

    int number(String key) {
        return ((Number) get(key)).intValue();
    }

    Section section(String key) {
        return of(place + "." + key, values.getOrDefault(key, Map.of()));
    }

    List<Object> list(String key) {
        return find(key).map(value -> List.<Object>copyOf((List<?>) value)).orElse(List.of());
    }

    List<String> texts(String key) {
        return list(key).stream().map(Object::toString).toList();
    }

    List<Section> sections(String key) {
        return list(key).stream().map(item -> of(place + "." + key, item)).toList();
    }
}
