package nl.baken.assessment.dossier;

import java.util.List;
import nl.baken.event.SponsorChange;
import nl.baken.event.SponsorChanged;
import nl.baken.event.TeamChange;
import nl.baken.event.TeamChanged;
import nl.baken.event.TeamRole;
import nl.baken.steering.RiskAccepted;

/**
 * Who carries the project, and which risks the steering group accepts.
 *
 * @param sponsor what happened last to the sponsor; null when never reported
 * @param led the first time that the team was seen to have a leader; null when it never was
 * @param leader whether the team had a leader by the last report of it; null when never reported
 * @param accepted the latest decision on accepting a risk, by the id of the risk
 */
public record Steering(
        Stamped<SponsorChange> sponsor, Stamp led, Stamped<Boolean> leader, Items<Stamped<AcceptedRisk>> accepted)
        implements Facet<Steering> {

    public static final FacetKind<Steering> KIND =
            new FacetKind<>("steering", new Steering(null, null, null, Items.empty()));

    /** What was accepted longest ago goes first: it is the likeliest to have ended. */
    private static final Bound<Stamped<AcceptedRisk>> BOUND =
            Bound.of(40 * Bound.KIB, decision -> true, Stamped::stamp);

    private static final int MOST_GROUNDS = 1_000;

    public Steering {
        accepted = accepted == null ? Items.empty() : accepted;
    }

    @Override
    public Steering with(ReportedEvent reported) {
        return switch (reported.event()) {
            case SponsorChanged event -> with(reported.stamp(), event);
            case TeamChanged event -> with(reported.stamp(), event);
            case RiskAccepted event -> with(reported.stamp(), event);
            default -> this;
        };
    }

    private Steering with(Stamp stamp, SponsorChanged event) {
        return event.getChange() == SponsorChange.UNKNOWN
                ? this
                : new Steering(Stamped.later(sponsor, new Stamped<>(stamp, event.getChange())), led, leader, accepted);
    }

    private Steering with(Stamp stamp, TeamChanged event) {
        Boolean present = leaderIn(event);
        if (present == null) {
            return this;
        }
        Stamp first = present && (led == null || stamp.compareTo(led) < 0) ? stamp : led;
        return new Steering(sponsor, first, Stamped.later(leader, new Stamped<>(stamp, present)), accepted);
    }

    private Steering with(Stamp stamp, RiskAccepted event) {
        Stamped<AcceptedRisk> decision = new Stamped<>(
                stamp,
                new AcceptedRisk(
                        event.getUntil(), event.getHeader().getReporter(), Cut.to(MOST_GROUNDS, event.getGrounds())));
        return new Steering(
                sponsor,
                led,
                leader,
                accepted.with(BOUND, Keys.of(event.getRisk()), decision, known -> Stamped.later(known, decision)));
    }

    /** Who is named leads; who left is only known where the roles that remain are reported. */
    private static Boolean leaderIn(TeamChanged event) {
        List<TeamRole> roles = event.getRolesPresent();
        boolean known = roles != null && (roles.isEmpty() || roles.stream().anyMatch(role -> role != TeamRole.UNKNOWN));
        if (known) {
            return roles.contains(TeamRole.PROJECT_LEADER);
        }
        boolean named =
                event.getChange() == TeamChange.LEADER_CHANGED || event.getChange() == TeamChange.BACKUP_LEADER_NAMED;
        return named ? true : null;
    }

    /** True when there is nobody who is responsible for the whole. */
    public boolean withoutSponsor() {
        SponsorChange last = Stamped.valueOf(sponsor);
        return last == SponsorChange.WITHDREW || last == SponsorChange.UNASSIGNED;
    }

    /** True when the team had a leader and has none any more. */
    public boolean withoutLeader() {
        return led != null && Boolean.FALSE.equals(Stamped.valueOf(leader));
    }

    /** The latest decision of the steering group on accepting the risk; null when there is none. */
    public Stamped<AcceptedRisk> accepted(String risk) {
        return accepted.byId().get(risk);
    }
}
