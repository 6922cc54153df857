package nl.baken.assessment.indicator;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.output.IndicatorItem;
import nl.baken.output.IndicatorValue;
import nl.baken.output.IndicatorValueKind;
import nl.baken.output.Measurement;
import nl.baken.output.OutcomeIndicator;
import nl.baken.output.Text;

/** The value of an indicator as the contract has it, whatever it is the value of. */
final class PublishedValue {

    private static final String YES = "YES";
    private static final String NO = "NO";

    /** The words of what is a yes or a no. */
    static final List<String> YES_OR_NO = List.of(YES, NO);

    private static final int MOST_EVENTS = 5;

    private PublishedValue() {}

    /** @param value at {@code now}; null when there is none */
    static <T> IndicatorValue of(DeclaredIndicator<T> indicator, T value, Dossier dossier, Instant now) {
        List<Stamp> events = indicator.events(dossier, now);
        // A builder copies a list that it has to fill in itself through bytes.
        IndicatorValue.Builder published = IndicatorValue.newBuilder()
                .setItems(List.of())
                .setMissing(List.of())
                .setEvents(latest(events))
                .setEventCount(events.size())
                .setTruncated(indicator.truncated(dossier, value));
        switch (indicator.telling(dossier, value, now)) {
            case TOLD -> set(value, published);
            case NOT_TOLD ->
                published
                        .setKind(IndicatorValueKind.NOT_TOLD)
                        .setMissing(indicator.missing().stream().toList());
            case NOT_COMPUTABLE ->
                published
                        .setKind(IndicatorValueKind.NOT_COMPUTABLE)
                        .setMissing(indicator.missing().stream().toList());
        }
        return published.build();
    }

    private static void set(Object value, IndicatorValue.Builder published) {
        switch (value) {
            case Number number -> published.setKind(IndicatorValueKind.NUMBER).setNumber(number.doubleValue());
            case Boolean flag -> published.setKind(IndicatorValueKind.LEVEL).setLevel(flag ? YES : NO);
            case Enum<?> symbol -> published.setKind(IndicatorValueKind.LEVEL).setLevel(symbol.name());
            case List<?> effects ->
                published
                        .setKind(IndicatorValueKind.LIST)
                        .setItems(effects.stream()
                                .map(effect -> item((OutcomeIndicator) effect))
                                .toList());
            default -> throw new IllegalArgumentException("No kind of value is made for " + value.getClass());
        }
    }

    private static IndicatorItem item(OutcomeIndicator effect) {
        String name = effect.getName();
        Double number = effect.getEffect();
        Double margin = effect.getEffectMargin();
        return IndicatorItem.newBuilder()
                .setItem(effect.getIndicatorId())
                .setSegment(effect.getSegment())
                .setText(name == null || name.equals(effect.getIndicatorId()) ? null : new Text(name, name))
                .setNumber(number)
                .setLow(margin == null ? null : Double.valueOf(number - margin))
                .setHigh(margin == null ? null : Double.valueOf(number + margin))
                .setUnit(effect.getUnit())
                .setLevel(effect.getStatus().name())
                .setEvents(Stream.of(effect.getFollowUp(), effect.getBaseline())
                        .filter(Objects::nonNull)
                        .map(Measurement::getEvent)
                        .toList())
                .build();
    }

    /** The latest first. */
    private static List<String> latest(List<Stamp> events) {
        return events.stream()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_EVENTS)
                .map(Stamp::event)
                .toList();
    }
}
