package nl.baken.assessment.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.baken.assessment.dossier.Cost;
import nl.baken.assessment.dossier.Costs;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.text.Wording;
import nl.baken.event.CostKind;
import nl.baken.output.Text;

/** How many own hours were recorded. */
public final class InternalHours implements DeclaredIndicator<Double> {

    public static final InternalHours INDICATOR = new InternalHours();

    private InternalHours() {}

    @Override
    public String id() {
        return "internal-hours";
    }

    @Override
    public Text name() {
        return Wording.of("indicator.internal-hours.name");
    }

    @Override
    public Text explanation() {
        return Wording.of("indicator.internal-hours.explanation");
    }

    @Override
    public IndicatorUnit unit() {
        return IndicatorUnit.HOURS;
    }

    @Override
    public Set<FacetKind<?>> reads() {
        return Set.of(Costs.KIND);
    }

    @Override
    public Double value(Dossier dossier, Instant now) {
        return Spending.of(dossier, CostKind.INTERNAL_HOURS).stream()
                .map(Cost::hours)
                .filter(hours -> hours != null && Double.isFinite(hours))
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    @Override
    public Telling telling(Dossier dossier, Double value, Instant now) {
        return Telling.toldWhen(
                Spending.of(dossier, CostKind.INTERNAL_HOURS).stream().anyMatch(cost -> cost.hours() != null));
    }

    @Override
    public Optional<Text> missing() {
        return Optional.of(Wording.of("indicator.internal-hours.missing"));
    }

    @Override
    public List<Stamp> events(Dossier dossier, Instant now) {
        return Spending.events(dossier, CostKind.INTERNAL_HOURS);
    }

    @Override
    public Bounds bounds() {
        return Bounds.NONE;
    }
}
