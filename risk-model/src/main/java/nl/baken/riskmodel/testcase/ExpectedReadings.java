package nl.baken.riskmodel.testcase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.assessment.model.Expectation;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.output.Basis;
import nl.baken.output.RiskLevel;
import nl.baken.output.Text;
import nl.baken.riskmodel.yaml.Bounds;
import nl.baken.riskmodel.yaml.Choice;
import nl.baken.riskmodel.yaml.Problems;
import nl.baken.riskmodel.yaml.Section;
import nl.baken.riskmodel.yaml.Yaml;

/** Reads what a case expects of the readings of a model; every name is one of that model. */
final class ExpectedReadings {

    /** The levels that a reading can have. */
    static final Set<RiskLevel> LEVELS = EnumSet.complementOf(EnumSet.of(RiskLevel.UNKNOWN));

    static final Set<Basis> BASES = EnumSet.complementOf(EnumSet.of(Basis.UNKNOWN));

    private static final String NOT_KNOWN = "notKnown";

    private final Problems problems;
    private final RiskModel model;
    private final LocalDate start;

    /** @param start day 0 */
    ExpectedReadings(Problems problems, RiskModel model, LocalDate start) {
        this.problems = problems;
        this.model = model;
        this.start = start;
    }

    /** What is expected on one day, of each risk that is named. */
    List<ExpectedReading> read(Yaml yaml, String path) {
        Section section = Section.of(yaml, path, problems);
        double day = section.number("day", Bounds.DAY);
        List<ExpectedReading> expected = new ArrayList<>();
        section.section("readings").ifPresent(readings -> {
            for (Risk risk : model.risks()) {
                readings.optionalSection(risk.id())
                        .ifPresent(reading -> expected.add(reading(reading, (int) day, risk)));
            }
            readings.close();
            if (expected.isEmpty()) {
                section.refuse("readings", "no risk", "at least one of the risks of the model");
            }
        });
        section.close();
        return expected;
    }

    private ExpectedReading reading(Section section, int day, Risk risk) {
        Set<RiskLevel> levels = EnumSet.noneOf(RiskLevel.class);
        texts(section, "level")
                .forEach(level -> symbol(section, "level", level, LEVELS).ifPresent(levels::add));
        Basis basis = section.optional("basis")
                .flatMap(_ -> section.oneOf("basis", BASES))
                .orElse(null);
        Optional<Section> likelihood = section.optionalSection("likelihood");
        double least = likelihood
                .map(range -> range.number("min", Bounds.LIKELIHOOD, 0))
                .orElse(0.0);
        double most = likelihood
                .map(range -> range.number("max", Bounds.LIKELIHOOD, 1))
                .orElse(1.0);
        likelihood.ifPresent(Section::close);
        if (least > most) {
            section.refuse("likelihood", "a 'min' above the 'max'", "a range, as {min: 0.2, max: 0.5}");
        }
        List<String> rules = Stream.concat(
                        Stream.of("prior"), risk.rules().stream().map(Rule::id))
                .toList();
        List<String> reasons = chosen(section, "reasons", rules);
        List<String> absent = chosen(section, "absent", rules);
        List<Text> notKnown = new ArrayList<>();
        for (Yaml item : texts(section, NOT_KNOWN)) {
            gap(section, item, risk).ifPresent(notKnown::add);
        }
        if (levels.isEmpty()
                && basis == null
                && likelihood.isEmpty()
                && reasons.isEmpty()
                && absent.isEmpty()
                && notKnown.isEmpty()
                && problems.isEmpty()) {
            section.refuse(
                    "level",
                    "nothing that is expected",
                    "one of level, basis, likelihood, reasons, absent, " + NOT_KNOWN);
        }
        section.close();
        return new ExpectedReading(
                section.place().line(),
                day,
                endOf(day),
                risk.id(),
                levels,
                basis,
                least,
                most,
                reasons,
                absent,
                notKnown);
    }

    /** What should be known, by its text in either language. */
    private static Optional<Text> gap(Section section, Yaml item, Risk risk) {
        List<Text> asked = risk.expectations().stream().map(Expectation::text).toList();
        Optional<Text> found = item instanceof Yaml.Scalar scalar
                ? asked.stream()
                        .filter(text -> text.getNl().equals(scalar.text())
                                || text.getEn().equals(scalar.text()))
                        .findFirst()
                : Optional.empty();
        if (found.isEmpty()) {
            refuse(section, NOT_KNOWN, item, asked.stream().map(Text::getEn).toList());
        }
        return found;
    }

    private static <T extends Enum<T>> Optional<T> symbol(Section section, String key, Yaml item, Set<T> allowed) {
        Optional<T> found = allowed.stream()
                .filter(each ->
                        item instanceof Yaml.Scalar scalar && each.name().equals(scalar.text()))
                .findFirst();
        if (found.isEmpty()) {
            refuse(section, key, item, allowed.stream().map(Enum::name).toList());
        }
        return found;
    }

    private static List<String> chosen(Section section, String key, Collection<String> allowed) {
        List<String> chosen = new ArrayList<>();
        for (Yaml item : texts(section, key)) {
            if (item instanceof Yaml.Scalar scalar && allowed.contains(scalar.text())) {
                chosen.add(scalar.text());
            } else {
                refuse(section, key, item, allowed);
            }
        }
        return chosen;
    }

    private static void refuse(Section section, String key, Yaml item, Collection<String> allowed) {
        section.problems().add(item.place(), section.path(key), item.quoted(), Choice.of(item, allowed));
    }

    /** One, or a list of them. */
    private static List<Yaml> texts(Section section, String key) {
        return section.optional(key)
                .map(value -> value instanceof Yaml.Items items ? items.items() : List.of(value))
                .orElse(List.of());
    }

    private Instant endOf(int day) {
        return start.plusDays(day + 1L).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
