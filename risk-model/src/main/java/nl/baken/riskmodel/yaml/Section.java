package nl.baken.riskmodel.yaml;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.baken.output.Text;

/**
 * Reads one mapping, key by key. Whatever is wrong goes to the problems; the reader then gets a value that leads to no
 * further problems (an empty text, not a number), so that one mistake is reported once and the rest is still parsed.
 */
public final class Section {

    /** Instead of a number that could not be read; every comparison with it is false. */
    public static final double NOT_READ = Double.NaN;

    /** The form of names within a model. */
    public static final String ID_FORM = "[a-z][a-z0-9_-]{0,63}";

    private static final Pattern ID = Pattern.compile(ID_FORM);
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,15})?");

    private final Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Place place;
    private final String path;
    private final Problems problems;
    private final boolean readable;

    private Section(Yaml yaml, String path, Problems problems) {
        this.place = yaml.place();
        this.path = path;
        this.problems = problems;
        this.readable = yaml instanceof Yaml.Mapping;
        if (yaml instanceof Yaml.Mapping mapping) {
            mapping.entries().forEach(entry -> entries.put(entry.key().text(), entry));
        } else {
            problems.add(place, path, yaml.quoted(), "a mapping (lines of the form 'key: value')");
        }
    }

    /**
     * Starts to read.
     *
     * @param path the keys that lead here; empty for the file as a whole
     */
    public static Section of(Yaml yaml, String path, Problems problems) {
        return new Section(yaml, path, problems);
    }

    public Problems problems() {
        return problems;
    }

    public Place place() {
        return place;
    }

    /** The keys that lead to this one. */
    public String path(String key) {
        return path.isEmpty() ? key : path + '.' + key;
    }

    /** Where the value of a key stands; where the section begins when it is not there. */
    public Place placeOf(String key) {
        Yaml.Entry entry = entries.get(key);
        return entry == null ? place : entry.value().place();
    }

    /** Adds a problem with the value of a key. */
    public void refuse(String key, String found, String allowed) {
        problems.add(placeOf(key), path(key), found, allowed);
    }

    public Optional<Yaml> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).map(Yaml.Entry::value);
    }

    /** The value of a key; when it is not there, that is a problem. */
    public Optional<Yaml> required(String key) {
        Optional<Yaml> value = optional(key);
        if (value.isEmpty() && readable) {
            problems.add(place, path, "no '" + key + '\'', "a section with '" + key + '\'');
        }
        return value;
    }

    public Optional<Section> section(String key) {
        return required(key).map(value -> of(value, path(key), problems));
    }

    public Optional<Section> optionalSection(String key) {
        return optional(key).map(value -> of(value, path(key), problems));
    }

    /** What is read from each item of a list; none when there is no such key. */
    public <T> List<T> optionalList(String key, BiFunction<Yaml, String, T> reader) {
        return optional(key).map(value -> items(value, key, reader)).orElse(List.of());
    }

    /** What is read from each item of a list with at least one. */
    public <T> List<T> list(String key, BiFunction<Yaml, String, T> reader) {
        List<T> items = required(key).map(value -> items(value, key, reader)).orElse(List.of());
        if (items.isEmpty() && entries.containsKey(key) && entries.get(key).value() instanceof Yaml.Items) {
            refuse(key, "an empty list", "a list with at least one item");
        }
        return items;
    }

    private <T> List<T> items(Yaml value, String key, BiFunction<Yaml, String, T> reader) {
        if (value instanceof Yaml.Items(List<Yaml> items, Place _)) {
            return IntStream.range(0, items.size())
                    .mapToObj(i -> reader.apply(items.get(i), path(key) + '[' + i + ']'))
                    .toList();
        }
        refuse(key, value.quoted(), "a list (lines that begin with '- ')");
        return List.of();
    }

    /** A name within the model. */
    public String id(String key) {
        return required(key)
                .map(value -> value instanceof Yaml.Scalar scalar
                                && ID.matcher(scalar.text()).matches()
                        ? scalar.text()
                        : rejected(key, value, "a name of small letters, digits, - and _, a letter first", ""))
                .orElse("");
    }

    /** A text that is not blank. */
    public String string(String key) {
        return required(key).map(value -> string(key, value)).orElse("");
    }

    public Optional<String> optionalString(String key) {
        return optional(key).map(value -> string(key, value));
    }

    private String string(String key, Yaml value) {
        return value instanceof Yaml.Scalar scalar
                        && !scalar.isNothing()
                        && !scalar.text().isBlank()
                ? scalar.text().strip()
                : rejected(key, value, "a text", "");
    }

    /** A text in both languages. */
    public Text text(String key) {
        return section(key).map(Section::text).orElse(new Text("", ""));
    }

    public Optional<Text> optionalText(String key) {
        return optionalSection(key).map(Section::text);
    }

    private static Text text(Section section) {
        Text text = new Text(section.string("nl"), section.string("en"));
        section.close();
        return text;
    }

    /** A number; {@link #NOT_READ} when there is none. */
    public double number(String key, Bounds bounds) {
        return required(key).map(value -> number(key, value, bounds)).orElse(NOT_READ);
    }

    public double number(String key, Bounds bounds, double otherwise) {
        return optional(key).map(value -> number(key, value, bounds)).orElse(otherwise);
    }

    private double number(String key, Yaml value, Bounds bounds) {
        if (value instanceof Yaml.Scalar scalar
                && scalar.plain()
                && NUMBER.matcher(scalar.text()).matches()) {
            double number = Double.parseDouble(scalar.text());
            if (bounds.accepts(number)) {
                return number;
            }
        }
        return rejected(key, value, bounds.allowed(), NOT_READ);
    }

    /** True or false; false when it is not there. */
    public boolean flag(String key) {
        return optional(key)
                .map(value -> switch (value) {
                    case Yaml.Scalar(String text, boolean plain, Place _) when plain && text.equals("true") -> true;
                    case Yaml.Scalar(String text, boolean plain, Place _) when plain && text.equals("false") -> false;
                    default -> rejected(key, value, "true or false", false);
                })
                .orElse(false);
    }

    /** One of these; nothing when it is another, which is a problem. */
    public <E extends Enum<E>> Optional<E> oneOf(String key, Collection<E> allowed) {
        List<String> names = allowed.stream().map(Enum::name).toList();
        Optional<Yaml> value = required(key);
        Optional<E> found = value.filter(Yaml.Scalar.class::isInstance)
                .map(Yaml.Scalar.class::cast)
                .flatMap(scalar -> allowed.stream()
                        .filter(constant -> constant.name().equals(scalar.text()))
                        .findFirst());
        if (value.isPresent() && found.isEmpty()) {
            refuse(key, value.get().quoted(), Choice.of(value.get(), names));
        }
        return found;
    }

    public <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
        return oneOf(key, Arrays.asList(type.getEnumConstants()));
    }

    private <T> T rejected(String key, Yaml value, String allowed, T instead) {
        refuse(key, value.quoted(), allowed);
        return instead;
    }

    /** Called after the last key was read; every other key is a problem. */
    public void close() {
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                problems.add(
                        entry.key().place(),
                        path,
                        "the unknown key " + entry.key().quoted(),
                        Choice.of(key, asked));
            }
        });
    }
}
