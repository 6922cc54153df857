package nl.baken.assessment.indicator;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.UnknownItem;
import nl.baken.assessment.dossier.Unknowns;
import nl.baken.assessment.text.Wording;
import nl.baken.event.UnknownOutcome;
import nl.baken.output.Text;

/** Whether the hardest unknowns are closed first: the rank correlation of Spearman between how much depends on an unknown
 * and when it was closed. */
public final class HardestFirst implements DeclaredIndicator<Double> {

    public static final HardestFirst INDICATOR = new HardestFirst();

    private static final int FEWEST = 3;

    private HardestFirst() {}

    @Override
    public String id() {
        return "hardest-first";
    }

    @Override
    public Text name() {
        return Wording.of("indicator.hardest-first.name");
    }

    @Override
    public Text explanation() {
        return Wording.of("indicator.hardest-first.explanation");
    }

    @Override
    public IndicatorUnit unit() {
        return IndicatorUnit.CORRELATION;
    }

    @Override
    public Optional<String> source() {
        return Optional.of("1068, 1520-1525");
    }

    @Override
    public Set<FacetKind<?>> reads() {
        return Set.of(Unknowns.KIND);
    }

    @Override
    public Double value(Dossier dossier, Instant now) {
        List<UnknownItem> closed = closed(dossier);
        if (closed.size() < FEWEST) {
            return null;
        }
        double[] hardness =
                ranks(closed, Comparator.comparingInt(HardestFirst::criticality).reversed());
        double[] order = ranks(closed, Comparator.comparingLong(HardestFirst::closedAt));
        return correlation(hardness, order);
    }

    /** Those that are equally hard, or that were closed at once, have no order. */
    @Override
    public Telling telling(Dossier dossier, Double value, Instant now) {
        return closed(dossier).size() < FEWEST
                ? Telling.NOT_TOLD
                : value == null ? Telling.NOT_COMPUTABLE : Telling.TOLD;
    }

    @Override
    public boolean truncated(Dossier dossier, Double value) {
        return dossier.unknowns().truncated();
    }

    @Override
    public List<Stamp> events(Dossier dossier, Instant now) {
        return closed(dossier).stream().map(unknown -> unknown.closed().stamp()).toList();
    }

    @Override
    public Optional<Text> missing() {
        return Optional.of(Wording.of("indicator.hardest-first.missing"));
    }

    @Override
    public Bounds bounds() {
        return new Bounds(-1, 1);
    }

    /** What was put off is not closed. */
    private static List<UnknownItem> closed(Dossier dossier) {
        return dossier.unknowns().byId().values().stream()
                .filter(unknown -> unknown.question() != null && !unknown.open())
                .filter(unknown -> unknown.closed().value() != UnknownOutcome.DEFERRED)
                .toList();
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
