package nl.baken.riskmodel.pattern;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import nl.baken.assessment.model.FieldTest;
import nl.baken.assessment.model.Pattern;
import nl.baken.riskmodel.vocabulary.ValueKind;
import nl.baken.riskmodel.vocabulary.Vocabulary;
import nl.baken.riskmodel.yaml.Choice;
import nl.baken.riskmodel.yaml.Problems;
import nl.baken.riskmodel.yaml.Yaml;

/** Reads which events are meant: {@code {Record: {field: test}}}. */
final class PatternParser {

    private static final String FORM = "one event with the values of its fields, as '{Event: {field: value}}'";

    private final Problems problems;
    private final ValueKind risks;
    private final WhereParser fields;

    /** @param risks the ids of the risks of the model */
    PatternParser(Problems problems, SortedSet<String> risks) {
        this.problems = problems;
        this.risks = new ValueKind.Many(new ValueKind.Symbols(risks));
        this.fields = new WhereParser(problems);
    }

    Optional<Pattern> read(Yaml yaml, String path) {
        if (!(yaml instanceof Yaml.Mapping mapping) || mapping.entries().isEmpty()) {
            problems.add(yaml.place(), path, yaml.quoted(), FORM);
            return Optional.empty();
        }
        if (mapping.entries().size() > 1) {
            problems.add(
                    mapping.entries().get(1).key().place(),
                    path,
                    "a second event in one item",
                    "one event an item; for one or the other write a list with '- ' before each");
            return Optional.empty();
        }
        return read(mapping.entries().getFirst(), path);
    }

    private Optional<Pattern> read(Yaml.Entry entry, String path) {
        String event = entry.key().text();
        SortedMap<String, ValueKind> known = Vocabulary.ofEvents().get(event);
        if (known == null) {
            problems.add(
                    entry.key().place(),
                    path,
                    "the unknown event " + entry.key().quoted(),
                    Choice.of(event, Vocabulary.ofEvents().keySet()));
            return Optional.empty();
        }
        SortedMap<String, ValueKind> kinds = new TreeMap<>(known);
        kinds.replace(Vocabulary.CONCERNS, risks);
        String inside = path + '.' + event;
        return switch (entry.value()) {
            case Yaml.Mapping tests -> read(event, tests, kinds, inside);
            case Yaml.Scalar scalar when scalar.isNothing() -> Optional.of(new Pattern(event, new TreeMap<>()));
            case Yaml.Scalar _, Yaml.Items _ -> {
                problems.add(entry.value().place(), inside, entry.value().quoted(), "'{field: value}', or {} for any");
                yield Optional.empty();
            }
        };
    }

    /** A pattern of which a part is invalid would match more events than intended, so it is dropped. */
    private Optional<Pattern> read(
            String event, Yaml.Mapping written, SortedMap<String, ValueKind> kinds, String path) {
        SortedMap<String, FieldTest> tests = fields.tests(written, kinds, "field", path);
        return tests.size() == written.entries().size() ? Optional.of(new Pattern(event, tests)) : Optional.empty();
    }
}
