package nl.baken.validation;

import java.util.List;
import nl.baken.event.HistogramBin;
import nl.baken.event.HistogramPublished;

/** Rules between the fields of histograms. */
final class HistogramRules {

    private HistogramRules() {}

    static void binsAscend(HistogramPublished event, List<Violation> found) {
        List<HistogramBin> bins = event.getBins();
        if (bins == null || bins.contains(null)) {
            return;
        }
        if (bins.isEmpty()) {
            found.add(new Violation("bins", ViolationReason.NOTHING_SAID, "no bin", "at least one bin"));
        }
        Integer before = null;
        for (int i = 0; i < bins.size(); i++) {
            Integer from = bins.get(i).getFromDays();
            String path = "bins[" + i + "].fromDays";
            if (i == 0 && from != null) {
                found.add(new Violation(
                        path, ViolationReason.NOT_APPLICABLE, from.toString(), "nothing, because it is the first bin"));
            } else if (i > 0 && from == null) {
                found.add(new Violation(path, ViolationReason.MISSING, "nothing", "a number of days"));
            } else if (before != null && from <= before) {
                found.add(new Violation(
                        path,
                        ViolationReason.CONTRADICTION,
                        from.toString(),
                        "more than that of the bin before it, " + before));
            }
            before = from == null ? before : from;
        }
    }
}
