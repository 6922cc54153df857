package nl.baken.assessment.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.dossier.Indicators;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.text.Wording;
import nl.baken.event.IndicatorLevel;
import nl.baken.output.Text;

/** The part of the measurements that is about outcomes. */
public final class OutcomeShare implements DeclaredIndicator<Double> {

    public static final OutcomeShare INDICATOR = new OutcomeShare();

    private OutcomeShare() {}

    @Override
    public String id() {
        return "outcome-share";
    }

    @Override
    public Text name() {
        return Wording.of("indicator.outcome-share.name");
    }

    @Override
    public Text explanation() {
        return Wording.of("indicator.outcome-share.explanation");
    }

    @Override
    public IndicatorUnit unit() {
        return IndicatorUnit.SHARE;
    }

    @Override
    public Set<FacetKind<?>> reads() {
        return Set.of(Indicators.KIND);
    }

    @Override
    public Double value(Dossier dossier, Instant now) {
        long outputs = Measurements.of(dossier, IndicatorLevel.OUTPUT).count();
        long outcomes = Measurements.of(dossier, IndicatorLevel.OUTCOME).count();
        return outputs + outcomes == 0 ? null : (double) outcomes / (outputs + outcomes);
    }

    @Override
    public boolean truncated(Dossier dossier, Double value) {
        return Measurements.areMore(dossier);
    }

    @Override
    public List<Stamp> events(Dossier dossier, Instant now) {
        return Stream.concat(
                        Measurements.of(dossier, IndicatorLevel.OUTPUT),
                        Measurements.of(dossier, IndicatorLevel.OUTCOME))
                .toList();
    }

    @Override
    public Optional<Text> missing() {
        return Optional.of(Wording.of("indicator.outcome-share.missing"));
    }

    @Override
    public Bounds bounds() {
        return new Bounds(0, 1);
    }
}
