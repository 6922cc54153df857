package nl.baken.assessment.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.baken.assessment.dossier.Costs;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.text.Wording;
import nl.baken.event.CostKind;
import nl.baken.output.Text;

/** Whether own hours were recorded at all. */
public final class InternalCostsKnown implements DeclaredIndicator<Boolean> {

    public static final InternalCostsKnown INDICATOR = new InternalCostsKnown();

    private InternalCostsKnown() {}

    @Override
    public String id() {
        return "internal-costs-known";
    }

    @Override
    public Text name() {
        return Wording.of("indicator.internal-costs-known.name");
    }

    @Override
    public Text explanation() {
        return Wording.of("indicator.internal-costs-known.explanation");
    }

    @Override
    public IndicatorUnit unit() {
        return IndicatorUnit.FLAG;
    }

    @Override
    public Set<FacetKind<?>> reads() {
        return Set.of(Costs.KIND);
    }

    @Override
    public Boolean value(Dossier dossier, Instant now) {
        return !Spending.of(dossier, CostKind.INTERNAL_HOURS).isEmpty();
    }

    @Override
    public List<String> levels() {
        return PublishedValue.YES_OR_NO;
    }

    @Override
    public List<Stamp> events(Dossier dossier, Instant now) {
        return Spending.events(dossier, CostKind.INTERNAL_HOURS);
    }
}
