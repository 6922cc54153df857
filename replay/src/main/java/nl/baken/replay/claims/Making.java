package nl.baken.replay.claims;

import java.util.HashSet;
import java.util.Set;
import nl.baken.event.CostKind;
import nl.baken.event.CostRecorded;
import nl.baken.event.Engagement;
import nl.baken.event.MilestoneKind;
import nl.baken.event.MilestoneReached;
import nl.baken.event.OptionClosed;
import nl.baken.event.OptionOpened;
import nl.baken.event.StakeholdersEngaged;
import nl.baken.event.TeamChanged;
import nl.baken.event.UnknownIdentified;
import org.apache.avro.specific.SpecificRecord;

/** How the projects were made. */
final class Making {

    private Making() {}

    static Answer sideBySide(CaseHistories cases) {
        return Answer.of(cases.where(project -> mostOptionsAtOnce(project) > 1));
    }

    static Answer prototypes(CaseHistories cases) {
        return Answer.of(cases.where(
                project -> project.has(MilestoneReached.class, reached -> reached.getKind() == MilestoneKind.PROTOTYPE)
                        || project.has(
                                StakeholdersEngaged.class,
                                engaged -> engaged.getEngagement() == Engagement.PROTOTYPE_VALIDATION)));
    }

    static Answer teams(CaseHistories cases) {
        return Answer.of(cases.where(project -> project.has(
                TeamChanged.class,
                team -> team.getRolesPresent() != null && team.getRolesPresent().size() > 1)));
    }

    static Answer plannedUnknowns(CaseHistories cases) {
        return Answer.of(cases.where(project -> project.has(
                UnknownIdentified.class, unknown -> unknown.getDue() != null || unknown.getCostToTest() != null)));
    }

    static Answer ownHours(CaseHistories cases) {
        return Answer.of(cases.where(
                project -> project.has(CostRecorded.class, cost -> cost.getKind() == CostKind.INTERNAL_HOURS)));
    }

    private static int mostOptionsAtOnce(CaseHistory project) {
        Set<String> open = new HashSet<>();
        int most = 0;
        for (SpecificRecord event : project.events()) {
            if (event instanceof OptionOpened opened) {
                open.add(opened.getOptionId());
            } else if (event instanceof OptionClosed closed) {
                open.remove(closed.getOptionId());
            }
            most = Math.max(most, open.size());
        }
        return most;
    }
}
