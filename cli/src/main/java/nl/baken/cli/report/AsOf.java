package nl.baken.cli.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import nl.baken.assessment.hindsight.Effect;
import nl.baken.assessment.hindsight.LateEvent;
import nl.baken.engine.query.Answer;

/** What was said at a time, told to people: since when it was said, and what became known later. */
public final class AsOf {

    /** In decibans. What is less can come from the moment alone at which something was said: evidence fades every day. */
    private static final double NOTICED = 0.5;

    private final Words words;
    private final ContractNames names;
    private final UnaryOperator<String> describeEvent;

    /** @param describeEvent turns {@code source#eventId} into what is known of that event */
    public AsOf(Words words, UnaryOperator<String> describeEvent) {
        this.words = words;
        this.names = new ContractNames(words);
        this.describeEvent = describeEvent;
    }

    /** The line above what was said. */
    public String heading(Answer answer) {
        String until = answer.validTo()
                .map(end -> words.say(", tot ", ", until ") + words.day(end))
                .orElse(words.say(" en sindsdien niet anders", " and nothing else since"));
        return answer.asOf()
                        .map(moment -> words.say("Wat op ", "What was said on ")
                                + words.day(moment)
                                + words.say(" gezegd werd, gezegd vanaf ", ", said from "))
                        .orElse(words.say("Wat nu gezegd wordt, gezegd vanaf ", "What is said now, said from "))
                + words.day(answer.publishedAt())
                + words.say("", " on")
                + until
                + '.';
    }

    /** The lines below it; none when nothing was asked of the past. */
    public List<String> later(Answer answer) {
        List<String> lines = new ArrayList<>();
        if (answer.asOf().isEmpty()) {
            return lines;
        }
        Instant moment = answer.asOf().get();
        lines.add("");
        if (answer.later().isEmpty() && answer.forgotten() == 0) {
            lines.add(words.say(
                    "Later is niets bekend geworden over de tijd tot dan.",
                    "Nothing became known later about the time until then."));
            return lines;
        }
        lines.add(words.say("Later bekend geworden, na ", "Became known later, after ") + words.day(moment));
        answer.later().forEach(later -> lines.addAll(lines(later)));
        if (answer.forgotten() > 0) {
            lines.add("  "
                    + words.say(
                            "Er waren nog " + answer.forgotten() + " late gebeurtenissen, die niet meer bewaard zijn.",
                            "There were " + answer.forgotten() + " more late events, which are no longer kept."));
        }
        return lines;
    }

    private List<String> lines(Answer.Later later) {
        LateEvent event = later.event();
        List<String> lines = new ArrayList<>();
        lines.add("  " + words.day(event.knownAt()) + words.say(", over ", ", about ") + described(event));
        lines.addAll(later.inHindsight()
                .map(effects -> effects(
                        effects,
                        words.say("was het toen bekend geweest: ", "had it been known: "),
                        words.say(
                                "was het toen bekend geweest: dan was vrijwel hetzelfde gezegd",
                                "had it been known: much the same would have been said")))
                .orElseGet(() -> effects(
                        event.onArrival(),
                        words.say("bij binnenkomst: ", "on arrival: "),
                        words.say(
                                "bij binnenkomst: veranderde vrijwel niets", "on arrival: changed next to nothing"))));
        return lines;
    }

    private String described(LateEvent event) {
        String told = describeEvent.apply(event.event());
        return told.equals(event.event())
                ? words.day(event.occurredAt()) + "  " + event.record() + " (" + told + ")"
                : told;
    }

    private List<String> effects(List<Effect> effects, String title, String nothing) {
        List<String> lines = effects.stream()
                .filter(AsOf::isNoticed)
                .map(effect -> "      " + title + told(effect))
                .toList();
        return lines.isEmpty() ? List.of("      " + nothing) : lines;
    }

    private static boolean isNoticed(Effect effect) {
        return effect.levelBefore() != effect.levelAfter() || Math.abs(effect.decibans()) >= NOTICED;
    }

    private String told(Effect effect) {
        String level = effect.levelBefore() == effect.levelAfter()
                ? names.of(effect.levelAfter())
                : names.of(effect.levelBefore()) + words.say(" wordt ", " becomes ") + names.of(effect.levelAfter());
        return String.format(
                Locale.ROOT,
                "%s %s dB (%s → %s), %s",
                effect.risk(),
                words.weight(effect.decibans()),
                words.weight(effect.decibansBefore()),
                words.weight(effect.decibansAfter()),
                level);
    }
}
