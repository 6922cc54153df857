package nl.baken.assessment.indicator;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.dossier.Indicator;
import nl.baken.assessment.dossier.Indicators;
import nl.baken.assessment.dossier.Keys;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.dossier.Use;
import nl.baken.assessment.text.Wording;
import nl.baken.output.MeasurementStatus;
import nl.baken.output.OutcomeIndicator;
import nl.baken.output.Text;

/** What the project measures, before and after. */
public final class MeasuredEffects implements DeclaredIndicator<List<OutcomeIndicator>> {

    public static final MeasuredEffects INDICATOR = new MeasuredEffects();

    private static final Comparator<OutcomeIndicator> BY_ID_AND_SEGMENT = Comparator.comparing(
                    OutcomeIndicator::getIndicatorId)
            .thenComparing(OutcomeIndicator::getSegment, Comparator.nullsFirst(Comparator.naturalOrder()));

    private MeasuredEffects() {}

    @Override
    public String id() {
        return "measured-effects";
    }

    @Override
    public Text name() {
        return Wording.of("indicator.measured-effects.name");
    }

    @Override
    public Text explanation() {
        return Wording.of("indicator.measured-effects.explanation");
    }

    @Override
    public IndicatorUnit unit() {
        return IndicatorUnit.LIST;
    }

    @Override
    public Set<FacetKind<?>> reads() {
        return Set.of(Indicators.KIND, Use.KIND);
    }

    @Override
    public List<OutcomeIndicator> value(Dossier dossier, Instant now) {
        Stamp firstUse = dossier.use().first();
        return dossier.indicators().byId().values().stream()
                .map(indicator -> Effects.of(indicator, target(dossier, indicator), firstUse))
                .sorted(BY_ID_AND_SEGMENT)
                .toList();
    }

    @Override
    public Telling telling(Dossier dossier, List<OutcomeIndicator> value, Instant now) {
        return Telling.toldWhen(!dossier.indicators().byId().isEmpty());
    }

    @Override
    public Optional<Text> missing() {
        return Optional.of(Wording.of("indicator.measured-effects.missing"));
    }

    @Override
    public boolean truncated(Dossier dossier, List<OutcomeIndicator> value) {
        return dossier.indicators().truncated()
                || dossier.indicators().byId().values().stream().anyMatch(Indicator::truncated);
    }

    @Override
    public List<String> levels() {
        return Stream.of(MeasurementStatus.values())
                .filter(level -> level != MeasurementStatus.UNKNOWN)
                .map(Enum::name)
                .toList();
    }

    @Override
    public List<Stamp> events(Dossier dossier, Instant now) {
        return dossier.indicators().byId().values().stream()
                .flatMap(indicator -> Stream.of(
                                Measurements.stamps(indicator),
                                Measurements.claims(indicator),
                                Stamped.stampOf(indicator.target()).stream())
                        .flatMap(stamps -> stamps))
                .toList();
    }

    @Override
    public Bounds bounds() {
        return Bounds.NONE;
    }

    /** What is known of each outcome that was measured after use, also where the same was measured as an output since. */
    static Set<MeasurementStatus> ofOutcomes(Dossier dossier) {
        return dossier.indicators().byId().values().stream()
                .flatMap(indicator -> Effects.ofOutcome(indicator, dossier.use().first()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * How many indicators show by their latest measurement after use that an outcome is better than before: by figures that can
     * be compared, or where there are none, by what the project judged.
     */
    public static long betterOutcomes(Dossier dossier) {
        Stamp firstUse = dossier.use().first();
        return dossier.indicators().byId().values().stream()
                .filter(indicator -> Effects.isBetterOutcome(indicator, firstUse))
                .count();
    }

    /** A target is set for everyone; a group of people has no other. */
    private static Double target(Dossier dossier, Indicator indicator) {
        Indicator forEveryone =
                dossier.indicators().byId().get(Keys.of(indicator.id().value().indicatorId(), null));
        return Stamped.valueOf(
                indicator.target() != null || forEveryone == null ? indicator.target() : forEveryone.target());
    }
}
