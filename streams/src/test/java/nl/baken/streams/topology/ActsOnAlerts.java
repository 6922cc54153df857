package nl.baken.streams.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.baken.assessment.model.RiskModel;
import nl.baken.contract.EventTypes;
import nl.baken.engine.memory.Replay;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.event.EventWithdrawn;
import nl.baken.output.SteeringAlert;
import nl.baken.steering.AlertAcknowledged;
import nl.baken.steering.AlertOwned;
import nl.baken.steering.AlertSilenced;
import org.apache.avro.specific.SpecificRecord;

/** Puts acts on its alerts into a log: new ones, the same again, corrections and withdrawals. */
final class ActsOnAlerts {

    private final Random random;
    private final List<SteeringAlert> steps = new ArrayList<>();
    private final List<SpecificRecord> acts = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private int made;

    private ActsOnAlerts(long seed) {
        random = new Random(seed);
    }

    static List<SpecificRecord> among(List<SpecificRecord> log, RiskModel model, long seed) {
        return new ActsOnAlerts(seed).put(log, model);
    }

    private List<SpecificRecord> put(List<SpecificRecord> log, RiskModel model) {
        Replay replay = new Replay(model, output -> {
            if (output.record() instanceof SteeringAlert step) {
                steps.add(step);
            }
        });
        List<SpecificRecord> with = new ArrayList<>();
        for (SpecificRecord record : log) {
            with.add(record);
            int known = steps.size();
            replay.take(record);
            if (record instanceof ClockTicked tick) {
                now = tick.getAt();
            }
            if (!steps.isEmpty() && (steps.size() > known || random.nextInt(20) == 0)) {
                with.add(act());
            }
        }
        return with;
    }

    private SpecificRecord act() {
        SteeringAlert step = steps.get(Math.max(0, steps.size() - 1 - random.nextInt(5)));
        SpecificRecord act = switch (random.nextInt(8)) {
            case 0, 1 -> acknowledged(header(step, "act-" + made++), step);
            case 2, 3 -> silenced(header(step, "act-" + made++), step);
            case 4, 5 -> owned(header(step, "act-" + made++), step);
            case 6 -> acts.isEmpty() ? acknowledged(header(step, "act-" + made++), step) : again();
            default -> acts.isEmpty() ? silenced(header(step, "act-" + made++), step) : withdrawn();
        };
        acts.add(act);
        return act;
    }

    /** The same once more, or another under its id. */
    private SpecificRecord again() {
        SpecificRecord earlier = acts.get(random.nextInt(acts.size()));
        if (random.nextBoolean() || !(earlier instanceof AlertSilenced silenced)) {
            return earlier;
        }
        EventHeader header = EventHeader.newBuilder(silenced.getHeader())
                .setRecordedAt(now.plus(Duration.ofMinutes(1)))
                .build();
        return new AlertSilenced(
                header, silenced.getFingerprint(), silenced.getUntil().plus(Duration.ofDays(5)), "longer");
    }

    private SpecificRecord withdrawn() {
        EventHeader earlier =
                EventTypes.headerOf(acts.get(random.nextInt(acts.size()))).orElseThrow();
        EventHeader header = EventHeader.newBuilder(earlier)
                .setEventId("withdrawal-" + made++)
                .setOccurredAt(now)
                .setRecordedAt(now.plus(Duration.ofMinutes(1)))
                .build();
        return EventWithdrawn.newBuilder()
                .setHeader(header)
                .setWithdrawnEventId(earlier.getEventId())
                .build();
    }

    private SpecificRecord acknowledged(EventHeader header, SteeringAlert step) {
        return new AlertAcknowledged(header, step.getFingerprint(), null);
    }

    private SpecificRecord silenced(EventHeader header, SteeringAlert step) {
        return new AlertSilenced(
                header, step.getFingerprint(), now.plus(Duration.ofHours(1 + random.nextInt(500))), "known");
    }

    private SpecificRecord owned(EventHeader header, SteeringAlert step) {
        LocalDate until = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(random.nextInt(30) - 1L);
        return new AlertOwned(header, step.getFingerprint(), "director", random.nextBoolean() ? null : until, null);
    }

    private EventHeader header(SteeringAlert step, String id) {
        return EventHeader.newBuilder()
                .setEventId(id)
                .setSource("urn:baken:acts")
                .setProjectId(step.getProject().getProjectId())
                .setOccurredAt(now)
                .setRecordedAt(now)
                .build();
    }
}
