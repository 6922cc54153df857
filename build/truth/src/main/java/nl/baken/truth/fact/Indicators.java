package nl.baken.truth.fact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.Names;
import nl.baken.truth.log.World;

/** What was measured: claims measure nothing. */
public final class Indicators {

    private Indicators() {}

    public static List<Event> measurements(World world) {
        return world.of("IndicatorMeasured")
                .filter(event -> event.text("moment").matches("BASELINE|FOLLOW_UP"))
                .toList();
    }

    /** Measurements of one indicator in one group of people. */
    public static List<Event> of(World world, String indicator, String segment) {
        return measurements(world).stream()
                .filter(event -> event.named("indicatorId").equals(Names.of(indicator))
                        && event.named("segment").equals(Names.of(segment)))
                .toList();
    }

    public static List<Event> claims(World world) {
        return world.of("IndicatorMeasured")
                .filter(event -> event.text("moment").equals("CLAIMED"))
                .toList();
    }

    public static boolean isOutcome(Event measurement) {
        return measurement.text("level").equals("OUTCOME");
    }

    /** The first use by anyone, other than beside the old way. */
    public static Optional<Event> firstUse(World world) {
        return world.of("ReleaseDeployed")
                .filter(event -> !Uses.isShadow(event))
                .findFirst();
    }

    /** Whether it was measured before anybody used it. */
    public static Answer isBeforeUse(Event measurement, World world) {
        Optional<Event> use = firstUse(world);
        if (use.isEmpty() || measurement.latest().isBefore(use.get().earliest())) {
            // Who adopted it before it was released here used something already.
            boolean adopted = world.of("AdoptionRecorded")
                    .anyMatch(event -> !event.earliest().isAfter(measurement.latest()));
            return adopted ? Answer.UNSURE : Answer.YES;
        }
        return measurement.isDated()
                        && use.get().isDated()
                        && measurement.earliest().isAfter(use.get().latest())
                ? Answer.NO
                : Answer.UNSURE;
    }

    public static boolean isSameUnit(Event one, Event other) {
        return Objects.equals(one.named("unit"), other.named("unit"));
    }
}
