package nl.baken.riskmodel.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.baken.assessment.model.FieldTest;
import nl.baken.riskmodel.vocabulary.ValueKind;
import nl.baken.riskmodel.yaml.Bounds;
import nl.baken.riskmodel.yaml.Choice;
import nl.baken.riskmodel.yaml.Problems;
import nl.baken.riskmodel.yaml.Section;
import nl.baken.riskmodel.yaml.Yaml;

/** Parses the test of a field or a fact: a value, a list of values, {@code {min:, max:}} or {@code {not:}}. */
final class FieldTestParser {

    private static final String FORMS = "a value, a list of values, {min: .., max: ..} or {not: ..}";
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private final Problems problems;

    FieldTestParser(Problems problems) {
        this.problems = problems;
    }

    /** The test, or nothing when it makes no sense for a field of this kind. */
    Optional<FieldTest> read(Yaml yaml, ValueKind kind, String path) {
        if (single(kind) instanceof ValueKind.Untestable(String what)) {
            problems.add(yaml.place(), path, "a test of a field that is " + what, "a test of another field");
            return Optional.empty();
        }
        if (single(kind) instanceof ValueKind.Moment) {
            problems.add(
                    yaml.place(),
                    path,
                    "a test of a field that is a moment in time",
                    "a test of another field, or a 'when'");
            return Optional.empty();
        }
        return switch (yaml) {
            case Yaml.Mapping mapping -> mapping(mapping, kind, path);
            case Yaml.Scalar _, Yaml.Items _ -> values(yaml, kind, path).map(FieldTest.OneOf::new);
        };
    }

    private Optional<FieldTest> mapping(Yaml.Mapping yaml, ValueKind kind, String path) {
        Section section = Section.of(yaml, path, problems);
        Optional<Yaml> rejected = section.optional("not");
        Optional<Yaml> min = section.optional("min");
        Optional<Yaml> max = section.optional("max");
        boolean isRange = min.isPresent() || max.isPresent();
        section.close();
        if ((isRange && rejected.isPresent()) || yaml.entries().isEmpty()) {
            problems.add(yaml.place(), path, isRange ? "'not' beside a range" : yaml.quoted(), FORMS);
            return Optional.empty();
        }
        return isRange
                ? range(section, kind)
                : rejected.flatMap(values -> values(values, kind, section.path("not")))
                        .map(FieldTest.NoneOf::new);
    }

    private Optional<FieldTest> range(Section section, ValueKind kind) {
        if (!(single(kind) instanceof ValueKind.Whole || single(kind) instanceof ValueKind.Decimal)) {
            problems.add(
                    section.place(), section.path("min"), "a range for a field that holds no number", allowed(kind));
            return Optional.empty();
        }
        double min = section.number("min", Bounds.ANY, Double.NEGATIVE_INFINITY);
        double max = section.number("max", Bounds.ANY, Double.POSITIVE_INFINITY);
        if (min > max) {
            section.refuse("max", "a maximum under the minimum", "at least " + min);
        }
        boolean isRead = !Double.isNaN(min) && !Double.isNaN(max);
        return isRead ? Optional.of(new FieldTest.Range(bound(min), bound(max))) : Optional.empty();
    }

    private static Double bound(double number) {
        return Double.isFinite(number) ? number : null;
    }

    private Optional<NavigableSet<String>> values(Yaml yaml, ValueKind kind, String path) {
        List<Yaml> written = yaml instanceof Yaml.Items items ? items.items() : List.of(yaml);
        NavigableSet<String> values = new TreeSet<>();
        List<Yaml> wrong = new ArrayList<>();
        for (Yaml one : written) {
            Optional<String> value = value(one, single(kind));
            if (value.isEmpty()) {
                wrong.add(one);
            } else if (!values.add(value.get())) {
                problems.add(one.place(), path, one.quoted() + " again", "every value once");
            }
        }
        wrong.forEach(one -> problems.add(one.place(), path, one.quoted(), allowed(one, kind)));
        if (written.isEmpty()) {
            problems.add(yaml.place(), path, "an empty list", "at least one value");
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    /** As the dossier and the records write it, since that is what it is compared with. */
    private static Optional<String> value(Yaml yaml, ValueKind kind) {
        if (!(yaml instanceof Yaml.Scalar scalar) || scalar.isNothing()) {
            return Optional.empty();
        }
        String text = scalar.text();
        return switch (kind) {
            case ValueKind.Symbols(var names) when names.contains(text) -> Optional.of(text);
            case ValueKind.Flag _
            when scalar.plain() && (text.equals("true") || text.equals("false")) -> Optional.of(text);
            case ValueKind.Whole _
            when scalar.plain() && WHOLE.matcher(text).matches() -> Optional.of(Long.toString(Long.parseLong(text)));
            case ValueKind.Words _ when !text.isBlank() -> Optional.of(text);
            default -> Optional.empty();
        };
    }

    private static ValueKind single(ValueKind kind) {
        return kind instanceof ValueKind.Many(ValueKind of) ? of : kind;
    }

    private static String allowed(Yaml found, ValueKind kind) {
        return single(kind) instanceof ValueKind.Symbols(var names) ? Choice.of(found, names) : allowed(kind);
    }

    private static String allowed(ValueKind kind) {
        return switch (single(kind)) {
            case ValueKind.Symbols(var names) -> "one of " + String.join(", ", names);
            case ValueKind.Flag _ -> "true or false";
            case ValueKind.Whole _ -> "a whole number, or {min: .., max: ..}";
            case ValueKind.Decimal _ -> "{min: .., max: ..}, since exact fractions are not compared";
            case ValueKind.Words _ -> "a text";
            case ValueKind.Many _, ValueKind.Moment _, ValueKind.Untestable _ -> "a test of another field";
        };
    }
}
