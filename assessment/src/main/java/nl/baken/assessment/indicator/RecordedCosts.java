package nl.baken.assessment.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.baken.assessment.dossier.Costs;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.text.Wording;
import nl.baken.event.CostKind;
import nl.baken.output.Text;

/** The sum of the recorded costs of one kind. */
public record RecordedCosts(String id, Text name, Text explanation, Text needed, CostKind kind)
        implements DeclaredIndicator<BigDecimal> {

    /** What was paid to others. */
    public static final RecordedCosts OUT_OF_POCKET = new RecordedCosts(
            "out-of-pocket-costs",
            Wording.of("indicator.out-of-pocket-costs.name"),
            Wording.of("indicator.out-of-pocket-costs.explanation"),
            Wording.of("indicator.out-of-pocket-costs.missing"),
            CostKind.OUT_OF_POCKET);

    /** What own hours cost. */
    public static final RecordedCosts INTERNAL = new RecordedCosts(
            "internal-costs",
            Wording.of("indicator.internal-costs.name"),
            Wording.of("indicator.internal-costs.explanation"),
            Wording.of("indicator.internal-costs.missing"),
            CostKind.INTERNAL_HOURS);

    /** True when a sum has stopped at the most that the schema can carry. */
    public static boolean isMost(BigDecimal sum) {
        return sum.compareTo(Spending.MOST) >= 0;
    }

    @Override
    public IndicatorUnit unit() {
        return IndicatorUnit.EURO;
    }

    @Override
    public Set<FacetKind<?>> reads() {
        return Set.of(Costs.KIND);
    }

    @Override
    public BigDecimal value(Dossier dossier, Instant now) {
        return Spending.sum(Spending.of(dossier, kind));
    }

    @Override
    public Telling telling(Dossier dossier, BigDecimal value, Instant now) {
        return Telling.toldWhen(!Spending.of(dossier, kind).isEmpty());
    }

    @Override
    public Optional<Text> missing() {
        return Optional.of(needed);
    }

    @Override
    public boolean truncated(Dossier dossier, BigDecimal value) {
        return isMost(value);
    }

    @Override
    public List<Stamp> events(Dossier dossier, Instant now) {
        return Spending.events(dossier, kind);
    }

    @Override
    public Bounds bounds() {
        return Bounds.NONE;
    }
}
