package nl.baken.riskmodel.vocabulary;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Milestone;
import nl.baken.assessment.dossier.Option;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.dossier.UnknownItem;
import nl.baken.assessment.indicator.MeasuredEffects;
import nl.baken.assessment.model.FieldTest;
import nl.baken.assessment.model.Pattern;
import nl.baken.event.AdoptionStatus;
import nl.baken.event.CostBasis;
import nl.baken.event.MeasurementMoment;
import nl.baken.event.Phase;

/**
 * The facts about the course of a project that a condition can read. Nothing here follows from safeguards or from harm,
 * and each names the events it follows from, so that a model can be held to its promises.
 */
public enum DossierFact {
    PHASE(
            "phase",
            new ValueKind.Symbols(EnumSet.complementOf(EnumSet.of(Phase.UNKNOWN)).stream()
                    .map(Phase::name)
                    .collect(Collectors.toCollection(TreeSet::new))),
            "the phase that the project is in",
            dossier -> dossier.phase() == null
                    ? null
                    : dossier.phase().value().phase().name(),
            any("PhaseEntered")),
    PHASE_SINCE(
            "phaseSince",
            new ValueKind.Moment(),
            "when that phase began",
            dossier -> dossier.phase() == null ? null : moment(dossier.phase().stamp()),
            any("PhaseEntered")),
    REGISTERED_AT(
            "registeredAt",
            new ValueKind.Moment(),
            "when the project was registered first",
            dossier -> moment(dossier.registered()),
            any("ProjectRegistered")),
    IN_USE_SINCE(
            "inUseSince",
            new ValueKind.Moment(),
            "when the solution was first in use by anyone; beside the old way is no use",
            dossier -> moment(dossier.use().first()),
            only("ReleaseDeployed", "shadowMode", "false")),
    IN_FULL_USE_SINCE(
            "inFullUseSince",
            new ValueKind.Moment(),
            "when it was first in use by everyone it is meant for",
            dossier -> moment(dossier.use().firstFull()),
            only("ReleaseDeployed", "shadowMode", "false")),
    USERS(
            "users",
            new ValueKind.Whole(),
            "how many people use it, by the latest count of a release and of each that adopted it",
            dossier -> dossier.users().total(),
            any("ReleaseDeployed"),
            // Of who scales back or refuses there are fewer, so a condition on few users that holds goes on to hold.
            only("AdoptionRecorded", "status", AdoptionStatus.IN_USE.name()),
            only("AdoptionRecorded", "status", AdoptionStatus.SCALED_UP.name()),
            only("AdoptionRecorded", "status", AdoptionStatus.MANDATED.name())),
    SPENT(
            "spent",
            new ValueKind.Decimal(),
            "what was spent in euro, out of pocket and own hours, estimates not counted; absent while nothing is"
                    + " recorded",
            DossierFact::spent,
            only("CostRecorded", "basis", CostBasis.ACTUAL.name())),
    BUDGET(
            "budget",
            new ValueKind.Decimal(),
            "the budget in euro, by the latest word",
            Dossier::latestBudget,
            any("BudgetChanged")),
    MILESTONES_MOVED(
            "milestonesMoved",
            new ValueKind.Whole(),
            "how many milestones have another day now than in their first plan",
            dossier -> count(dossier.milestones().byId().values().stream()
                    .filter(DossierFact::isMoved)
                    .count()),
            any("MilestonePlanned")),
    OPEN_UNKNOWNS(
            "openUnknowns",
            new ValueKind.Whole(),
            "how many unknowns were named and have not ended",
            dossier -> count(dossier.unknowns().byId().values().stream()
                    .filter(UnknownItem::open)
                    .count()),
            any("UnknownIdentified"),
            any("UnknownClosed")),
    OPEN_OPTIONS(
            "openOptions",
            new ValueKind.Whole(),
            "how many directions for the solution are kept open",
            dossier -> count(dossier.options().byId().values().stream()
                    .filter(Option::alive)
                    .count()),
            any("OptionOpened"),
            any("OptionClosed")),
    BETTER_OUTCOMES(
            "betterOutcomes",
            new ValueKind.Whole(),
            "how many indicators show by their latest measurement after use that an outcome is better than before: by"
                    + " figures that can be compared, or where there are none, as the project judged",
            dossier -> count(MeasuredEffects.betterOutcomes(dossier)),
            only("IndicatorMeasured", "moment", MeasurementMoment.BASELINE.name()),
            only("IndicatorMeasured", "moment", MeasurementMoment.FOLLOW_UP.name()),
            any("IndicatorTargetSet"),
            only("ReleaseDeployed", "shadowMode", "false"));

    private static final Map<String, DossierFact> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(DossierFact::key, Function.identity()));

    private final String key;
    private final ValueKind kind;
    private final String meaning;
    private final Function<Dossier, Object> value;
    private final List<Pattern> sources;

    DossierFact(String key, ValueKind kind, String meaning, Function<Dossier, Object> value, Pattern... sources) {
        this.key = key;
        this.kind = kind;
        this.meaning = meaning;
        this.value = value;
        this.sources = List.of(sources);
    }

    /** The fact that a model calls so. */
    public static Optional<DossierFact> called(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** How a model calls it. */
    public String key() {
        return key;
    }

    public ValueKind kind() {
        return kind;
    }

    /** What it is, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** The events that can change it, those of the profile apart. */
    public List<Pattern> sources() {
        return sources;
    }

    /** Its value as text; nothing when it is not known. */
    public Optional<String> of(Dossier dossier) {
        return Optional.ofNullable(value.apply(dossier)).map(Object::toString);
    }

    /** Of what is undated nobody knows the moment. */
    private static Instant moment(Stamp stamp) {
        return stamp == null || stamp.undated() ? null : Instant.ofEpochMilli(stamp.at());
    }

    private static Long count(long number) {
        return number;
    }

    private static BigDecimal spent(Dossier dossier) {
        return Stream.concat(
                        dossier.earlierCosts().stream(),
                        dossier.costs().entries().stream().map(Stamped::value))
                .filter(cost -> cost.basis() == CostBasis.ACTUAL)
                .map(cost -> cost.amount())
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static boolean isMoved(Milestone milestone) {
        Milestone.Plan first = Stamped.valueOf(milestone.baseline());
        Milestone.Plan latest = Stamped.valueOf(milestone.plans().last());
        return first != null
                && latest != null
                && latest.due() != null
                && !latest.due().equals(first.due());
    }

    private static Pattern any(String record) {
        return new Pattern(record, new TreeMap<>());
    }

    private static Pattern only(String record, String field, String value) {
        TreeMap<String, FieldTest> tests = new TreeMap<>();
        tests.put(field, new FieldTest.OneOf(new TreeSet<>(List.of(value))));
        return new Pattern(record, tests);
    }
}
