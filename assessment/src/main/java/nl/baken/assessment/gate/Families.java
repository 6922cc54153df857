package nl.baken.assessment.gate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Match;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.model.Gate;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Signal;
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

    /** Of what nothing is demanded, nothing is lacking. */
    private static FamilyEvidence evidence(IndicatorFamily family, List<Criterion> criteria) {
        FamilyStatus status = FamilyStatus.NO_EVIDENCE;
        if (criteria.stream().anyMatch(criterion -> Objects.equals(criterion.getMet(), false))) {
            status = FamilyStatus.INSUFFICIENT;
        } else if (criteria.stream().allMatch(criterion -> Objects.equals(criterion.getMet(), true))) {
            status = FamilyStatus.SUFFICIENT;
        }
        return new FamilyEvidence(family, status, criteria);
    }

    /** The latest word holds; of two at the same moment, the one that says that it failed. */
    private static Criterion criterion(Gate.Demanded demanded, Dossier dossier, Instant now) {
        Stamped<Match> met = last(dossier, demanded.met());
        Stamped<Match> failed = last(dossier, demanded.failed());
        boolean isMet = met != null && (failed == null || met.stamp().isAfter(failed.stamp()));
        Stamped<Match> latest = isMet ? met : failed;
        return Criterion.newBuilder()
                .setCriterion(demanded.id())
                .setMet(isMet ? standing(dossier, demanded, failed, now) : failed == null ? null : Boolean.FALSE)
                .setText(demanded.text())
                .setEvent(latest == null ? null : latest.stamp().event())
                .build();
    }

    private static Stamped<Match> last(Dossier dossier, Signal signal) {
        return signal == null ? null : dossier.matchesOf(signal.id()).last();
    }

    /**
     * Whether what was in place still is. A safeguard that lapsed in a project that reports is known to be gone; in a
     * history that was written down afterwards it may have been renewed without a word.
     */
    private static Boolean standing(Dossier dossier, Gate.Demanded demanded, Stamped<Match> failed, Instant now) {
        boolean stands = dossier.matchesOf(demanded.met().id()).entries().stream()
                .filter(match -> failed == null || match.stamp().isAfter(failed.stamp()))
                .map(match -> match.value().until())
                .anyMatch(until -> until == null || until > now.toEpochMilli());
        if (stands) {
            return true;
        }
        return dossier.reportsLive() ? false : null;
    }
}
