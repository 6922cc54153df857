package nl.baken.riskmodel.handbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.baken.assessment.model.FieldTest;
import nl.baken.assessment.model.Guard;
import nl.baken.assessment.model.Pattern;
import nl.baken.assessment.model.Signal;
import nl.baken.assessment.model.Where;

/** Which events and which projects are meant, in words. Names of events, fields and values stay as the contract has them. */
record EventWords(HandbookLanguage language) {

    String of(Signal signal) {
        return signal.patterns().isEmpty()
                ? language.text("nothing")
                : signal.patterns().stream()
                        .map(this::of)
                        .reduce((one, other) -> language.text("or.patterns", one, other))
                        .orElseThrow();
    }

    private String of(Pattern pattern) {
        String record = code(pattern.record());
        return pattern.fields().isEmpty() ? record : language.text("pattern", record, tests(pattern.fields()));
    }

    /** For which projects; empty for every project. */
    String of(Where where) {
        return tests(where.facts());
    }

    /** For which projects, by their profile and by what must hold beside it. */
    String of(Where where, Guard condition) {
        return all(Stream.of(of(where), condition.text().isEmpty() ? "" : code(condition.text()))
                .filter(text -> !text.isEmpty()));
    }

    /** What must hold beside that, as it is written in the model; empty when nothing must. */
    String of(Signal events, Guard condition) {
        return all(Stream.of(events.narrowing().text(), condition.text())
                .filter(text -> !text.isEmpty())
                .map(EventWords::code));
    }

    private String tests(Map<String, FieldTest> tests) {
        return all(tests.entrySet().stream().map(test -> code(test.getKey()) + ' ' + of(test.getValue())));
    }

    private String all(Stream<String> conditions) {
        return conditions
                .reduce((one, other) -> language.text("and", one, other))
                .orElse("");
    }

    private String of(FieldTest test) {
        return switch (test) {
            case FieldTest.OneOf(var allowed) -> choice(allowed);
            case FieldTest.NoneOf(var rejected) -> language.text("not", choice(rejected));
            case FieldTest.Range(Double min, Double max) -> range(min, max);
        };
    }

    private String choice(Collection<String> values) {
        List<String> codes = new ArrayList<>(values);
        return codes.size() == 1
                ? codes.getFirst()
                : language.text("or", String.join(", ", codes.subList(0, codes.size() - 1)), codes.getLast());
    }

    private String range(Double min, Double max) {
        if (min != null && max != null) {
            return language.text("range", language.number(min), language.number(max));
        }
        return min != null
                ? language.text("range.least", language.number(min))
                : language.text("range.most", language.number(max));
    }

    static String code(String name) {
        return '`' + name + '`';
    }
}
