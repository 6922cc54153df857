package nl.baken.assessment.dossier;

import java.util.Locale;
import nl.baken.event.AdoptionRecorded;
import nl.baken.event.DataDelivered;
import nl.baken.event.DataDeliveryAgreed;
import nl.baken.event.DataDeliveryDelayed;
import nl.baken.event.DependencyDeclared;
import nl.baken.event.DependencyEnded;
import nl.baken.event.IncidentReported;
import nl.baken.event.IncidentResolved;
import nl.baken.event.IndicatorMeasured;
import nl.baken.event.MilestonePlanned;
import nl.baken.event.MilestoneReached;
import nl.baken.event.OldWay;
import nl.baken.event.OldWayOfWorkingEnded;
import nl.baken.event.OldWayOfWorkingKept;
import nl.baken.event.OptionClosed;
import nl.baken.event.OptionOpened;
import nl.baken.event.ProcurementProgressed;
import nl.baken.event.ProcurementStage;
import nl.baken.event.SafeguardRecorded;
import nl.baken.event.UnknownClosed;
import nl.baken.event.UnknownIdentified;
import nl.baken.event.WarningAnswered;
import nl.baken.event.WarningRaised;
import org.apache.avro.specific.SpecificRecord;

/**
 * The thing that an event is about, where a project names its things: this incident, that dependency. An end takes away
 * only what is said of its own thing, and what is stated of a thing twice counts once.
 *
 * @param family what sort of thing; has no colon
 * @param id names it within the project, as a key
 * @param statement what the event states of it: a later event with the same statement replaces an earlier one; null when
 *     each event counts
 */
public record Thing(String family, String id, String statement) {

    /** The thing of an event; null when the event is about none that has a name. */
    public static Thing of(SpecificRecord event) {
        return switch (event) {
            case IncidentReported e -> named("incident", e.getIncidentId(), Statement.REPORTED);
            case IncidentResolved e ->
                named("incident", e.getIncidentId(), Statement.being(Statement.RESOLVED, e.getResolution()));
            case WarningRaised e -> named("warning", e.getWarningId(), Statement.RAISED);
            case WarningAnswered e ->
                named("warning", e.getWarningId(), Statement.being(Statement.ANSWERED, e.getAnswer()));
            case DependencyDeclared e -> named("dependency", e.getDependencyId(), Statement.DECLARED);
            case DependencyEnded e -> named("dependency", e.getDependencyId(), Statement.ENDED);
            case UnknownIdentified e -> named("unknown", e.getUnknownId(), Statement.IDENTIFIED);
            case UnknownClosed e ->
                named("unknown", e.getUnknownId(), Statement.being(Statement.CLOSED, e.getOutcome()));
            case OptionOpened e -> named("option", e.getOptionId(), Statement.OPENED);
            case OptionClosed e -> named("option", e.getOptionId(), Statement.being(Statement.DECIDED, e.getOutcome()));
            case MilestonePlanned e -> named("milestone", e.getMilestoneId(), Statement.of(e));
            case MilestoneReached e -> named("milestone", e.getMilestoneId(), Statement.REACHED);
            case DataDeliveryAgreed e -> named("delivery", e.getDeliveryId(), "agreed");
            case DataDeliveryDelayed e -> named("delivery", e.getDeliveryId(), "delayed " + e.getNewDue());
            case DataDelivered e -> named("delivery", e.getDeliveryId(), "delivered");
            case ProcurementProgressed e -> named("procurement", e.getProcurementId(), statement(e));
            case AdoptionRecorded e -> named("adopter", e.getAdopter(), statement(e));
            case OldWayOfWorkingKept e -> named("old-way", oldWay(e.getOldWayId(), e.getOldWay()), "kept");
            case OldWayOfWorkingEnded e -> named("old-way", oldWay(e.getOldWayId(), e.getOldWay()), "ended");
            case SafeguardRecorded e -> named("safeguard", e.getKind().name(), null);
            case IndicatorMeasured e -> named("indicator", e.getIndicatorId(), null);
            default -> null;
        };
    }

    /** The things of two keys are of one family. */
    static boolean sameFamily(String one, String other) {
        int end = one.indexOf(':');
        return end > 0 && other.startsWith(one.substring(0, end + 1));
    }

    /** True when a key is that of an adopter. */
    public static boolean isAdopter(String key) {
        return key != null && key.startsWith("adopter:");
    }

    /** What it is tied by to other events about the same thing. */
    public String key() {
        return family + ':' + id;
    }

    private static Thing named(String family, String id, String statement) {
        return new Thing(family, Keys.of(id), statement);
    }

    /** An old way without an id of its own is the one of its kind. */
    private static String oldWay(String id, OldWay kind) {
        return id == null ? Keys.of(kind.name(), null) : Keys.of(id, "");
    }

    /** A contract can be changed again; everything else happens once in a procurement. */
    private static String statement(ProcurementProgressed event) {
        String stage = event.getStage().name().toLowerCase(Locale.ROOT);
        return event.getStage() == ProcurementStage.CONTRACT_CHANGED ? stage + ' ' + event.getValue() : stage;
    }

    /** That use was ordered, or that somebody else had made it already, no later report on use takes away. */
    private static String statement(AdoptionRecorded event) {
        return switch (event.getStatus()) {
            case MANDATED -> "mandated";
            case DUPLICATE_FOUND -> "duplicate";
            case INTENDED, IN_USE, SCALED_UP, SCALED_BACK, STALLED, REFUSED, ENDED, UNKNOWN ->
                Statement.being("use", event.getStatus());
        };
    }
}
