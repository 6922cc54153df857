package nl.baken.assessment.indicator;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.IndicatorValue;

/** The values of all indicators of one project at one moment of the log. */
public final class IndicatorValues {

    private record Value(Object value, IndicatorValue published, NextChange until) {}

    private final Value[] values;

    private IndicatorValues(Value[] values) {
        this.values = values;
    }

    /** The values at {@code now}. */
    public static IndicatorValues of(Dossier dossier, Instant now) {
        return new IndicatorValues(DeclaredIndicators.ALL.stream()
                .map(indicator -> value(indicator, dossier, now))
                .toArray(Value[]::new));
    }

    /**
     * The values at a later moment; the same object when none is another. An indicator is computed when a facet that it reads
     * is another object, or its moment has come, and at no other time.
     *
     * @param earlier the dossier that these values are of
     */
    public IndicatorValues at(Dossier dossier, Dossier earlier, Instant now) {
        Value[] next = null;
        for (int i = 0; i < values.length; i++) {
            DeclaredIndicator<?> indicator = DeclaredIndicators.ALL.get(i);
            if (values[i].until().isOver(now) || differs(indicator.reads(), dossier, earlier)) {
                Value value = value(indicator, dossier, now);
                if (!value.equals(values[i])) {
                    next = next == null ? values.clone() : next;
                    next[i] = value;
                }
            }
        }
        return next == null ? this : new IndicatorValues(next);
    }

    /** The value of an indicator; null when the events do not give it. */
    @SuppressWarnings("unchecked") // At the place of an indicator stands a value of its type.
    public <T> T get(DeclaredIndicator<T> indicator) {
        return (T) values[DeclaredIndicators.place(indicator)].value();
    }

    /** True when these indicators have the same values. */
    public boolean agree(IndicatorValues others, Collection<DeclaredIndicator<?>> indicators) {
        if (others == this) {
            return true;
        }
        for (DeclaredIndicator<?> indicator : indicators) {
            if (!Objects.equals(get(indicator), others.get(indicator))) {
                return false;
            }
        }
        return true;
    }

    /** When time alone may change one of the values. */
    public NextChange until() {
        NextChange until = NextChange.NEVER;
        for (Value value : values) {
            until = until.or(value.until());
        }
        return until;
    }

    /** The value of an indicator as it is published. */
    IndicatorValue published(DeclaredIndicator<?> indicator) {
        return values[DeclaredIndicators.place(indicator)].published();
    }

    private static <T> Value value(DeclaredIndicator<T> indicator, Dossier dossier, Instant now) {
        T value = indicator.value(dossier, now);
        return new Value(value, PublishedValue.of(indicator, value, dossier, now), indicator.until(dossier, now));
    }

    @SuppressWarnings("ReferenceEquality") // A facet is the same object for as long as no event changes it.
    private static boolean differs(Collection<FacetKind<?>> reads, Dossier one, Dossier other) {
        if (one != other) {
            for (FacetKind<?> kind : reads) {
                if (one.facet(kind) != other.facet(kind)) {
                    return true;
                }
            }
        }
        return false;
    }
}
