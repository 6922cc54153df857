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
        page.paragraph(language.say("Risico ", "Risk ") + EventWords.code(risk.id()) + ". " + axis(risk) + ' '
                + (risk.source() == null ? "" : language.say("Bron: ", "Source: ") + risk.source() + '.'));
        if (risk.inferred()) {
            page.paragraph(language.say(
                    "Dit risico staat niet in de bron: die kondigt er tien aan en drukt er negen af. Het is afgeleid.",
                    "This risk is not in the source, which announces ten and prints nine. It is inferred."));
        }
        prior(risk.prior());
        rules(risk, "Wat het risico verhoogt", "What raises the risk", RiskChapter::raises);
        rules(risk, "Wat stilte zegt", "What silence says", Rule.Silence.class::isInstance);
        rules(risk, "Wat het risico verlaagt", "What lowers the risk", RiskChapter::lowers);
        rules(risk, "Beheersmaatregelen", "Safeguards", Rule.Safeguard.class::isInstance);
        expectations(risk.expectations());
    }

    private String axis(Risk risk) {
        return switch (risk.axis()) {
            case LOW_PUBLIC_VALUE -> language.say("Te weinig publieke waarde.", "Too little public value.");
            case LOW_PUBLIC_CONTROL -> language.say("Te weinig publieke controle.", "Too little public control.");
        };
    }

    private void prior(Prior prior) {
        page.heading(3, language.say("Uitgangspunt", "Starting point"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.say("elk project", "every project"),
                language.decibans(prior.base()),
                language.of(prior.text())));
        for (Prior.Adjustment adjustment : prior.adjustments()) {
            rows.add(List.of(
                    words.of(adjustment.where(), adjustment.when()),
                    language.decibans(adjustment.decibans()),
                    language.of(adjustment.text())));
        }
        page.table(
                List.of(
                        language.say("Project", "Project"),
                        language.say("Gewicht", "Weight"),
                        language.say("Waarom", "Why")),
                rows);
    }

    private void rules(Risk risk, String dutch, String english, Predicate<Rule> chosen) {
        List<Rule> rules = risk.rules().stream()
                .filter(chosen)
                .sorted(Comparator.comparingDouble(RiskChapter::weight).reversed())
                .toList();
        if (rules.isEmpty()) {
            return;
        }
        page.heading(3, language.say(dutch, english));
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
        page.heading(3, language.say("Wat bekend moet zijn", "What should be known"));
        page.table(
                List.of(
                        language.say("Vraag", "Question"),
                        language.say("Blijkt uit", "Shown by"),
                        language.say("Vers gedurende", "Fresh for"),
                        language.say("Voor projecten met", "For projects with")),
                expectations.stream()
                        .map(expectation -> List.of(
                                language.of(expectation.text()),
                                words.of(expectation.signal()),
                                language.days(expectation.freshDays()),
                                words.of(expectation.where())))
                        .toList());
    }
}
