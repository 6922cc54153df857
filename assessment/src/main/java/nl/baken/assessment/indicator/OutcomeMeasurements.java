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

/** How often outcomes were measured. */
public final class OutcomeMeasurements implements DeclaredIndicator<Integer> {

    public static final OutcomeMeasurements INDICATOR = new OutcomeMeasurements();

    private OutcomeMeasurements() {}

    @Override
    public String id() {
        return "outcome-measurements";
    }

    @Override
    public Text name() {
        return Wording.of("indicator.outcome-measurements.name");
    }

    @Override
    public Text explanation() {
        return Wording.of("indicator.outcome-measurements.explanation");
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
        return Math.toIntExact(Measurements.of(dossier, IndicatorLevel.OUTCOME).count());
    }

    @Override
    public List<Stamp> events(Dossier dossier) {
        return Measurements.of(dossier, IndicatorLevel.OUTCOME).toList();
    }
}
