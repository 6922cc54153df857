package nl.baken.server.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.baken.output.Basis;
import nl.baken.output.GateAdvice;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskReading;

/**
 * A project as it stands in a list.
 *
 * @param phase null when none was told
 * @param advice for the next gate; null when none was given yet
 * @param model version of the risk model; null when no risk was assessed yet
 * @param risks by id, in the order of ids
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Summary(
        String title,
        String organisationId,
        String steeringGroupId,
        String phase,
        String advice,
        String model,
        SortedMap<String, Risk> risks) {

    /**
     * A risk in a list.
     *
     * @param assessed false when the level rests on what the project is alone, and on nothing that was told of it
     */
    public record Risk(String level, String knowledge, boolean assessed) {

        /** Whether it is assessed and at this level. */
        public boolean has(String wanted) {
            return assessed && level.equals(wanted);
        }
    }

    public Summary {
        risks = risks == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(risks);
    }

    static Summary of(RiskAssessment assessment) {
        SortedMap<String, Risk> readings = new TreeMap<>();
        for (RiskReading reading : assessment.getReadings()) {
            readings.put(
                    reading.getRisk(),
                    new Risk(
                            reading.getLevel().name(),
                            reading.getKnowledge().name(),
                            reading.getBasis() != Basis.PRIOR_ONLY));
        }
        ProjectRef project = assessment.getProject();
        return new Summary(
                project.getTitle(),
                project.getOrganisationId(),
                project.getSteeringGroupId(),
                null,
                null,
                assessment.getModel().getVersion(),
                readings);
    }

    static Summary of(GateAdvice given) {
        ProjectRef project = given.getProject();
        return new Summary(
                project.getTitle(),
                project.getOrganisationId(),
                project.getSteeringGroupId(),
                given.getPhase() == null ? null : given.getPhase().name(),
                given.getAdvice().name(),
                null,
                null);
    }

    /** With what the other says and this one does not. */
    Summary with(Summary other) {
        return new Summary(
                title,
                organisationId,
                steeringGroupId,
                phase == null ? other.phase : phase,
                advice == null ? other.advice : advice,
                model == null ? other.model : model,
                risks.isEmpty() ? other.risks : risks);
    }

    /** How many risks have this level; what is not assessed has none. */
    public long count(String level) {
        return risks.values().stream().filter(risk -> risk.has(level)).count();
    }

    String json() {
        return StoredJson.write(this);
    }

    static Summary of(String json) {
        return StoredJson.read(json, Summary.class);
    }
}
