package nl.baken.assessment.dossier;

import nl.baken.event.StatusColour;
import nl.baken.event.StatusReported;

/**
 * The status that the project reports.
 *
 * @param latest null when it never did
 */
public record Status(Stamped<StatusReport> latest) implements Facet<Status> {

    public static final FacetKind<Status> KIND = new FacetKind<>("status", new Status(null));

    @Override
    public Status with(ReportedEvent reported) {
        return reported.event() instanceof StatusReported e && e.getOverall() != StatusColour.UNKNOWN
                ? new Status(Stamped.later(
                        latest,
                        new Stamped<>(
                                reported.stamp(),
                                new StatusReport(e.getOverall(), e.getPlanning(), e.getCost(), e.getQuality()))))
                : this;
    }
}
