package nl.baken.validation;

import java.util.List;
import nl.baken.event.EventDeleted;
import nl.baken.event.EventHeader;
import nl.baken.event.EventWithdrawn;
import nl.baken.event.ImportEnded;
import nl.baken.event.ImportStarted;
import nl.baken.event.ProjectMerged;
import nl.baken.event.ProjectRenamed;

/** Rules between the fields of events about events, ids of projects and imports. */
final class IdentityRules {

    private IdentityRules() {}

    static void withdrawsAnother(EventWithdrawn event, List<Violation> found) {
        EventHeader header = event.getHeader();
        if (header == null || event.getWithdrawnEventId() == null) {
            return;
        }
        if (event.getWithdrawnEventId().equals(header.getEventId())) {
            found.add(itself("withdrawnEventId", event.getWithdrawnEventId(), "another event"));
        }
    }

    static void deletesOneOrAll(EventDeleted event, List<Violation> found) {
        Together.refuseHalf(
                "deletedSource", event.getDeletedSource(), "deletedEventId", event.getDeletedEventId(), found);
    }

    static void namesTheOtherId(ProjectRenamed event, List<Violation> found) {
        onlyOne(
                event.getHeader(),
                "newProjectId",
                event.getNewProjectId(),
                "formerProjectId",
                event.getFormerProjectId(),
                found);
    }

    static void namesTheOtherProject(ProjectMerged event, List<Violation> found) {
        onlyOne(
                event.getHeader(),
                "intoProjectId",
                event.getIntoProjectId(),
                "mergedProjectId",
                event.getMergedProjectId(),
                found);
    }

    private static void onlyOne(
            EventHeader header, String first, String ofFirst, String second, String ofSecond, List<Violation> found) {
        if (ofFirst == null && ofSecond == null) {
            found.add(new Violation(first, ViolationReason.MISSING, "nothing", "a project, or one in " + second));
        } else if (ofFirst != null && ofSecond != null) {
            found.add(new Violation(
                    second,
                    ViolationReason.CONTRADICTION,
                    Excerpt.ofText(ofSecond, false),
                    "nothing, because there is one in " + first));
        }
        if (header != null) {
            refuseItself(header, first, ofFirst, found);
            refuseItself(header, second, ofSecond, found);
        }
    }

    private static void refuseItself(EventHeader header, String path, String id, List<Violation> found) {
        if (id != null && id.equals(header.getProjectId())) {
            found.add(itself(path, id, "another project"));
        }
    }

    static void startNamesItsImport(ImportStarted event, List<Violation> found) {
        refuseNameless(event.getHeader(), found);
        if (event.getFirstDay() != null
                && event.getLastDay() != null
                && event.getLastDay().isBefore(event.getFirstDay())) {
            found.add(new Violation(
                    "lastDay",
                    ViolationReason.END_BEFORE_START,
                    event.getLastDay().toString(),
                    "a date not before firstDay, " + event.getFirstDay()));
        }
    }

    static void endNamesItsImport(ImportEnded event, List<Violation> found) {
        refuseNameless(event.getHeader(), found);
    }

    private static void refuseNameless(EventHeader header, List<Violation> found) {
        if (header != null && header.getImportId() == null) {
            found.add(new Violation(
                    "header.importId",
                    ViolationReason.MISSING,
                    "nothing",
                    "the id of the import that it is a mark of"));
        }
    }

    private static Violation itself(String path, String id, String expected) {
        return new Violation(path, ViolationReason.SELF_REFERENCE, Excerpt.ofText(id, false), expected);
    }
}
