package nl.baken.riskmodel.handbook;

import java.util.List;
import java.util.Optional;
import nl.baken.assessment.model.Weighing;

/** Why the numbers are what they are: once in a chapter, and by name beside every rule. */
record Reasons(HandbookLanguage language, Weighing weighing) {

    void write(Page page) {
        if (weighing.equals(Weighing.NOT_GIVEN)) {
            return;
        }
        page.heading(2, language.text("reasons.title"));
        page.heading(3, language.text("reasons.prior"));
        page.paragraph(language.of(weighing.priors()));
        page.heading(3, language.text("reasons.weights"));
        page.paragraph(language.of(weighing.ceilings()));
        table(
                page,
                language.text("column.weight"),
                weighing.weights().stream()
                        .map(size -> row(language.number(size.number()) + " dB", size))
                        .toList());
        page.heading(3, language.text("reasons.half-lives"));
        days(page, language.text("rule.half-life"), weighing.halfLives());
        page.heading(3, language.text("reasons.validities"));
        days(page, language.text("rule.validity"), weighing.validities());
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
        if (weighing.equals(Weighing.NOT_GIVEN)) {
            return "";
        }
        return ", " + size.map(known -> language.of(known.name())).orElse(language.text("reasons.none"));
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
        page.table(List.of(title, language.text("column.called"), language.text("column.claim")), rows);
    }

    private List<String> row(String number, Weighing.Size size) {
        return List.of(number, language.of(size.name()), language.of(size.text()));
    }
}
