package nl.baken.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.baken.assessment.Assessed;
import nl.baken.assessment.Assessment;
import nl.baken.assessment.ProjectMemory;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.Trigger;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.hindsight.Hindsight;
import nl.baken.assessment.hindsight.LateEvent;
import nl.baken.assessment.hindsight.Lateness;
import nl.baken.event.EventHeader;
import nl.baken.output.AlertConditions;
import org.apache.avro.specific.SpecificRecord;

/** From a record of the log to what is kept and what is published of one project. */
public final class ProjectEngine {

    /** When a project whose partition has not seen any time is due: on the first tick, whatever its time. */
    private static final long ON_THE_FIRST_TICK = Long.MIN_VALUE;

    private final Assessment assessment;

    public ProjectEngine(Assessment assessment) {
        this.assessment = assessment;
    }

    /**
     * An event of a project.
     *
     * @param before the state of the project so far
     * @param now the time of the last tick; null when there was none: then nothing can be published yet
     * @return empty when the event was taken in before
     */
    @SuppressWarnings("ReferenceEquality") // The assessment gives the same object back when it took nothing in.
    Optional<Transition> event(
            ProjectState before, ProjectMemory memory, EventHeader header, SpecificRecord event, Instant now) {
        ProjectState folded = assessment.fold(before, header, event);
        if (folded == before) {
            return Optional.empty();
        }
        return Optional.of(
                now == null
                        ? new Transition(
                                new ProjectState(folded.dossier(), folded.published(), ON_THE_FIRST_TICK),
                                false,
                                List.of())
                        : transition(header.getProjectId(), folded, memory, now, Trigger.EVENT));
    }

    /** The passing of time, for a project that is due. */
    Transition tick(String projectId, ProjectState before, ProjectMemory memory, Instant now) {
        return transition(projectId, before, memory, now, Trigger.TICK);
    }

    /** What deserves an alert in a project, for who begins to listen; empty while the project is not registered. */
    public Optional<AlertConditions> conditions(ProjectState state, Instant now) {
        return assessment.conditions(state, now);
    }

    /**
     * What is known afterwards of a project, after an event.
     *
     * @param known until now
     * @param before the state of the project without the event
     * @param now the time of the last tick; null when there was none
     */
    Hindsight hindsight(
            Hindsight known,
            ProjectState before,
            Transition transition,
            EventHeader header,
            SpecificRecord event,
            Instant now) {
        if (now == null) {
            return known;
        }
        Instant knownAt = known.momentOf(now, header.getRecordedAt());
        Hindsight next = known;
        if (Lateness.isLate(known, header, knownAt)) {
            next = next.with(new LateEvent(
                    Stamp.of(header).event(),
                    event.getSchema().getName(),
                    header.getOccurredAt(),
                    header.getRecordedAt(),
                    knownAt,
                    assessment.effects(before, transition.state(), now)));
        }
        return transition.readings() ? next.published(knownAt) : next;
    }

    /** The same after a tick. */
    Hindsight hindsight(Hindsight known, Transition transition, Instant now) {
        return transition.readings() ? known.published(known.momentOf(now)) : known;
    }

    private Transition transition(
            String projectId, ProjectState before, ProjectMemory memory, Instant now, Trigger trigger) {
        Assessed assessed = assessment.assess(before, memory, now, trigger);
        return new Transition(
                assessed.state(), assessed.readings() != null, ProjectOutputs.of(projectId, assessed, now));
    }
}
