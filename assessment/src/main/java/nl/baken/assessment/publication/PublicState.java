package nl.baken.assessment.publication;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.baken.assessment.publication.LastPublished.PublishedRisk;
import nl.baken.output.Reason;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskReading;

/**
 * What the public topics carry of a project when a run begins to write them. What the run publishes then is what differs
 * from it.
 *
 * @param outputs by the name of their topic; one that is absent was not published, or has to be published again
 * @param readings as published; null when none were
 * @param readingsAreOwn true when this run would publish the same readings
 * @param told ids of risks of which this run publishes the changes itself since it was activated
 */
public record PublicState(
        SortedMap<String, PublishedOutput> outputs, RiskAssessment readings, boolean readingsAreOwn, Set<String> told) {

    public PublicState {
        outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
        told = Set.copyOf(told);
    }

    /**
     * What was published of a risk, to compare its present reading with.
     *
     * @param level of the present reading, and its basis, knowledge and decibans
     * @param own what this run holds to be published of it; null for nothing
     * @return null when nothing was published
     */
    public PublishedRisk of(String risk, PublishedRisk level, PublishedRisk own) {
        if (readingsAreOwn || told.contains(risk)) {
            return own;
        }
        PublishedRisk before = published(risk);
        return before == null || differs(before, level) ? before : own;
    }

    /**
     * Each of the two readings lies less than a visible difference from the last change that was published, when both come
     * from the same computation; so only twice that is a difference between two computations.
     */
    private static boolean differs(PublishedRisk one, PublishedRisk other) {
        return one.level() != other.level()
                || one.basis() != other.basis()
                || one.knowledge() != other.knowledge()
                || Math.abs(one.decibans() - other.decibans()) >= 2 * PublishedRisk.VISIBLE;
    }

    private PublishedRisk published(String risk) {
        if (readings == null) {
            return null;
        }
        for (RiskReading reading : readings.getReadings()) {
            if (reading.getRisk().equals(risk)) {
                return published(reading);
            }
        }
        return null;
    }

    private static PublishedRisk published(RiskReading reading) {
        SortedMap<String, Double> reasons = new TreeMap<>();
        for (Reason reason : reading.getReasons()) {
            reasons.put(reason.getRule(), reason.getDecibans());
        }
        return new PublishedRisk(
                reading.getLevel(),
                reading.getLevelSince().toEpochMilli(),
                reading.getDecibans(),
                reading.getBasis(),
                reading.getKnowledge(),
                reading.getAcceptance() == null ? null : reading.getAcceptance().getUntil(),
                reasons);
    }
}
