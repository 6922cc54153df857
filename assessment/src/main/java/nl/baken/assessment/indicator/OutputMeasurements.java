package nl.baken.assessment.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.dossier.Indicators;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.text.Wording;
import nl.baken.event.IndicatorLevel;
import nl.baken.output.Text;

/** How often outputs were measured. */
public final class OutputMeasurements implements DeclaredIndicator<Integer> {

    public static final OutputMeasurements INDICATOR = new OutputMeasurements();

    private OutputMeasurements() {}

    @Override
    public String id() {
        return "output-measurements";
    }

    @Override
    public Text name() {
        return Wording.of("indicator.output-measurements.name");
    }

    @Override
    public Text explanation() {
        return Wording.of("indicator.output-measurements.explanation");
    }

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
        return Math.toIntExact(Measurements.of(dossier, IndicatorLevel.OUTPUT).count());
    }

    @Override
    public List<Stamp> events(Dossier dossier) {
        return Measurements.of(dossier, IndicatorLevel.OUTPUT).toList();
    }
}
