package nl.baken.riskmodel.handbook;

import nl.baken.assessment.model.Rule;
import nl.baken.assessment.model.Unless;

/** Tells of one rule what it listens to, what it weighs, for how long, and where it comes from. */
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
            item("Alleen voor projecten met", "Only for projects with", where);
        }
        String when = words.of(rule.events(), rule.when());
        if (!when.isEmpty()) {
            item("Alleen zolang", "Only while", when);
        }
        if (rule.remedy() != null) {
            item("Wat helpt", "What helps", language.of(rule.remedy()));
        }
        if (rule.source() != null) {
            item("Bron", "Source", rule.source());
        }
        if (rule.owner() != null) {
            item("Eigenaar", "Owner", rule.owner());
        }
        item("Regel", "Rule", EventWords.code(rule.id()));
    }

    private void write(Rule.Evidence rule) {
        item("Telt", "Counts", words.of(rule.on()));
        item(
                "Weegt per keer",
                "Weighs each time",
                reasons.weight(rule.weight()) + "; "
                        + language.say("alle keren samen hoogstens ", "all times together at most ")
                        + language.decibans(rule.ceiling()));
        item("Half zo zwaar na", "Half the weight after", reasons.halfLife(rule.halfLifeDays()));
        Unless unless = rule.unless();
        if (unless != null) {
            item(
                    unless.before() ? "Telt niet als daarvóór" : "Telt niet als daarna",
                    unless.before() ? "Does not count when before it" : "Does not count when after it",
                    words.of(unless.signal()));
        }
    }

    private void write(Rule.Silence rule) {
        item("De klok begint bij", "The clock starts with", words.of(rule.anchor()));
        item("Verwacht", "Expected", words.of(rule.expected()));
        item("Wanneer", "When", demand(rule));
        String weight = reasons.weight(rule.weight());
        item(
                "Weegt als het uitblijft",
                "Weighs when it does not come",
                rule.growDays() == 0
                        ? weight
                        : weight
                                + language.say(", groeit in ", ", grows in ")
                                + language.days(rule.growDays())
                                + language.say(" tot ", " to ")
                                + language.decibans(rule.ceiling()));
        if (rule.afterClosure()) {
            item("Telt ook na afsluiting", "Counts after closure too", language.say("ja", "yes"));
        }
    }

    private String demand(Rule.Silence rule) {
        String days = language.days(rule.days());
        return switch (rule.demand()) {
            case BEFORE ->
                language.say(
                        "vóór het begin van de klok; daarna is het niet meer goed te maken",
                        "before the clock starts; it cannot be repaired afterwards");
            case AFTER -> language.say("binnen " + days + " na elke keer", "within " + days + " after each time");
            case EVER -> language.say("ooit, uiterlijk na " + days, "ever, after " + days + " at the latest");
            case EVERY ->
                language.say("telkens weer, uiterlijk na " + days, "again and again, after " + days + " at the latest");
            case EACH ->
                language.say("voor elke keer een antwoord, binnen " + days, "an answer to each, within " + days);
        };
    }

    private void write(Rule.Safeguard rule) {
        item("Staat door", "Stands by", words.of(rule.completed()));
        item("Weg door", "Gone by", words.of(rule.undone()));
        item("Weegt zolang zij staat", "Weighs while it stands", reasons.weight(rule.weight()));
        item(
                "Staat",
                "Stands for",
                language.say(
                        "tot de dag die de gebeurtenis noemt, en anders " + reasons.validity(rule.validDays()),
                        "until the day that the event names, otherwise " + reasons.validity(rule.validDays())));
    }

    private void item(String dutch, String english, String what) {
        page.item("**" + language.say(dutch, english) + ":** " + what);
    }
}
