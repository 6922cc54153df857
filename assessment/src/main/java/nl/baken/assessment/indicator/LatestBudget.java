package nl.baken.assessment.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.baken.assessment.dossier.Budget;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.dossier.Profile;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.text.Wording;
import nl.baken.output.Text;

/** What the project may cost, by the latest event. */
public final class LatestBudget implements DeclaredIndicator<BigDecimal> {

    public static final LatestBudget INDICATOR = new LatestBudget();

    private LatestBudget() {}

    @Override
    public String id() {
        return "budget";
    }

    @Override
    public Text name() {
        return Wording.of("indicator.budget.name");
    }

    @Override
    public Text explanation() {
        return Wording.of("indicator.budget.explanation");
    }

    @Override
    public IndicatorUnit unit() {
        return IndicatorUnit.EURO;
    }

    @Override
    public Set<FacetKind<?>> reads() {
        return Set.of(Budget.KIND, Profile.KIND);
    }

    @Override
    public BigDecimal value(Dossier dossier, Instant now) {
        BigDecimal latest = dossier.latestBudget();
        return latest == null ? null : Spending.euro(latest);
    }

    @Override
    public List<Stamp> events(Dossier dossier, Instant now) {
        return Stamped.stampOf(dossier.statedBudget());
    }

    @Override
    public Optional<Text> missing() {
        return Optional.of(Wording.of("indicator.budget.missing"));
    }

    @Override
    public Bounds bounds() {
        return Bounds.NONE;
    }
}
