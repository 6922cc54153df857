package nl.baken.assessment.risk;

import nl.baken.assessment.publication.LastPublished;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.baken.assessment.publication.LastPublished.PublishedRisk;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.hash.ValueHash;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.Knowledge;
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

    private final RiskRules rules;
    private final Dossier dossier;
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
    private RiskReading reading;

    AssessedRisk(
            RiskModel model,
            RiskRules rules,
            Dossier dossier,
            RiskStructure structure,
            int impact,
            PublishedRisk published,
            RiskAcceptance acceptance,
            Instant now) {
        this.rules = rules;
        this.dossier = dossier;
        this.structure = structure;
        this.now = now;
        this.impact = impact;
        this.acceptance = acceptance;
        sum = structure.sum(now.toEpochMilli());
        level = LevelStep.of(model.levels(), impact, sum.residual(), published, now);
        silent = structure.silences().gaps(now.toEpochMilli());
        next = structure.until()
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

    /** True when the end of a safeguard is so near that it is announced. */
    public boolean hasEndingSafeguard(double withinDays) {
        for (StandingWeight safeguard : structure.safeguards()) {
            if (EndingSafeguards.term(safeguard).nearEnd(withinDays, now)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is read of it beside its decibans and reasons is the same. */
    public boolean readsLike(AssessedRisk other) {
        return level() == other.level()
                && levelSince() == other.levelSince()
                && impact == other.impact
                && knowledge() == other.knowledge()
                && structure.knowledge().gapsDigest() == other.structure.knowledge().gapsDigest()
                && silent.equals(other.silent)
                && Objects.equals(acceptance, other.acceptance);
    }

    /** A number that differs when the reading differs, but for a chance of one in 2^64. */
    public long digest() {
        ValueHash hash = new ValueHash();
        hash.add(level().ordinal()).add(levelSince()).add(knowledge().ordinal()).add(impact);
        hash.add(structure.knowledge().gapsDigest());
        silent.forEach(gap -> hash.add(gap.getNl()).add(gap.getEn()));
        if (acceptance != null) {
            hash.add(acceptance.toString());
        }
        contributions().forEach(contribution -> contribution.addTo(hash));
        remedies().forEach(remedy -> hash.add(remedy.getRule()).add(remedy.getDecibans()));
        return hash.value();
    }

    /** The reading as it is published. */
    public RiskReading reading() {
        if (reading == null) {
            reading = read();
        }
        return reading;
    }

    private RiskReading read() {
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
                Instant.ofEpochMilli(level.since()),
                structure.knowledge().grade(),
                List.copyOf(gaps),
                contributions().stream().map(Contribution::toReason).toList(),
                remedies(),
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
            remedies = Remedies.of(rules, dossier, contributions(), now);
        }
        return remedies;
    }
}
