package nl.baken.riskmodel.handbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.assessment.model.FieldTest;
import nl.baken.assessment.model.Guard;
import nl.baken.assessment.model.Pattern;
import nl.baken.assessment.model.Signal;
import nl.baken.assessment.model.Where;

/** Says which events and which projects are meant. Names of events, fields and values stay as the contract has them. */
record EventWords(HandbookLanguage language) {

    String of(Signal signal) {
        return signal.patterns().isEmpty()
                ? language.say("niets", "nothing")
                : signal.patterns().stream().map(this::of).collect(Collectors.joining(language.say("; of ", "; or ")));
    }

    private String of(Pattern pattern) {
        String record = code(pattern.record());
        return pattern.fields().isEmpty() ? record : record + language.say(" met ", " with ") + tests(pattern.fields());
    }

    /** For which projects; empty for every project. */
    String of(Where where) {
        return tests(where.facts());
    }

    /** For which projects, by their profile and by what must hold beside it. */
    String of(Where where, Guard condition) {
        return Stream.of(of(where), condition.text().isEmpty() ? "" : code(condition.text()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(language.say(" en ", " and ")));
    }

    /** What must hold beside that, as it is written in the model; empty when nothing must. */
    String of(Signal events, Guard condition) {
        return Stream.of(events.narrowing().text(), condition.text())
                .filter(text -> !text.isEmpty())
                .map(EventWords::code)
                .collect(Collectors.joining(language.say(" en ", " and ")));
    }

    private String tests(Map<String, FieldTest> tests) {
        return tests.entrySet().stream()
                .map(test -> code(test.getKey()) + ' ' + of(test.getValue()))
                .collect(Collectors.joining(language.say(" en ", " and ")));
    }

    private String of(FieldTest test) {
        return switch (test) {
            case FieldTest.OneOf(var allowed) -> choice(allowed);
            case FieldTest.NoneOf(var rejected) -> language.say("niet ", "not ") + choice(rejected);
            case FieldTest.Range(Double min, Double max) -> range(min, max);
        };
    }

    private String choice(Collection<String> values) {
        List<String> codes = new ArrayList<>(values);
        return codes.size() == 1
                ? codes.getFirst()
                : String.join(", ", codes.subList(0, codes.size() - 1))
                        + language.say(" of ", " or ")
                        + codes.getLast();
    }

    private String range(Double min, Double max) {
        if (min != null && max != null) {
            return language.number(min) + language.say(" tot en met ", " to ") + language.number(max);
        }
        return min != null
                ? language.say("minstens ", "at least ") + language.number(min)
                : language.say("hoogstens ", "at most ") + language.number(max);
    }

    static String code(String name) {
        return '`' + name + '`';
    }
}
