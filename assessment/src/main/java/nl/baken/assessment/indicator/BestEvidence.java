package nl.baken.assessment.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.dossier.Indicators;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Use;
import nl.baken.assessment.text.Wording;
import nl.baken.event.IndicatorLevel;
import nl.baken.output.MeasurementStatus;
import nl.baken.output.OutcomeIndicator;
import nl.baken.output.Text;
import nl.baken.output.ValueEvidence;

/** The best evidence of value that there is. */
public final class BestEvidence implements DeclaredIndicator<ValueEvidence> {

    public static final BestEvidence INDICATOR = new BestEvidence();

    private BestEvidence() {}

    @Override
    public String id() {
        return "value-evidence";
    }

    @Override
    public Text name() {
        return Wording.of("indicator.value-evidence.name");
    }

    @Override
    public Text explanation() {
        return Wording.of("indicator.value-evidence.explanation");
    }

    @Override
    public IndicatorUnit unit() {
        return IndicatorUnit.LEVEL;
    }

    @Override
    public Set<FacetKind<?>> reads() {
        return Set.of(Indicators.KIND, Use.KIND);
    }

    @Override
    public ValueEvidence value(Dossier dossier, Instant now) {
        List<OutcomeIndicator> effects = MeasuredEffects.INDICATOR.value(dossier, now);
        Set<MeasurementStatus> outcomes = MeasuredEffects.ofOutcomes(dossier);
        if (outcomes.contains(MeasurementStatus.EFFECT_KNOWN)) {
            return ValueEvidence.OUTCOME_WITH_BASELINE;
        }
        if (!outcomes.isEmpty() || any(effects, IndicatorLevel.OUTCOME, MeasurementStatus.NO_BASELINE)) {
            return ValueEvidence.OUTCOME_WITHOUT_BASELINE;
        }
        if (any(effects, IndicatorLevel.OUTPUT, MeasurementStatus.EFFECT_KNOWN)
                || any(effects, IndicatorLevel.OUTPUT, MeasurementStatus.NO_BASELINE)) {
            return ValueEvidence.OUTPUT;
        }
        boolean claimed = dossier.indicators().byId().values().stream()
                .anyMatch(indicator -> !indicator.claims().isEmpty());
        return claimed ? ValueEvidence.CLAIMED : ValueEvidence.NONE;
    }

    @Override
    public Telling telling(Dossier dossier, ValueEvidence value, Instant now) {
        return Telling.toldWhen(!events(dossier, now).isEmpty());
    }

    @Override
    public Optional<Text> missing() {
        return Optional.of(Wording.of("indicator.value-evidence.missing"));
    }

    @Override
    public boolean truncated(Dossier dossier, ValueEvidence value) {
        return MeasuredEffects.INDICATOR.truncated(dossier, null);
    }

    @Override
    public List<String> levels() {
        return Stream.of(ValueEvidence.values())
                .filter(level -> level != ValueEvidence.UNKNOWN)
                .map(Enum::name)
                .toList();
    }

    @Override
    public List<Stamp> events(Dossier dossier, Instant now) {
        return dossier.indicators().byId().values().stream()
                .flatMap(indicator -> Stream.concat(Measurements.stamps(indicator), Measurements.claims(indicator)))
                .toList();
    }

    private static boolean any(List<OutcomeIndicator> effects, IndicatorLevel level, MeasurementStatus status) {
        return effects.stream().anyMatch(effect -> effect.getLevel() == level && effect.getStatus() == status);
    }
}
