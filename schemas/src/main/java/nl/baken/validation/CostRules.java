package nl.baken.validation;

import java.math.BigDecimal;
import java.util.List;
import nl.baken.event.BudgetChange;
import nl.baken.event.BudgetChanged;
import nl.baken.event.CostKind;
import nl.baken.event.CostRecorded;

/** Rules between the fields of events about cost and budget. */
final class CostRules {

    private CostRules() {}

    static void internalHoursAreOfOwnPeople(CostRecorded event, List<Violation> found) {
        if (event.getKind() == CostKind.INTERNAL_HOURS) {
            refuse("supplier", event.getSupplier(), "own people are no supplier", found);
            refuse("contractType", event.getContractType(), "own people have no such contract", found);
        } else if (event.getKind() == CostKind.OUT_OF_POCKET) {
            refuse("hours", event.getHours(), "hours are of own people and kind is OUT_OF_POCKET", found);
        }
    }

    private static void refuse(String path, Object value, String because, List<Violation> found) {
        if (value != null) {
            found.add(new Violation(
                    path, ViolationReason.NOT_APPLICABLE, Excerpt.of(value), "nothing, because " + because));
        }
    }

    static void amountFitsChange(BudgetChanged event, List<Violation> found) {
        BigDecimal budget = event.getBudget();
        BudgetChange change = event.getChange();
        if (budget == null) {
            return;
        }
        boolean given = change == BudgetChange.APPROVED || change == BudgetChange.INCREASED;
        if (given && budget.signum() == 0) {
            found.add(contradiction(budget, "more than 0", change));
        } else if (change == BudgetChange.WITHDRAWN && budget.signum() > 0) {
            found.add(contradiction(budget, "0 or nothing", change));
        }
    }

    private static Violation contradiction(BigDecimal budget, String expected, BudgetChange change) {
        return new Violation(
                "budget",
                ViolationReason.CONTRADICTION,
                Excerpt.of(budget),
                expected + ", because change is " + change);
    }
}
