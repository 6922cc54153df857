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
        page.heading(2, language.say("Hoe erg het zou zijn", "How bad it would be"));
        page.paragraph(language.say(
                "Van 1 (licht) tot 5 (rampzalig), uit het profiel van het project; gelijk voor elk risico.",
                "From 1 (slight) to 5 (disastrous), from the profile of the project; the same for every risk."));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(language.say("elk project", "every project"), Integer.toString(impact.base())));
        impact.points().forEach(points -> rows.add(List.of(words.of(points.where()), "+" + points.points())));
        page.table(List.of(language.say("Project", "Project"), language.say("Punten", "Points")), rows);
    }

    void levels(Levels levels) {
        page.heading(2, language.say("Wanneer een risico hoog heet", "When a risk is called high"));
        page.paragraph(language.say(
                "Een niveau gaat meteen omhoog. Omlaag gaat het pas als de weging "
                        + language.number(levels.hysteresis()) + " dB onder de grens ligt en het niveau minstens "
                        + language.days(levels.dwellDays()) + " heeft gestaan, zodat het niet heen en weer springt.",
                "A level goes up at once. It goes down only when the reading is " + language.number(levels.hysteresis())
                        + " dB under the threshold and the level has stood for at least "
                        + language.days(levels.dwellDays()) + ", so that it does not flap."));
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
                        language.say("Gevolg", "Impact"),
                        language.say("verhoogd vanaf", "guarded from"),
                        language.say("hoog vanaf", "high from"),
                        language.say("kritiek vanaf", "critical from")),
                rows);
    }

    void alerts(AlertPolicy policy) {
        page.heading(2, language.say("Wanneer een stuurgroep nog meer hoort", "When a steering group hears more"));
        page.item(language.say(
                "Over minstens " + policy.littleKnownRisks() + " risico's is weinig bekend, "
                        + language.days(policy.littleKnownAfterDays()) + " na de aanmelding.",
                "Little is known about at least " + policy.littleKnownRisks() + " risks, "
                        + language.days(policy.littleKnownAfterDays()) + " after registration."));
        page.item(language.say(
                "Een project laat " + language.days(policy.silentAfterDays()) + " niets weten.",
                "A project tells nothing for " + language.days(policy.silentAfterDays()) + "."));
        page.item(language.say(
                "Na " + language.days(policy.outcomeAfterDays()) + " gebruik is nog geen uitkomst gemeten.",
                "No outcome has been measured after " + language.days(policy.outcomeAfterDays()) + " of use."));
        page.item(language.say(
                "Een beheersmaatregel of een acceptatie eindigt binnen " + language.days(policy.expiresWithinDays())
                        + ".",
                "A safeguard or an acceptance ends within " + language.days(policy.expiresWithinDays()) + "."));
        page.item(language.say(
                "Een project meldt al " + language.days(policy.statusDiffersAfterDays())
                        + " een betere status dan is berekend.",
                "A project has reported a better status than is computed for "
                        + language.days(policy.statusDiffersAfterDays()) + "."));
    }

    void gates(List<Gate> gates) {
        page.heading(2, language.say("Wat een beslismoment vraagt", "What a gate asks for"));
        for (Gate gate : gates) {
            page.heading(
                    3,
                    language.say("Aan het eind van fase ", "At the end of phase ")
                            + EventWords.code(gate.phase().name()));
            page.table(
                    List.of(
                            language.say("Wat", "What"),
                            language.say("Familie", "Family"),
                            language.say("Blijkt uit", "Shown by"),
                            language.say("Weerlegd door", "Refuted by"),
                            language.say("Voor projecten met", "For projects with")),
                    gate.criteria().stream()
                            .map(demanded -> List.of(
                                    language.of(demanded.text()),
                                    demanded.family().name(),
                                    words.of(demanded.met()),
                                    demanded.failed() == null ? "" : words.of(demanded.failed()),
                                    words.of(demanded.where())))
                            .toList());
        }
    }
}
