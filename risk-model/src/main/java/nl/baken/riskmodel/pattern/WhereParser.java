package nl.baken.riskmodel.pattern;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.baken.assessment.model.FieldTest;
import nl.baken.assessment.model.Where;
import nl.baken.riskmodel.vocabulary.ValueKind;
import nl.baken.riskmodel.vocabulary.Vocabulary;
import nl.baken.riskmodel.yaml.Choice;
import nl.baken.riskmodel.yaml.Problems;
import nl.baken.riskmodel.yaml.Section;
import nl.baken.riskmodel.yaml.Yaml;

/** Reads tests by name: of the facts about a project, or of the fields of an event. */
public final class WhereParser {

    private final Problems problems;
    private final FieldTestParser tests;

    public WhereParser(Problems problems) {
        this.problems = problems;
        this.tests = new FieldTestParser(problems);
    }

    /** The {@code where} of a section; every project when there is none. */
    public Where where(Section section) {
        return section.optional("where")
                .map(yaml -> where(yaml, section.path("where")))
                .orElse(Where.ANY);
    }

    private Where where(Yaml yaml, String path) {
        if (yaml instanceof Yaml.Mapping mapping && !mapping.entries().isEmpty()) {
            return new Where(tests(mapping, Vocabulary.ofFacts(), "fact", path));
        }
        problems.add(yaml.place(), path, yaml.quoted(), "facts about the project with their values, as 'fact: value'");
        return Where.ANY;
    }

    /** @param what the names stand for, in the words of a complaint */
    SortedMap<String, FieldTest> tests(Yaml.Mapping mapping, Map<String, ValueKind> kinds, String what, String path) {
        SortedMap<String, FieldTest> read = new TreeMap<>();
        for (Yaml.Entry entry : mapping.entries()) {
            String name = entry.key().text();
            ValueKind kind = kinds.get(name);
            if (kind == null) {
                problems.add(
                        entry.key().place(),
                        path,
                        "the unknown " + what + ' ' + entry.key().quoted(),
                        Choice.of(name, kinds.keySet()));
            } else {
                Optional<FieldTest> test = tests.read(entry.value(), kind, path + '.' + name);
                test.ifPresent(known -> read.put(name, known));
            }
        }
        return read;
    }
}
