package nl.baken.riskmodel.handbook;

import java.util.List;
import java.util.Optional;
import nl.baken.assessment.model.Weighing;

/** Tells why the numbers are what they are: once in a chapter, and by name beside every rule. */
record Reasons(HandbookLanguage language, Weighing weighing) {

    void write(Page page) {
        if (weighing.equals(Weighing.UNSAID)) {
            return;
        }
        page.heading(2, language.say("Waarom deze getallen", "Why these numbers"));
        page.heading(3, language.say("Waar een risico begint", "Where a risk starts"));
        page.paragraph(language.of(weighing.priors()));
        page.heading(3, language.say("Wat een gewicht beweert", "What a weight claims"));
        page.paragraph(language.of(weighing.ceilings()));
        table(
                page,
                language.say("Gewicht", "Weight"),
                weighing.weights().stream()
                        .map(size -> row(language.number(size.number()) + " dB", size))
                        .toList());
        page.heading(3, language.say("Hoe snel iets lichter wordt", "How fast something grows lighter"));
        days(page, language.say("Half zo zwaar na", "Half the weight after"), weighing.halfLives());
        page.heading(3, language.say("Hoe lang een beheersmaatregel staat", "How long a safeguard stands"));
        days(page, language.say("Staat", "Stands for"), weighing.validities());
    }

    /** A weight with its sign, its name and what it does to the odds. */
    String weight(double decibans) {
        return language.decibans(decibans) + name(weighing.ofWeight(decibans)) + " (" + language.odds(decibans) + ')';
    }

    String halfLife(double days) {
        return language.days(days) + name(weighing.ofHalfLife(days));
    }

    String validity(double days) {
        return language.days(days) + name(weighing.ofValidity(days));
    }

    private String name(Optional<Weighing.Size> size) {
        if (weighing.equals(Weighing.UNSAID)) {
            return "";
        }
        return ", "
                + size.map(known -> language.of(known.name()))
                        .orElse(language.say("een getal zonder reden", "a number without a reason"));
    }

    private void days(Page page, String title, List<Weighing.Size> sizes) {
        table(
                page,
                title,
                sizes.stream()
                        .map(size -> row(language.days(size.number()), size))
                        .toList());
    }

    private void table(Page page, String title, List<List<String>> rows) {
        page.table(
                List.of(title, language.say("Heet", "Called"), language.say("Wat dat beweert", "What that claims")),
                rows);
    }

    private List<String> row(String number, Weighing.Size size) {
        return List.of(number, language.of(size.name()), language.of(size.text()));
    }
}
