package nl.baken.assessment.gate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Match;
import nl.baken.assessment.dossier.Release;
import nl.baken.assessment.dossier.Releases;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.dossier.Thing;
import nl.baken.assessment.model.Gate;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Signal;
import nl.baken.assessment.use.ProjectUse;
import nl.baken.event.IndicatorFamily;
import nl.baken.event.Phase;
import nl.baken.output.Criterion;
import nl.baken.output.FamilyEvidence;
import nl.baken.output.FamilyStatus;

/** What a gate demands of each of the four families of indicators, and what the dossier says of it. */
final class Families {

    private static final List<IndicatorFamily> FOUR = List.of(
            IndicatorFamily.PUBLIC_VALUE, IndicatorFamily.USE_VALUE, IndicatorFamily.TECHNIQUE, IndicatorFamily.COST);

    private Families() {}

    /** The four families, always all of them. */
    static List<FamilyEvidence> of(RiskModel model, Dossier dossier, Phase phase, Instant now) {
        List<Gate.Demanded> demands = model.gates().stream()
                .filter(gate -> gate.phase() == phase)
                .flatMap(gate -> gate.criteria().stream())
                .filter(demanded -> demanded.where().holds(dossier.profile()))
                .toList();
        return FOUR.stream()
                .map(family -> evidence(
                        family,
                        demands.stream()
                                .filter(demanded -> demanded.family() == family)
                                .map(demanded -> criterion(demanded, dossier, now))
                                .toList()))
                .toList();
    }

    private static FamilyEvidence evidence(IndicatorFamily family, List<Criterion> criteria) {
        return new FamilyEvidence(family, status(criteria), criteria);
    }

    /** By what must be met; where nothing must, by what should. */
    private static FamilyStatus status(List<Criterion> criteria) {
        if (criteria.isEmpty()) {
            return FamilyStatus.NOT_DEMANDED;
        }
        List<Criterion> musts = criteria.stream().filter(Criterion::getMust).toList();
        List<Criterion> weighed = musts.isEmpty() ? criteria : musts;
        if (weighed.stream().anyMatch(criterion -> Objects.equals(criterion.getMet(), false))) {
            return FamilyStatus.INSUFFICIENT;
        }
        return weighed.stream().allMatch(criterion -> Objects.equals(criterion.getMet(), true))
                ? FamilyStatus.SUFFICIENT
                : FamilyStatus.NO_EVIDENCE;
    }

    /**
     * Whether a demand is met. What fails it stands until something after it meets the demand; of two at the same moment, the
     * one that fails it holds. What failed before the phase began, and before what was released last, was about something
     * else. After what it stands until, it is not known whether it still fails. What is about one thing with a name takes back
     * nothing of another: of what fails, one thing is enough; that one of several adopters does not use it, is no failure.
     */
    private static Criterion criterion(Gate.Demanded demanded, Dossier dossier, Instant now) {
        List<Stamped<Match>> met = events(dossier, demanded.met());
        List<Stamped<Match>> failed = events(dossier, demanded.failed()).stream()
                .filter(match -> isOfThisTime(match.stamp(), dossier))
                .toList();
        List<Stamped<Match>> meets = standing(met, failed, true);
        List<Stamped<Match>> fails = standing(standing(failed, met, false), events(dossier, demanded.until()), false);
        Boolean used = isUsed(demanded, dossier);
        boolean isMet = used == null ? !meets.isEmpty() && fails.stream().allMatch(Families::isOfAdopter) : used;
        Boolean stands = used == null ? stands(meets, dossier, now) : used;
        List<Stamped<Match>> shown = isMet ? meets : fails;
        return Criterion.newBuilder()
                .setCriterion(demanded.id())
                .setMet(isMet ? stands : fails.isEmpty() ? null : Boolean.FALSE)
                .setMust(demanded.need() == Gate.Need.MUST)
                .setText(demanded.text())
                .setClause(demanded.clause())
                .setEvent(shown.isEmpty() ? null : shown.getLast().stamp().event())
                .build();
    }

    /** Use is shown by the use itself, whatever the events are called that tell of it. Null when use is not what is demanded. */
    private static Boolean isUsed(Gate.Demanded demanded, Dossier dossier) {
        return switch (demanded.id()) {
            case Gate.USED -> ProjectUse.of(dossier).isUsed();
            case Gate.USED_ELSEWHERE -> ProjectUse.of(dossier).isUsedElsewhere();
            default -> null;
        };
    }

    private static boolean isOfAdopter(Stamped<Match> match) {
        return Thing.isAdopter(match.value().key());
    }

    private static boolean isOfThisTime(Stamp failed, Dossier dossier) {
        Stamp phase = dossier.phase() == null ? null : dossier.phase().stamp();
        Stamped<Release> release = dossier.facet(Releases.KIND).releases().last();
        boolean beforePhase = phase != null && phase.isSurelyAfter(failed);
        boolean beforeRelease = release == null || release.stamp().isSurelyAfter(failed);
        return !(beforePhase && beforeRelease);
    }

    private static List<Stamped<Match>> events(Dossier dossier, Signal signal) {
        return signal == null ? List.of() : dossier.matchesOf(signal.id()).entries();
    }

    /** Those that nothing of the others takes back. */
    private static List<Stamped<Match>> standing(
            List<Stamped<Match>> matches, List<Stamped<Match>> others, boolean losesTies) {
        return matches.stream()
                .filter(match -> others.stream()
                        .filter(other -> other.value().answers(match.value()))
                        .noneMatch(other -> losesTies
                                ? !match.stamp().isAfter(other.stamp())
                                : other.stamp().isAfter(match.stamp())))
                .toList();
    }

    /**
     * Whether what was in place still is. A safeguard that lapsed in a project that reports is known to be gone; in a
     * history that was written down afterwards it may have been renewed without a report.
     */
    private static Boolean stands(List<Stamped<Match>> meets, Dossier dossier, Instant now) {
        boolean stands = meets.stream()
                .map(match -> match.value().until())
                .anyMatch(until -> until == null || until > now.toEpochMilli());
        if (stands) {
            return true;
        }
        return dossier.reportsLive() ? false : null;
    }
}
