package nl.baken.riskmodel.handbook;

import java.util.Optional;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;

/** A risk model as a book for people: every risk, rule, weight and window, and what they claim. */
public final class Handbook {

    private Handbook() {}

    /** The handbook of a model in one language, in Markdown; the same model gives the same text. */
    public static String of(RiskModel model, HandbookLanguage language) {
        Page page = new Page();
        EventWords words = new EventWords(language);
        preface(model, language, page);
        Reasons reasons = new Reasons(language, model.weighing());
        reasons.write(page);
        int number = 0;
        RiskChapter chapter = new RiskChapter(language, words, reasons, page);
        for (Risk risk : model.risks()) {
            number++;
            chapter.write(number, risk);
        }
        ScaleChapters scales = new ScaleChapters(language, words, page);
        scales.impact(model.impact());
        scales.levels(model.levels());
        scales.alerts(model.alerts());
        scales.gates(model.gates());
        return page.text();
    }

    /** The part of the handbook about one risk or one rule; empty when the model has nothing of that id. */
    public static Optional<String> part(RiskModel model, String id, HandbookLanguage language) {
        Page page = new Page();
        EventWords words = new EventWords(language);
        Reasons reasons = new Reasons(language, model.weighing());
        int number = 0;
        for (Risk risk : model.risks()) {
            number++;
            if (risk.id().equals(id)) {
                new RiskChapter(language, words, reasons, page).write(number, risk);
                return Optional.of(page.text());
            }
            Optional<Rule> rule =
                    risk.rules().stream().filter(each -> each.id().equals(id)).findFirst();
            if (rule.isPresent()) {
                page.heading(3, language.of(risk.name()));
                new RuleParagraphs(language, words, reasons, page).write(rule.get());
                return Optional.of(page.text());
            }
        }
        return Optional.empty();
    }

    private static void preface(RiskModel model, HandbookLanguage language, Page page) {
        String name = model.ref().getId() + ' ' + model.ref().getVersion();
        page.heading(1, language.text("title", name));
        page.paragraph(language.text("preface.written"));
        page.heading(2, language.text("preface.reading"));
        page.paragraph(language.text("preface.sum"));
        page.paragraph(language.text("preface.judgements"));
        page.paragraph(language.text("preface.events"));
    }
}
