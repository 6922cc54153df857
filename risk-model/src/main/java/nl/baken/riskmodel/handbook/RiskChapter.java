package nl.baken.riskmodel.handbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.baken.assessment.model.Expectation;
import nl.baken.assessment.model.Prior;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.Rule;

/** Everything about one risk. */
record RiskChapter(HandbookLanguage language, EventWords words, Reasons reasons, Page page) {

    void write(int number, Risk risk) {
        page.heading(2, number + ". " + language.of(risk.name()));
        page.paragraph(language.text("risk.id", EventWords.code(risk.id()), axis(risk))
                + ' '
                + (risk.source() == null ? "" : language.text("risk.source", risk.source())));
        if (risk.inferred()) {
            page.paragraph(language.text("risk.inferred"));
        }
        prior(risk.prior());
        rules(risk, language.text("risk.raising"), RiskChapter::raises);
        rules(risk, language.text("risk.silences"), Rule.Silence.class::isInstance);
        rules(risk, language.text("risk.lowering"), RiskChapter::lowers);
        rules(risk, language.text("risk.safeguards"), Rule.Safeguard.class::isInstance);
        expectations(risk.expectations());
    }

    private String axis(Risk risk) {
        return switch (risk.axis()) {
            case LOW_PUBLIC_VALUE -> language.text("axis.value");
            case LOW_PUBLIC_CONTROL -> language.text("axis.control");
        };
    }

    private void prior(Prior prior) {
        page.heading(3, language.text("risk.prior"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(language.text("every-project"), language.decibans(prior.base()), language.of(prior.text())));
        for (Prior.Adjustment adjustment : prior.adjustments()) {
            rows.add(List.of(
                    words.of(adjustment.where(), adjustment.when()),
                    language.decibans(adjustment.decibans()),
                    language.of(adjustment.text())));
        }
        page.table(
                List.of(language.text("column.project"), language.text("column.weight"), language.text("column.why")),
                rows);
    }

    private void rules(Risk risk, String title, Predicate<Rule> chosen) {
        List<Rule> rules = risk.rules().stream()
                .filter(chosen)
                .sorted(Comparator.comparingDouble(RiskChapter::weight).reversed())
                .toList();
        if (rules.isEmpty()) {
            return;
        }
        page.heading(3, title);
        RuleParagraphs paragraphs = new RuleParagraphs(language, words, reasons, page);
        rules.forEach(paragraphs::write);
    }

    private static boolean raises(Rule rule) {
        return rule instanceof Rule.Evidence evidence && evidence.weight() > 0;
    }

    private static boolean lowers(Rule rule) {
        return rule instanceof Rule.Evidence evidence && evidence.weight() < 0;
    }

    private static double weight(Rule rule) {
        return Math.abs(
                switch (rule) {
                    case Rule.Evidence evidence -> evidence.weight();
                    case Rule.Silence silence -> silence.ceiling();
                    case Rule.Safeguard safeguard -> safeguard.weight();
                });
    }

    private void expectations(List<Expectation> expectations) {
        if (expectations.isEmpty()) {
            return;
        }
        page.heading(3, language.text("risk.expectations"));
        page.table(
                List.of(
                        language.text("column.question"),
                        language.text("column.shown-by"),
                        language.text("column.fresh"),
                        language.text("column.projects-with")),
                expectations.stream()
                        .map(expectation -> List.of(
                                language.of(expectation.text()),
                                words.of(expectation.signal()),
                                language.days(expectation.freshDays()),
                                words.of(expectation.where())))
                        .toList());
    }
}
