package nl.baken.assessment.portfolio;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether the numbers of the second portfolio are added to those of the first, or taken out of them. */
enum Joining {
    PLUS,
    MINUS;

    int of(int one, int other) {
        return this == PLUS ? Math.addExact(one, other) : Math.subtractExact(one, other);
    }

    BigDecimal of(BigDecimal one, BigDecimal other) {
        return this == PLUS ? one.add(other) : one.subtract(other);
    }

    /** Counts by name, without those that are 0. */
    Map<String, Integer> of(Map<String, Integer> one, Map<String, Integer> other) {
        Map<String, Integer> counts = new TreeMap<>();
        TreeSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        for (String name : names) {
            int count = of(one.getOrDefault(name, 0), other.getOrDefault(name, 0));
            if (count != 0) {
                counts.put(name, count);
            }
        }
        return counts;
    }
}
