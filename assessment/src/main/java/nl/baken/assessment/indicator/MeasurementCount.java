package nl.baken.assessment.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.dossier.Indicators;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.text.Wording;
import nl.baken.event.IndicatorLevel;
import nl.baken.output.Text;

/** How often something of one level was measured. */
public record MeasurementCount(String id, Text name, Text explanation, IndicatorLevel level)
        implements DeclaredIndicator<Integer> {

    public static final MeasurementCount OUTPUTS = new MeasurementCount(
            "output-measurements",
            Wording.of("indicator.output-measurements.name"),
            Wording.of("indicator.output-measurements.explanation"),
            IndicatorLevel.OUTPUT);

    public static final MeasurementCount OUTCOMES = new MeasurementCount(
            "outcome-measurements",
            Wording.of("indicator.outcome-measurements.name"),
            Wording.of("indicator.outcome-measurements.explanation"),
            IndicatorLevel.OUTCOME);

    @Override
    public IndicatorUnit unit() {
        return IndicatorUnit.NUMBER;
    }

    @Override
    public Set<FacetKind<?>> reads() {
        return Set.of(Indicators.KIND);
    }

    @Override
    public Integer value(Dossier dossier, Instant now) {
        return Math.toIntExact(Measurements.of(dossier, level).count());
    }

    /** Who measures something else tells that this was not measured. */
    @Override
    public Telling telling(Dossier dossier, Integer value, Instant now) {
        return Telling.toldWhen(Measurements.areAny(dossier));
    }

    @Override
    public Optional<Text> missing() {
        return Optional.of(Wording.of("indicator.outcome-share.missing"));
    }

    @Override
    public boolean truncated(Dossier dossier, Integer value) {
        return Measurements.areMore(dossier);
    }

    @Override
    public List<Stamp> events(Dossier dossier, Instant now) {
        return Measurements.of(dossier, level).toList();
    }
}
