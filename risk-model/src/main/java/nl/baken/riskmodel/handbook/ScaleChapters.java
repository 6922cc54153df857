package nl.baken.riskmodel.handbook;

import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.model.AlertPolicy;
import nl.baken.assessment.model.Gate;
import nl.baken.assessment.model.Impact;
import nl.baken.assessment.model.Levels;

/** What all risks share: how bad, how high, when an alert, and what a gate asks for. */
record ScaleChapters(HandbookLanguage language, EventWords words, Page page) {

    void impact(Impact impact) {
        page.heading(2, language.text("impact.title"));
        page.paragraph(language.text("impact.scale"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(language.text("every-project"), Integer.toString(impact.base())));
        impact.points().forEach(points -> rows.add(List.of(words.of(points.where()), "+" + points.points())));
        page.table(List.of(language.text("column.project"), language.text("column.points")), rows);
    }

    void levels(Levels levels) {
        page.heading(2, language.text("levels.title"));
        page.paragraph(
                language.text("levels.rule", language.number(levels.hysteresis()), language.days(levels.dwellDays())));
        if (Double.isFinite(levels.atOnce())) {
            page.paragraph(language.text("levels.at-once", language.number(levels.atOnce())));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int impact = Impact.LEAST; impact <= Impact.MOST; impact++) {
            Levels.Thresholds thresholds = levels.forImpact(impact);
            rows.add(List.of(
                    Integer.toString(impact),
                    language.number(thresholds.guarded()) + " dB",
                    language.number(thresholds.high()) + " dB",
                    language.number(thresholds.critical()) + " dB"));
        }
        page.table(
                List.of(
                        language.text("column.impact"),
                        language.text("column.guarded"),
                        language.text("column.high"),
                        language.text("column.critical")),
                rows);
    }

    void alerts(AlertPolicy policy) {
        page.heading(2, language.text("alerts.title"));
        page.item(language.text(
                "alerts.little-known", policy.littleKnownRisks(), language.days(policy.littleKnownAfterDays())));
        page.item(language.text("alerts.silent", language.days(policy.silentAfterDays())));
        page.item(language.text("alerts.outcome", language.days(policy.outcomeAfterDays())));
        page.item(language.text("alerts.expiring", language.days(policy.expiresWithinDays())));
        page.item(language.text("alerts.status-differs", language.days(policy.statusDiffersAfterDays())));
    }

    void gates(List<Gate> gates) {
        page.heading(2, language.text("gates.title"));
        for (Gate gate : gates) {
            page.heading(
                    3, language.text("gates.phase", EventWords.code(gate.phase().name())));
            page.table(
                    List.of(
                            language.text("column.what"),
                            language.text("column.need"),
                            language.text("column.family"),
                            language.text("column.shown-by"),
                            language.text("column.refuted-by"),
                            language.text("column.projects-with")),
                    gate.criteria().stream()
                            .map(demanded -> List.of(
                                    language.of(demanded.text()),
                                    demanded.need() == Gate.Need.MUST
                                            ? language.text("gates.must")
                                            : language.text("gates.should"),
                                    demanded.family().name(),
                                    words.of(demanded.met()),
                                    refutation(demanded),
                                    words.of(demanded.where())))
                            .toList());
        }
    }

    private String refutation(Gate.Demanded demanded) {
        if (demanded.failed() == null) {
            return "";
        }
        String failed = words.of(demanded.failed());
        return demanded.until() == null
                ? failed
                : language.text("gates.refuted-until", failed, words.of(demanded.until()));
    }
}
