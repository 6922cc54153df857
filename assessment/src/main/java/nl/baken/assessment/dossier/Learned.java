package nl.baken.assessment.dossier;

import nl.baken.event.LearningRecorded;

/**
 * What was learned, as far as it was recorded.
 *
 * @param last the latest record of it; null when there is none
 */
public record Learned(Stamp last) implements Facet<Learned> {

    public static final FacetKind<Learned> KIND = new FacetKind<>("learned", new Learned(null));

    @Override
    public Learned with(ReportedEvent reported) {
        boolean later = reported.event() instanceof LearningRecorded
                && (last == null || reported.stamp().compareTo(last) > 0);
        return later ? new Learned(reported.stamp()) : this;
    }
}
