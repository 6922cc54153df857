package nl.baken.assessment.indicator;

import java.math.BigDecimal;
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

/** What was paid to others. */
public final class OutOfPocketCosts implements DeclaredIndicator<BigDecimal> {

    public static final OutOfPocketCosts INDICATOR = new OutOfPocketCosts();

    private OutOfPocketCosts() {}

    @Override
    public String id() {
        return "out-of-pocket-costs";
    }

    @Override
    public Text name() {
        return Wording.of("indicator.out-of-pocket-costs.name");
    }

    @Override
    public Text explanation() {
        return Wording.of("indicator.out-of-pocket-costs.explanation");
    }

    @Override
    public IndicatorUnit unit() {
        return IndicatorUnit.EURO;
    }

    @Override
    public Set<FacetKind<?>> reads() {
        return Set.of(Costs.KIND);
    }

    @Override
    public BigDecimal value(Dossier dossier, Instant now) {
        return Spending.sum(Spending.of(dossier, CostKind.OUT_OF_POCKET));
    }

    @Override
    public List<Stamp> events(Dossier dossier) {
        return Spending.events(dossier, CostKind.OUT_OF_POCKET);
    }

    @Override
    public Bounds bounds() {
        return Bounds.NONE;
    }
}
