package nl.baken.riskmodel;

import java.util.List;
import nl.baken.assessment.model.AlertPolicy;
import nl.baken.assessment.model.Impact;
import nl.baken.assessment.model.Levels;
import nl.baken.riskmodel.pattern.WhereParser;
import nl.baken.riskmodel.yaml.Bounds;
import nl.baken.riskmodel.yaml.Section;
import nl.baken.riskmodel.yaml.Yaml;

/** Reads what turns a weight of evidence into a level and an alert: {@code impact}, {@code levels}, {@code alerts}. */
final class ScaleParser {

    private ScaleParser() {}

    static Impact impact(Section section) {
        int base = (int) section.number("base", Bounds.IMPACT);
        List<Impact.Points> points = section.optionalList("points", (yaml, path) -> points(section, yaml, path));
        section.close();
        return new Impact(base, points);
    }

    private static Impact.Points points(Section impact, Yaml yaml, String path) {
        Section section = Section.of(yaml, path, impact.problems());
        section.required("where");
        Impact.Points points = new Impact.Points(new WhereParser(impact.problems()).where(section), (int)
                section.number("points", Bounds.IMPACT_POINTS));
        section.close();
        return points;
    }

    static Levels levels(Section section) {
        List<Row> rows = section.list("thresholds", (yaml, path) -> row(section, yaml, path));
        if (!rows.isEmpty() && !rows.stream().map(Row::impact).toList().equals(List.of(1.0, 2.0, 3.0, 4.0, 5.0))) {
            section.refuse("thresholds", "rows that are not for impact 1, 2, 3, 4 and 5", "five rows in that order");
        }
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i - 1).thresholds().isBelow(rows.get(i).thresholds())) {
                section.refuse("thresholds", "a higher impact with a higher threshold", "the same or lower ones");
            }
        }
        Levels levels = new Levels(
                rows.stream().map(row -> row.thresholds().toThresholds()).toList(),
                section.number("hysteresis", Bounds.NOT_NEGATIVE),
                section.number("dwellDays", Bounds.DAYS_OR_NONE),
                section.optional("atOnce").isPresent()
                        ? section.number("atOnce", Bounds.NOT_NEGATIVE)
                        : Levels.NEVER_AT_ONCE);
        if (levels.atOnce() < levels.hysteresis()) {
            section.refuse("atOnce", "less than the hysteresis", "at least " + levels.hysteresis());
        }
        section.close();
        return levels;
    }

    private record Row(double impact, Numbers thresholds) {}

    private record Numbers(double guarded, double high, double critical) {

        boolean isBelow(Numbers other) {
            return guarded < other.guarded || high < other.high || critical < other.critical;
        }

        Levels.Thresholds toThresholds() {
            return new Levels.Thresholds(guarded, high, critical);
        }
    }

    private static Row row(Section levels, Yaml yaml, String path) {
        Section section = Section.of(yaml, path, levels.problems());
        double impact = section.number("impact", Bounds.IMPACT);
        Numbers numbers = new Numbers(
                section.number("guarded", Bounds.DECIBANS),
                section.number("high", Bounds.DECIBANS),
                section.number("critical", Bounds.DECIBANS));
        if (numbers.high() <= numbers.guarded()) {
            section.refuse("high", "a threshold that is not above 'guarded'", "more than " + numbers.guarded());
        }
        if (numbers.critical() <= numbers.high()) {
            section.refuse("critical", "a threshold that is not above 'high'", "more than " + numbers.high());
        }
        section.close();
        return new Row(impact, numbers);
    }

    static AlertPolicy alerts(Section section) {
        AlertPolicy policy = new AlertPolicy(
                (int) section.number("littleKnownRisks", Bounds.RISKS),
                section.number("littleKnownAfterDays", Bounds.DAYS_OR_NONE),
                section.number("silentAfterDays", Bounds.DAYS),
                section.number("outcomeAfterDays", Bounds.DAYS),
                section.number("expiresWithinDays", Bounds.DAYS),
                section.number("statusDiffersAfterDays", Bounds.DAYS_OR_NONE));
        section.close();
        return policy;
    }
}
