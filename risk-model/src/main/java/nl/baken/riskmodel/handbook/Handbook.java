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
        page.heading(1, language.say("Handboek van het risicomodel ", "Handbook of the risk model ") + name);
        page.paragraph(language.say(
                "Geschreven door `baken model handbook` uit het modelbestand; wie het model verandert, schrijft het"
                        + " opnieuw.",
                "Written by `baken model handbook` from the model file; who changes the model writes it again."));
        page.heading(2, language.say("Hoe dit te lezen", "How to read this"));
        page.paragraph(language.say(
                "Elk risico begint met een uitgangspunt. Wat er gebeurt, wat uitblijft en welke beheersmaatregelen er"
                        + " staan telt erbij op of gaat eraf. De som bepaalt de kans: 0 dB is evenveel voor als tegen"
                        + " (50%), -10 dB is 9%, -20 dB is 1%.",
                "Each risk begins with a starting point. What happens, what does not happen and which safeguards stand"
                        + " is added or taken off. The sum gives the likelihood: 0 dB is as much for as against (50%),"
                        + " -10 dB is 9%, -20 dB is 1%."));
        page.paragraph(language.say(
                "De gewichten zijn oordelen, geen metingen: de studie achter de risico's koos projecten die lukten en"
                    + " kan niet zeggen hoe vaak een risico uitkomt. Een kans hieruit ordent en legt uit; zij is geen"
                    + " frequentie.",
                "The weights are judgements, no measurements: the study behind the risks chose projects that succeeded"
                    + " and cannot say how often a risk comes true. A likelihood from them ranks and explains; it is"
                    + " no frequency."));
        page.paragraph(language.say(
                "Namen als `ReleaseDeployed` zijn gebeurtenissen; hun velden staan in de"
                        + " [lijst van gebeurtenissen](../reference/events.md).",
                "Names such as `ReleaseDeployed` are events; their fields are in the"
                        + " [list of events](../reference/events.md)."));
    }
}
