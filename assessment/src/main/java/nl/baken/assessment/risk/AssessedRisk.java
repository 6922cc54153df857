package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.assessment.hash.ValueHash;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.publication.LastPublished.PublishedRisk;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.Basis;
import nl.baken.output.Knowledge;
import nl.baken.output.Reason;
import nl.baken.output.Remedy;
import nl.baken.output.RiskAcceptance;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;
import nl.baken.output.Text;

/** One risk at one moment: its numbers at once, its reasons and texts when somebody asks for them. */
public final class AssessedRisk {

    private static final Comparator<Contribution> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Contribution contribution) -> -Math.abs(contribution.decibans()))
            .thenComparing(Contribution::rule);

    private final RiskModel model;
    private final RiskRules rules;
    private final RiskStructure structure;
    private final Instant now;
    private final WeightSum sum;
    private final int impact;
    private final LevelStep level;
    private final List<Text> silent;
    private final RiskAcceptance acceptance;
    private final NextChange next;
    private List<Contribution> contributions;
    private List<Remedy> remedies;
    private Long alertDigest;
    private List<Ending> endings;
    private RiskReading reading;

    AssessedRisk(
            RiskModel model,
            RiskRules rules,
            RiskStructure structure,
            int impact,
            PublishedRisk published,
            RiskAcceptance acceptance,
            Instant now) {
        this.model = model;
        this.rules = rules;
        this.structure = structure;
        this.now = now;
        this.impact = impact;
        this.acceptance = acceptance;
        sum = structure.sum(now.toEpochMilli());
        level = LevelStep.of(
                model.levels(), impact, sum.residual(), structure.isEventful(now.toEpochMilli()), published, now);
        silent = structure.silences().gaps(now.toEpochMilli());
        next = structure
                .until()
                .or(structure.silences().next(now))
                .or(level.next())
                .or(Acceptances.nextChange(acceptance, now))
                .or(Drift.next(
                        model.levels(),
                        impact,
                        sum,
                        EndingSafeguards.weights(structure.safeguards(), model.alerts(), now),
                        published,
                        now));
    }

    /** Id of the risk. */
    public String id() {
        return rules.risk().id();
    }

    /** With safeguards, in decibans. */
    public double decibans() {
        return sum.residual();
    }

    public RiskLevel level() {
        return level.level();
    }

    /** Since when the level is as it is, in milliseconds since 1970 UTC. */
    public long levelSince() {
        return level.since();
    }

    /** What the reading rests on. */
    public Basis basis() {
        return sum.count() > structure.prior().size() ? Basis.EVIDENCED : Basis.PRIOR_ONLY;
    }

    public Knowledge knowledge() {
        return structure.knowledge().grade();
    }

    /** 1 (slight) to 5 (disastrous). */
    public int impact() {
        return impact;
    }

    /** The acceptance that runs; null when none does. */
    public RiskAcceptance acceptance() {
        return acceptance;
    }

    /** The earliest moment at which a reader may see a change by the passing of time alone. */
    public NextChange next() {
        return next;
    }

    /** Whether what alerts and gates read of it is the same. */
    public boolean readsLike(AssessedRisk other) {
        return level() == other.level()
                && levelSince() == other.levelSince()
                && impact == other.impact
                && knowledge() == other.knowledge()
                && basis() == other.basis()
                && sameGaps(other)
                && Objects.equals(acceptance, other.acceptance)
                && alerted() == other.alerted()
                && (!alerted() || alertDigest() == other.alertDigest())
                && endings().equals(other.endings());
    }

    /** Whether the same safeguards stand. */
    public boolean hasSafeguardsOf(AssessedRisk other) {
        return structure.safeguards().equals(other.structure.safeguards());
    }

    /** True when steering groups are alerted of it. */
    public boolean alerted() {
        return level().compareTo(RiskLevel.HIGH) >= 0 && level() != RiskLevel.UNKNOWN;
    }

    /** A number that differs when the reading differs, but for a chance of one in 2^64. */
    public long digest() {
        ValueHash hash = new ValueHash();
        hash.add(level()).add(basis()).add(levelSince()).add(impact).add(structure.digest());
        silent.forEach(gap -> hash.add(gap.getNl()).add(gap.getEn()));
        if (acceptance != null) {
            hash.add(acceptance.toString());
        }
        sum.addTo(hash);
        return hash.value();
    }

    /** Adds what should be known and is not. */
    public void addGapsTo(ValueHash hash) {
        structure.knowledge().gaps().forEach(gap -> hash.add(gap.getNl()).add(gap.getEn()));
        silent.forEach(gap -> hash.add(gap.getNl()).add(gap.getEn()));
    }

    /** What an alert shows of the reasons: the strongest in whole decibans, and what would lower the risk. */
    private long alertDigest() {
        if (alertDigest == null) {
            ValueHash hash = new ValueHash();
            for (Contribution contribution : contributions()) {
                hash.add(contribution.rule()).add(contribution.kind());
                hash.add(Math.round(contribution.decibans()));
                hash.add(contribution.decibans() > 0 ? 1L : 0L);
                hash.add(WeightClass.of(contribution.decibans()));
            }
            remedies().forEach(remedy -> hash.add(remedy.getRule()));
            alertDigest = hash.value();
        }
        return alertDigest;
    }

    /** Safeguards whose end is announced, with the level that follows. */
    private List<Ending> endings() {
        if (structure.safeguards().isEmpty()) {
            return List.of();
        }
        if (endings == null) {
            endings = structure.safeguards().stream()
                    .filter(safeguard -> EndingSafeguards.isNearEnd(safeguard, model.alerts(), now))
                    .map(this::ending)
                    .toList();
        }
        return endings;
    }

    private Ending ending(StandingWeight safeguard) {
        long end = safeguard.contribution().until();
        return new Ending(
                safeguard.contribution().rule(),
                end,
                EndingSafeguards.levelAfter(reading(), Instant.ofEpochMilli(end), model));
    }

    private record Ending(String rule, long end, RiskLevel levelAfter) {}

    private boolean sameGaps(AssessedRisk other) {
        List<Text> gaps = structure.knowledge().gaps();
        return silent.equals(other.silent)
                && gaps.equals(other.structure.knowledge().gaps());
    }

    /**
     * What alerts, gates and portfolios read: of a risk that is not alerted, safeguards and what raises it are the only reasons,
     * and nothing says what to do.
     */
    public RiskReading outline() {
        if (reading != null || alerted()) {
            return reading();
        }
        List<Reason> reasons = structure.safeguards().isEmpty()
                ? List.of()
                : Stream.concat(
                                structure.safeguards().stream().map(safeguard -> safeguard.at(now)),
                                structure.fading().stream()
                                        .map(weight -> weight.at(now))
                                        .filter(weight -> weight != null && weight.decibans() > 0))
                        .filter(Objects::nonNull)
                        .sorted(STRONGEST_FIRST)
                        .map(Contribution::toReason)
                        .toList();
        return read(reasons, List.of());
    }

    /** The reasons of the reading, strongest first. */
    public List<Contribution> reasons() {
        return contributions();
    }

    /** The reading as it is published. */
    public RiskReading reading() {
        if (reading == null) {
            reading = read(contributions().stream().map(Contribution::toReason).toList(), remedies());
        }
        return reading;
    }

    private RiskReading read(List<Reason> reasons, List<Remedy> whatToDo) {
        Risk risk = rules.risk();
        Set<Text> gaps = new LinkedHashSet<>(structure.knowledge().gaps());
        gaps.addAll(silent);
        return new RiskReading(
                risk.id(),
                risk.name(),
                risk.inferred(),
                sum.residual(),
                RiskReadings.likelihood(sum.residual()),
                sum.inherent(),
                RiskReadings.likelihood(sum.inherent()),
                impact,
                level.level(),
                basis(),
                Instant.ofEpochMilli(level.since()),
                structure.knowledge().grade(),
                List.copyOf(gaps),
                reasons,
                whatToDo,
                acceptance);
    }

    private List<Contribution> contributions() {
        if (contributions == null) {
            contributions = structure.contributions(now);
            contributions.sort(STRONGEST_FIRST);
        }
        return contributions;
    }

    private List<Remedy> remedies() {
        if (remedies == null) {
            remedies = Remedies.of(structure.remedied(), contributions());
        }
        return remedies;
    }
}
