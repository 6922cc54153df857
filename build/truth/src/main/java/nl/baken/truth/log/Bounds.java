package nl.baken.truth.log;

import java.util.Map;

/** The limits of numbers in the contract: an event beyond them was refused. */
final class Bounds {

    private record Range(double least, double most) {}

    private static final Map<String, Range> RANGES = Map.of(
            "amount", new Range(0, 1e10),
            "budget", new Range(0, 1e10),
            "hours", new Range(0, 1e7),
            "users", new Range(0, 1e10),
            "value", new Range(-1e15, 1e15),
            "standardDeviation", new Range(0, 1e15),
            "sampleSize", new Range(1, 1e12),
            "criticality", new Range(1, 5));

    private Bounds() {}

    static boolean hold(Event event) {
        return RANGES.entrySet().stream().allMatch(range -> {
            double number = Json.at(event.data(), range.getKey())
                    .asDouble(range.getValue().least());
            return number >= range.getValue().least()
                    && number <= range.getValue().most();
        });
    }
}
