package nl.baken.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.baken.assessment.Assessed;
import nl.baken.assessment.Assessment;
import nl.baken.assessment.ProjectMemory;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.Trigger;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.hindsight.Hindsight;
import nl.baken.assessment.hindsight.LateEvent;
import nl.baken.assessment.hindsight.Lateness;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.publication.PublicState;
import nl.baken.engine.identity.EventVersions;
import nl.baken.engine.output.Output;
import nl.baken.engine.port.EventIndex;
import nl.baken.event.EventHeader;
import org.apache.avro.specific.SpecificRecord;

/** From a record of the log to what is kept and what is published of one project. */
public final class ProjectEngine {

    /** When a project whose partition has not seen any time is due: on the first tick, whatever its time. */
    private static final long ON_THE_FIRST_TICK = Long.MIN_VALUE;

    private final Assessment assessment;
    private final EventVersions versions;

    public ProjectEngine(Assessment assessment) {
        this.assessment = assessment;
        this.versions = new EventVersions(assessment);
    }

    /** The model that it computes with. */
    RiskModel model() {
        return assessment.model();
    }

    /**
     * An event of a project.
     *
     * @param before the state of the project so far
     * @param index the events that the state is made of; the event is put into it
     * @param now the time of the last tick; null when there was none: then nothing can be published yet
     */
    EventOutcome event(
            ProjectState before,
            ProjectMemory memory,
            EventIndex index,
            EventHeader header,
            SpecificRecord event,
            Instant now) {
        EventVersions.Taken taken = versions.take(before, event, index, now);
        ProjectState state = taken.state();
        List<Output> acts =
                ProjectOutputs.ofActs(header.getProjectId(), taken.acts(), now == null ? header.getRecordedAt() : now);
        if (isSame(before.dossier(), state.dossier())) {
            return new EventOutcome(taken.fate(), dueWithWaiting(state), Optional.empty(), acts);
        }
        Transition transition = now == null
                ? new Transition(state.dueAt(ON_THE_FIRST_TICK), false, List.of())
                : transition(header.getProjectId(), state, memory, now, Trigger.EVENT);
        return new EventOutcome(taken.fate(), transition.state(), Optional.of(transition), acts);
    }

    /** The passing of time, for a project that is due. */
    Transition tick(String projectId, ProjectState before, ProjectMemory memory, EventIndex index, Instant now) {
        Long dueAt = before.dueAt();
        EventVersions.Timed timed = dueAt != null && dueAt == ON_THE_FIRST_TICK
                ? versions.withoutAhead(before, projectId, index, now)
                : versions.withDue(before, projectId, index, now);
        Trigger trigger = isSame(timed.state().dossier(), before.dossier()) ? Trigger.TICK : Trigger.EVENT;
        return transition(projectId, timed.state(), memory, now, trigger)
                .with(ProjectOutputs.ofActs(projectId, timed.acts(), now));
    }

    /**
     * A project whose public records this run begins to write.
     *
     * @param carried what the public topics carry of it
     */
    Transition takeOver(String projectId, ProjectState before, PublicState carried, Instant now) {
        return transition(projectId, assessment.takeOver(before, carried, now), now);
    }

    @SuppressWarnings("ReferenceEquality") // A dossier is the same object for as long as no event changes it.
    private static boolean isSame(Dossier one, Dossier other) {
        return one == other;
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
        return transition(projectId, assessment.assess(before, memory, now, trigger), now);
    }

    private static Transition transition(String projectId, Assessed assessed, Instant now) {
        return new Transition(
                dueWithWaiting(assessed.state()),
                assessed.readings() != null,
                ProjectOutputs.of(projectId, assessed, now));
    }

    private static ProjectState dueWithWaiting(ProjectState state) {
        Long waiting = EventVersions.due(state);
        boolean sooner = waiting != null && (state.dueAt() == null || waiting < state.dueAt());
        return sooner ? state.dueAt(waiting) : state;
    }
}
