package nl.baken.truth.fact;

import java.math.BigDecimal;
import java.util.Optional;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.World;

/** What was spent, estimates not counted, and what may be. */
public final class Costs {

    private Costs() {}

    public static BigDecimal sum(World world, String kind) {
        return world.of("CostRecorded")
                .filter(event ->
                        event.text("kind").equals(kind) && event.text("basis").equals("ACTUAL"))
                .map(event -> event.data().path("amount").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static double hours(World world) {
        return world.of("CostRecorded")
                .filter(event -> event.text("kind").equals("INTERNAL_HOURS")
                        && event.text("basis").equals("ACTUAL"))
                .mapToDouble(event -> event.data().path("hours").asDouble())
                .sum();
    }

    /** The latest amount of the budget; none after a change to an amount that nobody reported. */
    public static Optional<BigDecimal> budget(World world) {
        Optional<BigDecimal> budget = Optional.empty();
        for (Event event : world.events()) {
            if (event.is("ProjectRegistered", "ProfileChanged") && event.has("profile.budget")) {
                budget = Optional.of(event.data().at("/profile/budget").decimalValue());
            } else if (event.is("BudgetChanged")) {
                if (event.has("budget")) {
                    budget = Optional.of(event.data().path("budget").decimalValue());
                } else if (event.text("change").matches("INCREASED|DECREASED|WITHDRAWN|APPROVED")) {
                    budget = Optional.empty();
                }
            }
        }
        return budget;
    }
}
