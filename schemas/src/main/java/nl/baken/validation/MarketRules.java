package nl.baken.validation;

import java.util.List;
import nl.baken.event.DependencyDeclared;
import nl.baken.event.DependencyKind;
import nl.baken.event.ProcurementProgressed;

/** Rules between the fields of events about suppliers. */
final class MarketRules {

    private MarketRules() {}

    static void tenderEndsAfterItBegins(ProcurementProgressed event, List<Violation> found) {
        if (event.getTenderFrom() != null
                && event.getTenderUntil() != null
                && event.getTenderUntil().isBefore(event.getTenderFrom())) {
            found.add(new Violation(
                    "tenderUntil",
                    ViolationReason.END_BEFORE_START,
                    event.getTenderUntil().toString(),
                    "a date not before tenderFrom, " + event.getTenderFrom()));
        }
    }

    static void onlyVendorsAreSuppliers(DependencyDeclared event, List<Violation> found) {
        if (event.getKind() == DependencyKind.KEY_PERSON && event.getSupplier() != null) {
            found.add(new Violation(
                    "supplier",
                    ViolationReason.NOT_APPLICABLE,
                    Excerpt.ofText(event.getSupplier(), false),
                    "nothing, because kind is KEY_PERSON"));
        }
    }
}
