package nl.baken.streams.topology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.baken.assessment.publication.PublicState;
import nl.baken.engine.output.Output;
import nl.baken.output.AlertConditions;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskChange;
import nl.baken.run.RunPhase;
import nl.baken.serde.RecordDecoder;
import nl.baken.streams.handover.HandoverQueue;
import nl.baken.streams.handover.PublicPartition;
import nl.baken.streams.handover.PublicTopics;
import nl.baken.streams.topology.store.ActiveRun;
import nl.baken.topic.Cleanup;
import nl.baken.topic.Topic;

/**
 * Decides to which topic each output of a partition goes: to the public one while the run is active, otherwise to its own.
 * While the run waits for the handover, outputs of which every one counts wait as well; then it takes over project by
 * project.
 */
final class RunOutputs {

    /** Outputs that waited and are published between two commits, at most. */
    private static final int WAITED = 1_000;

    private final RunRole role;
    private final Supplier<ActiveRun> active;
    private final long silentBefore;
    private final HandoverQueue queue;
    private final PublicTopics publicTopics;
    private final RecordDecoder tables;
    private final Consumer<Forwarded.ToTopic> forward;
    private final Set<String> taken = new HashSet<>();
    private PublicPartition carried;
    private PublicTopics.Reading reading;
    private boolean projectByProject;

    /**
     * The outputs of a task.
     *
     * @param active the run that is active; null before the first activation
     * @param silentBefore the number of the activation at which this run was taken over; 0 when it never was
     * @param tables decoder of the records of {@link PublicTopics#TABLES}
     */
    RunOutputs(
            RunRole role,
            Supplier<ActiveRun> active,
            long silentBefore,
            HandoverQueue queue,
            PublicTopics publicTopics,
            RecordDecoder tables,
            Consumer<Forwarded.ToTopic> forward) {
        this.role = role;
        this.active = active;
        this.silentBefore = silentBefore;
        this.queue = queue;
        this.publicTopics = publicTopics;
        this.tables = tables;
        this.forward = forward;
    }

    RunPhase phase() {
        return role.phase(active.get());
    }

    /** Whether this run was taken over without its doing, and has not read that yet: it publishes nothing. */
    boolean isFenced() {
        ActiveRun run = active.get();
        return (run == null ? 0 : run.ordinal()) < silentBefore;
    }

    /** Publishes an output where it belongs. */
    void publish(Output output) {
        if (isPublic(output.projectId())) {
            flush(Integer.MAX_VALUE);
            toPublic(output);
            return;
        }
        forward.accept(new Forwarded.ToTopic(output, false));
        RunPhase phase = phase();
        boolean waits = phase == RunPhase.AWAITING_HANDOVER || phase == RunPhase.TAKING_OVER;
        if (waits && everyOneCounts(output.topic())) {
            queue.add(output);
        }
    }

    private boolean isPublic(String projectId) {
        return switch (phase()) {
            case ACTIVE -> !isFenced();
            // What is of no project, the passing of time, waits in the order of what was said around it.
            case TAKING_OVER -> projectByProject && projectId != null && isTaken(projectId);
            default -> false;
        };
    }

    /** Of any other topic the latest record of a project holds, and the comparison with the public one finds it. */
    static boolean everyOneCounts(Topic topic) {
        return topic.cleanup() == Cleanup.DELETE;
    }

    private void toPublic(Output output) {
        Output routed = output;
        ActiveRun run = active.get();
        if (run != null && output.record() instanceof AlertConditions conditions) {
            routed = new Output(
                    output.topic(),
                    output.key(),
                    output.asOf(),
                    AlertConditions.newBuilder(conditions)
                            .setActivation(run.ref())
                            .build());
        }
        forward.accept(new Forwarded.ToTopic(routed, true));
    }

    private void flush(int most) {
        for (Output waited : queue.isEmpty() ? List.<Output>of() : queue.take(most)) {
            if (waited.record() instanceof RiskChange change) {
                queue.tell(waited.projectId(), change.getRisk());
            }
            toPublic(waited);
        }
    }

    /** What the public topics carry of a project that has still to be taken over. */
    Optional<PublicState> toTakeOver(String projectId, Function<String, Optional<RiskAssessment>> own) {
        return projectByProject && !isTaken(projectId)
                ? Optional.of(carried.of(projectId, own.apply(projectId).orElse(null), queue.told(projectId)))
                : Optional.empty();
    }

    /** From here on the records of a project are public. */
    void takenOver(String projectId) {
        flush(Integer.MAX_VALUE);
        queue.forget(projectId);
        taken.add(projectId);
    }

    /**
     * Brings the takeover to where projects can be taken over one by one.
     *
     * @param begins is run once, before the first project is
     * @return true when it is there; false when there is more to do before
     */
    boolean isPrepared(int partition, Runnable begins) {
        if (projectByProject) {
            flush(WAITED);
            return true;
        }
        if (carried == null) {
            carried = new PublicPartition(tables);
            reading = publicTopics.open(partition);
        }
        if (reading != null && !reading.readOn(carried::take)) {
            return false;
        }
        closeReading();
        flush(WAITED);
        if (!queue.isEmpty()) {
            return false;
        }
        begins.run();
        projectByProject = true;
        return true;
    }

    /** Nothing is left to take over, or this run is another's predecessor. */
    void end() {
        closeReading();
        carried = null;
        projectByProject = false;
        taken.clear();
        queue.clear();
    }

    /** Publishes what still waits, before this run hands over. */
    void flushAll() {
        flush(Integer.MAX_VALUE);
    }

    void closeReading() {
        if (reading != null) {
            reading.close();
            reading = null;
        }
    }

    private boolean isTaken(String projectId) {
        ActiveRun run = active.get();
        return taken.contains(projectId) || (run != null && run.upTo() != null && isUpTo(projectId, run.upTo()));
    }

    /** Stores compare the bytes of their keys as unsigned numbers. */
    private static boolean isUpTo(String projectId, String last) {
        return Arrays.compareUnsigned(projectId.getBytes(StandardCharsets.UTF_8), last.getBytes(StandardCharsets.UTF_8))
                <= 0;
    }
}
