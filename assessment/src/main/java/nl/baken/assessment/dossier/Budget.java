package nl.baken.assessment.dossier;

import java.math.BigDecimal;
import nl.baken.event.BudgetChanged;

/**
 * What the project may cost, apart from the budget in its profile.
 *
 * @param latest in euro; null when it was never changed
 */
public record Budget(Stamped<BigDecimal> latest) implements Facet<Budget> {

    public static final FacetKind<Budget> KIND = new FacetKind<>("budget", new Budget(null));

    @Override
    public Budget with(ReportedEvent reported) {
        return reported.event() instanceof BudgetChanged e && e.getBudget() != null
                ? new Budget(Stamped.later(latest, new Stamped<>(reported.stamp(), e.getBudget())))
                : this;
    }
}
