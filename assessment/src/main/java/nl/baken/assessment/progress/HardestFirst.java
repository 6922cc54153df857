package nl.baken.assessment.progress;

import java.util.Comparator;
import java.util.List;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.UnknownItem;
import nl.baken.event.UnknownOutcome;

/**
 * Whether the hardest unknowns are closed first (report lines 1068, 1520-1525): the rank correlation of Spearman
 * between how much depends on an unknown and when it was closed.
 */
final class HardestFirst {

    private static final int FEWEST = 3;

    private HardestFirst() {}

    /**
     * From 1 (hardest first) to -1 (hardest last); null with fewer than three closed, when all are equally hard, or
     * when all were closed at once: then there is no order. What was put off is not closed.
     */
    static Double index(Dossier dossier) {
        List<UnknownItem> closed = dossier.unknowns().byId().values().stream()
                .filter(unknown -> unknown.question() != null && !unknown.open())
                .filter(unknown -> unknown.closed().value() != UnknownOutcome.DEFERRED)
                .toList();
        if (closed.size() < FEWEST) {
            return null;
        }
        double[] hardness =
                ranks(closed, Comparator.comparingInt(HardestFirst::criticality).reversed());
        double[] order = ranks(closed, Comparator.comparingLong(HardestFirst::closedAt));
        return correlation(hardness, order);
    }

    private static int criticality(UnknownItem unknown) {
        return unknown.question().value().criticality();
    }

    private static long closedAt(UnknownItem unknown) {
        return unknown.closed().stamp().at();
    }

    /** Those that are equal share the mean of the ranks that they take up together. */
    private static double[] ranks(List<UnknownItem> items, Comparator<UnknownItem> order) {
        return items.stream()
                .mapToDouble(item -> {
                    long before = items.stream()
                            .filter(other -> order.compare(other, item) < 0)
                            .count();
                    long equal = items.stream()
                            .filter(other -> order.compare(other, item) == 0)
                            .count();
                    return before + (equal + 1) / 2.0;
                })
                .toArray();
    }

    private static Double correlation(double[] one, double[] other) {
        double mean = (one.length + 1) / 2.0;
        double together = 0;
        double spreadOne = 0;
        double spreadOther = 0;
        for (int i = 0; i < one.length; i++) {
            together += (one[i] - mean) * (other[i] - mean);
            spreadOne += (one[i] - mean) * (one[i] - mean);
            spreadOther += (other[i] - mean) * (other[i] - mean);
        }
        return spreadOne == 0 || spreadOther == 0
                ? null
                : Math.clamp(together / Math.sqrt(spreadOne * spreadOther), -1.0, 1.0);
    }
}
