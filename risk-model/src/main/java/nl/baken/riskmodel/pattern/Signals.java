package nl.baken.riskmodel.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import nl.baken.assessment.model.Narrowing;
import nl.baken.assessment.model.Pattern;
import nl.baken.assessment.model.Signal;
import nl.baken.riskmodel.guard.When;
import nl.baken.riskmodel.vocabulary.ValueKind;
import nl.baken.riskmodel.vocabulary.Vocabulary;
import nl.baken.riskmodel.yaml.Choice;
import nl.baken.riskmodel.yaml.Problems;
import nl.baken.riskmodel.yaml.Section;
import nl.baken.riskmodel.yaml.Yaml;

/**
 * The signals of a model: those that have a name under {@code signals}, and those that are written where they are used.
 * Signals of the same events are one, since a dossier keeps a trace of each.
 */
public final class Signals {

    private record Meaning(Set<Pattern> patterns, String key, Narrowing narrowing, SortedSet<String> kept) {}

    private final Problems problems;
    private final PatternParser reader;
    private final Map<String, List<Pattern>> named = new LinkedHashMap<>();
    private final Map<Set<Pattern>, String> names = new HashMap<>();
    private final Map<Meaning, Signal> used = new LinkedHashMap<>();

    /** @param risks the ids of the risks of the model, which events can be about */
    public Signals(Problems problems, SortedSet<String> risks) {
        this.problems = problems;
        this.reader = new PatternParser(problems, risks);
    }

    /** Takes in a signal with a name; it may be made of signals that were named before. */
    public void name(Yaml.Scalar name, Yaml yaml) {
        String path = "signals." + name.text();
        if (!name.text().matches(Section.ID_FORM)) {
            problems.add(name.place(), "signals", name.quoted(), "a name of small letters, digits, - and _");
        }
        List<Pattern> patterns = patterns(yaml, path);
        named.put(name.text(), patterns);
        names.putIfAbsent(new LinkedHashSet<>(patterns), name.text());
    }

    /** Every signal that is used, in the order of the file. */
    public List<Signal> used() {
        return List.copyOf(used.values());
    }

    /**
     * The signal of a key that must be there.
     *
     * @param owner path of the rule or criterion that uses it, within the model
     */
    public Signal required(Section section, String key, String owner) {
        return required(section, key, owner, null);
    }

    /**
     * The signal of a key that must be there.
     *
     * @param tie the field that ties its events to those of another signal; null when nothing does
     */
    public Signal required(Section section, String key, String owner, String tie) {
        return section.required(key)
                .map(yaml -> read(yaml, section.path(key), owner + '.' + key, tie))
                .orElseGet(() -> new Signal("", List.of(), tie));
    }

    /** The events of a key that must be there, for {@link #narrowed}; none when they cannot be read. */
    public List<Pattern> patterns(Section section, String key) {
        return section.required(key)
                .map(yaml -> patterns(yaml, section.path(key)))
                .orElse(List.of());
    }

    /**
     * The signal of events of which a condition takes a part.
     *
     * @param id names the signal unless it means the same as another
     */
    public Signal narrowed(Section section, String key, String id, String tie, List<Pattern> patterns, When when) {
        if (tie != null) {
            section.optional(key).ifPresent(yaml -> checkTie(yaml, section.path(key), patterns, tie));
        }
        if (when.narrowing().equals(Narrowing.NONE) && when.kept().isEmpty()) {
            return plain(id, patterns, tie);
        }
        return used.computeIfAbsent(
                new Meaning(new LinkedHashSet<>(patterns), tie, when.narrowing(), when.kept()),
                _ -> new Signal(id, patterns, tie, when.narrowing(), when.kept()));
    }

    private Signal plain(String owner, List<Pattern> patterns, String tie) {
        String id = names.getOrDefault(new LinkedHashSet<>(patterns), owner);
        return use(tie == null ? id : id + '@' + tie, patterns, tie);
    }

    public Optional<Signal> optional(Section section, String key, String owner) {
        return section.optional(key).map(yaml -> read(yaml, section.path(key), owner + '.' + key, null));
    }

    private Signal read(Yaml yaml, String path, String owner, String tie) {
        List<Pattern> patterns = patterns(yaml, path);
        if (tie != null) {
            checkTie(yaml, path, patterns, tie);
        }
        return plain(owner, patterns, tie);
    }

    /** The signal of these events; none means that it never happens. */
    public Signal use(String id, List<Pattern> patterns, String tie) {
        return used.computeIfAbsent(
                new Meaning(new LinkedHashSet<>(patterns), tie, Narrowing.NONE, Collections.emptySortedSet()),
                _ -> new Signal(id, patterns, tie));
    }

    private List<Pattern> patterns(Yaml yaml, String path) {
        if (yaml instanceof Yaml.Items items && items.items().isEmpty()) {
            problems.add(yaml.place(), path, "an empty list", "at least one event");
        }
        List<Yaml> parts = yaml instanceof Yaml.Items items ? items.items() : List.of(yaml);
        Set<Pattern> patterns = new LinkedHashSet<>();
        for (Yaml part : parts) {
            if (part instanceof Yaml.Scalar name) {
                patterns.addAll(patternsOf(name, path));
            } else {
                reader.read(part, path).ifPresent(patterns::add);
            }
        }
        return new ArrayList<>(patterns);
    }

    private List<Pattern> patternsOf(Yaml.Scalar name, String path) {
        List<Pattern> patterns = named.get(name.text());
        if (patterns == null) {
            problems.add(name.place(), path, "the unknown signal " + name.quoted(), meant(name.text()));
        }
        return patterns == null ? List.of() : patterns;
    }

    private String meant(String name) {
        if (Vocabulary.ofEvents().containsKey(name)) {
            return "a signal by name; '{" + name + ": {}}' for any event of that kind";
        }
        return named.isEmpty()
                ? "an event, as '{Event: {field: value}}'; no signal is defined above"
                : "a signal that is defined above: " + Choice.of(name, named.keySet());
    }

    private void checkTie(Yaml yaml, String path, List<Pattern> patterns, String tie) {
        for (Pattern pattern : patterns) {
            Map<String, ValueKind> fields = Vocabulary.ofEvents().get(pattern.record());
            if (!(fields.get(tie) instanceof ValueKind.Words)) {
                problems.add(
                        yaml.place(),
                        path,
                        "the event " + pattern.record() + ", which has no field '" + tie + "' to tie it by",
                        "events with that field, or another 'key'");
            }
        }
    }
}
