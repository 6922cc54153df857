package nl.baken.cli.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import nl.baken.assessment.hindsight.Effect;
import nl.baken.assessment.hindsight.LateEvent;
import nl.baken.engine.query.Answer;

/** What was published at a time: since when it was the latest, and what became known later. */
public final class AsOf {

    /** In decibans. Less than that can come from the moment of publication alone: evidence fades every day. */
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

    /** The line above the readings. */
    public String heading(Answer answer) {
        String published = words.day(answer.publishedAt());
        String period = answer.validTo()
                .map(end -> words.text("as-of.until", published, words.day(end)))
                .orElseGet(() -> words.text("as-of.still", published));
        return answer.asOf()
                .map(moment -> words.text("as-of.then", words.day(moment), period))
                .orElseGet(() -> words.text("as-of.now", period));
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
            lines.add(words.text("as-of.nothing-later"));
            return lines;
        }
        lines.add(words.text("as-of.later", words.day(moment)));
        answer.later().forEach(later -> lines.addAll(lines(later)));
        if (answer.forgotten() > 0) {
            lines.add("  " + words.text("as-of.forgotten", answer.forgotten()));
        }
        return lines;
    }

    private List<String> lines(Answer.Later later) {
        LateEvent event = later.event();
        List<String> lines = new ArrayList<>();
        lines.add("  " + words.text("as-of.event", words.day(event.knownAt()), described(event)));
        lines.addAll(later.inHindsight()
                .map(effects -> effects(
                        effects, effect -> words.text("as-of.hindsight", effect), words.text("as-of.hindsight.same")))
                .orElseGet(() -> effects(
                        event.onArrival(),
                        effect -> words.text("as-of.arrival", effect),
                        words.text("as-of.arrival.same"))));
        return lines;
    }

    private String described(LateEvent event) {
        String described = describeEvent.apply(event.event());
        return described.equals(event.event())
                ? words.day(event.occurredAt()) + "  " + event.record() + " (" + described + ")"
                : described;
    }

    private List<String> effects(List<Effect> effects, UnaryOperator<String> sentence, String nothing) {
        List<String> lines = effects.stream()
                .filter(AsOf::isNoticed)
                .map(effect -> "      " + sentence.apply(described(effect)))
                .toList();
        return lines.isEmpty() ? List.of("      " + nothing) : lines;
    }

    private static boolean isNoticed(Effect effect) {
        return effect.levelBefore() != effect.levelAfter() || Math.abs(effect.decibans()) >= NOTICED;
    }

    private String described(Effect effect) {
        String level = effect.levelBefore() == effect.levelAfter()
                ? names.of(effect.levelAfter())
                : words.text("as-of.level", names.of(effect.levelBefore()), names.of(effect.levelAfter()));
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
