package nl.baken.replay.comparison;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.baken.event.ClockTicked;
import org.apache.avro.specific.SpecificRecord;

/**
 * Two models over the log of one project, side by side. They are compared after every event and on every tick at which
 * one of them evaluates the project; risks that the models weigh differently on every tick there is, since evidence
 * fades and missing events weigh more between evaluations too.
 */
final class PairedReplay {

    private final ModelRun first;
    private final ModelRun second;
    private final ProjectComparison comparison;
    private final boolean daily;
    private Instant now;

    PairedReplay(ModelPair models, String project, Consumer<Difference> differences) {
        Set<String> drifting = models.drifting();
        this.first = new ModelRun(models.first(), drifting, project);
        this.second = new ModelRun(models.second(), drifting, project);
        this.comparison = new ProjectComparison(models, project, differences);
        this.daily = !drifting.isEmpty();
    }

    /** The next event or tick. */
    void take(SpecificRecord next) {
        boolean looks = true;
        if (next instanceof ClockTicked tick) {
            now = tick.getAt();
            looks = isDue(now.toEpochMilli());
        }
        first.take(next);
        second.take(next);
        if (!first.isActive() || !second.isActive()) {
            return;
        }
        if (looks) {
            comparison.take(now, first.look(now), second.look(now));
        } else if (daily) {
            comparison.readings(now, first.drifting(now), second.drifting(now));
        }
    }

    /** When the next tick makes a difference, in milliseconds since 1970 UTC. */
    OptionalLong due() {
        return daily && first.isActive() ? OptionalLong.of(now.toEpochMilli() + 1) : dues().min();
    }

    void end() {
        comparison.end();
    }

    private boolean isDue(long moment) {
        return dues().anyMatch(due -> due <= moment);
    }

    private LongStream dues() {
        return Stream.of(first.due(), second.due()).flatMapToLong(OptionalLong::stream);
    }
}
