package nl.baken.riskmodel.handbook;

import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;

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
