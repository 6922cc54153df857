package nl.baken.riskmodel.handbook;

import java.util.stream.Collectors;
import nl.baken.assessment.model.Background;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.model.Unless;

/** One rule: which events it matches, what it weighs, for how long, and where it comes from. */
record RuleParagraphs(HandbookLanguage language, EventWords words, Reasons reasons, Page page) {

    void write(Rule rule) {
        page.heading(4, language.of(rule.text()));
        switch (rule) {
            case Rule.Evidence evidence -> write(evidence);
            case Rule.Silence silence -> write(silence);
            case Rule.Safeguard safeguard -> write(safeguard);
        }
        String where = words.of(rule.where());
        if (!where.isEmpty()) {
            item(language.text("rule.where"), where);
        }
        String when = words.of(rule.events(), rule.when());
        if (!when.isEmpty()) {
            item(language.text("rule.when"), when);
        }
        if (rule.remedy() != null) {
            item(language.text("rule.remedy"), language.of(rule.remedy()));
        }
        if (rule.source() != null) {
            item(language.text("rule.source"), rule.source());
        }
        if (rule.owner() != null) {
            item(language.text("rule.owner"), rule.owner());
        }
        item(language.text("rule.id"), EventWords.code(rule.id()));
        if (rule.background() != null) {
            write(rule.background());
        }
    }

    private void write(Background background) {
        item(language.text("rule.status"), status(background.status()));
        item(language.text("rule.otherwise"), language.of(background.otherwise()));
        item(language.text("rule.ask"), language.of(background.ask()));
        item(language.text("rule.knows"), language.of(background.knows()));
        if (!background.algoritmekader().isEmpty()) {
            item(
                    language.text("rule.algoritmekader"),
                    background.algoritmekader().stream().map(EventWords::code).collect(Collectors.joining(", ")));
        }
    }

    private String status(Background.Status status) {
        return switch (status) {
            case REPORT -> language.text("rule.status.report");
            case INFERRED -> language.text("rule.status.inferred");
            case LITERATURE -> language.text("rule.status.literature");
        };
    }

    private void write(Rule.Evidence rule) {
        item(language.text("rule.on"), words.of(rule.on()));
        item(
                language.text("rule.weight"),
                language.text("rule.weight.ceiling", reasons.weight(rule.weight()), language.decibans(rule.ceiling())));
        if (rule.stands()) {
            item(language.text("rule.until"), words.of(rule.until()));
        } else {
            item(language.text("rule.half-life"), reasons.halfLife(rule.halfLifeDays()));
        }
        Unless unless = rule.unless();
        if (unless != null) {
            item(
                    unless.before() ? language.text("rule.unless-before") : language.text("rule.unless-after"),
                    words.of(unless.signal()));
        }
    }

    private void write(Rule.Silence rule) {
        item(language.text("rule.anchor"), words.of(rule.anchor()));
        item(language.text("rule.expected"), words.of(rule.expected()));
        item(language.text("rule.demand"), demand(rule));
        String weight = reasons.weight(rule.weight());
        item(
                language.text("rule.silence-weight"),
                rule.growDays() == 0
                        ? weight
                        : language.text(
                                "rule.weight.growing",
                                weight,
                                language.days(rule.growDays()),
                                language.decibans(rule.ceiling())));
        if (rule.afterClosure()) {
            item(language.text("rule.after-closure"), language.text("yes"));
        }
    }

    private String demand(Rule.Silence rule) {
        String days = language.days(rule.days());
        return switch (rule.demand()) {
            case BEFORE -> language.text("rule.demand.before");
            case AFTER -> language.text("rule.demand.after", days);
            case EVER -> language.text("rule.demand.ever", days);
            case EVERY -> language.text("rule.demand.every", days);
            case EACH -> language.text("rule.demand.each", days);
        };
    }

    private void write(Rule.Safeguard rule) {
        item(language.text("rule.completed"), words.of(rule.completed()));
        item(language.text("rule.undone"), words.of(rule.undone()));
        item(language.text("rule.safeguard-weight"), reasons.weight(rule.weight()));
        item(language.text("rule.validity"), language.text("rule.valid", reasons.validity(rule.validDays())));
    }

    private void item(String label, String what) {
        page.item("**" + label + ":** " + what);
    }
}
