package nl.baken.assessment.dossier;

import java.math.BigDecimal;
import nl.baken.event.BudgetChange;
import nl.baken.event.BudgetChanged;

/**
 * What the project may cost, apart from the budget in its profile.
 *
 * @param latest in euro, without a value when it changed to an amount that is not known; null when it was never changed
 */
public record Budget(Stamped<BigDecimal> latest) implements Facet<Budget> {

    public static final FacetKind<Budget> KIND = new FacetKind<>("budget", new Budget(null));

    @Override
    public Budget with(ReportedEvent reported) {
        return reported.event() instanceof BudgetChanged e && (e.getBudget() != null || isAnother(e.getChange()))
                ? new Budget(Stamped.later(latest, new Stamped<>(reported.stamp(), e.getBudget())))
                : this;
    }

    /** From here on the amount before does not hold, also where the new one is not known. */
    private static boolean isAnother(BudgetChange change) {
        return switch (change) {
            case APPROVED, INCREASED, DECREASED, WITHDRAWN -> true;
            case DELAYED, OVERRUN, UNKNOWN -> false;
        };
    }
}
