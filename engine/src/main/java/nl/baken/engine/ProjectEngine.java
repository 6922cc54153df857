package nl.baken.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.baken.assessment.Assessed;
import nl.baken.assessment.Assessment;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.Trigger;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.hindsight.Hindsight;
import nl.baken.assessment.hindsight.LateEvent;
import nl.baken.assessment.hindsight.Lateness;
import nl.baken.event.EventHeader;
import nl.baken.output.AlertConditions;
import org.apache.avro.specific.SpecificRecord;

/**
 * From a record of the log to what is kept and what is said. The topology and the replay both take these steps, so that
 * they cannot say different things.
 */
public final class ProjectEngine {

    /** When a project whose partition has not seen any time is looked at: on the first tick, whatever its time. */
    private static final long ON_THE_FIRST_TICK = Long.MIN_VALUE;

    private final Assessment assessment;

    public ProjectEngine(Assessment assessment) {
        this.assessment = assessment;
    }

    /**
     * An event of a project.
     *
     * @param before the state of the project so far
     * @param now the time of the last tick; null when there was none: then nothing can be said yet
     * @return empty when the event was taken in before
     */
    @SuppressWarnings("ReferenceEquality") // The assessment gives the same object back when it took nothing in.
    public Optional<Transition> event(ProjectState before, EventHeader header, SpecificRecord event, Instant now) {
        ProjectState folded = assessment.fold(before, header, event);
        if (folded == before) {
            return Optional.empty();
        }
        return Optional.of(
                now == null
                        ? new Transition(
                                new ProjectState(folded.dossier(), folded.said(), ON_THE_FIRST_TICK), List.of())
                        : step(assessment.assess(folded, now, Trigger.EVENT)));
    }

    /** The passing of time, for a project that is due. */
    public Transition tick(ProjectState before, Instant now) {
        return step(assessment.assess(before, now, Trigger.TICK));
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
     * @param step what the event led to
     * @param now the time of the last tick; null when there was none
     */
    public Hindsight hindsight(
            Hindsight known,
            ProjectState before,
            Transition step,
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
                    assessment.effects(before, step.state(), now)));
        }
        return step.risks().isPresent() ? next.said(knownAt) : next;
    }

    /** The same after a tick. */
    public Hindsight hindsight(Hindsight known, Transition step, Instant now) {
        return step.risks().isPresent() ? known.said(known.momentOf(now)) : known;
    }

    private static Transition step(Assessed assessed) {
        List<Output> outputs = new ArrayList<>();
        assessed.history().forEach(change -> outputs.add(new Output.Change(change)));
        add(outputs, assessed.risks(), Output.Risks::new);
        add(outputs, assessed.outcome(), Output.Outcome::new);
        add(outputs, assessed.advice(), Output.Advice::new);
        add(outputs, assessed.forecast(), Output.Forecast::new);
        add(outputs, assessed.conditions(), Output.Conditions::new);
        add(outputs, assessed.contribution(), Output.Contribution::new);
        return new Transition(assessed.state(), outputs);
    }

    private static <T> void add(List<Output> outputs, T record, Function<T, Output> output) {
        if (record != null) {
            outputs.add(output.apply(record));
        }
    }
}
