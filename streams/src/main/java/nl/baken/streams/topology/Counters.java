package nl.baken.streams.topology;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.StreamsMetrics;

/**
 * Counts what happens to records, as metrics of Kafka Streams: group {@code stream-baken-metrics}, names such as
 * {@code rejected-total} and {@code rejected-rate}, the tag {@code baken-id} telling what kind.
 */
public final class Counters {

    /** Refused and sent to dead-letters, by reason. */
    public static final String REFUSED = "refused";

    /** Read by intake, by the form in which clients sent it. */
    public static final String RECEIVED = "received";

    /** Written into the log by intake, by type. */
    public static final String ACCEPTED = "accepted";

    /** Of a type that this version does not read, by name of the type. */
    static final String SKIPPED = "skipped";

    /** Taken into a dossier, by type. */
    static final String TAKEN = "taken";

    /** Accepted and not simply taken in, by what became of them ({@link nl.baken.engine.identity.Fate}). */
    static final String IDENTITY = "identity";

    /** Events that name a project, risk or alert that is not there, by what that is. */
    static final String WITHOUT_EFFECT = "without-effect";

    /** Ticks, by what became of them. */
    static final String TICKS = "ticks";

    /** Projects that were evaluated because they were due. */
    static final String TIMERS = "wake-ups";

    /** Activations of runs, by what they mean for this one. */
    static final String ACTIVATIONS = "activations";

    /** What became of the handovers of this run. */
    static final String HANDOVERS = "handovers";

    /** Records of alert-conditions, by what became of them when they did not lead to anything. */
    static final String CONDITIONS = "conditions";

    /** Subscriptions, by what became of them. */
    static final String SUBSCRIPTIONS = "subscriptions";

    /** Acts on alerts, by what became of them ({@link nl.baken.engine.alert.ActOutcome}). */
    public static final String ACTS = "acts";

    private record Counted(String what, String kind) {}

    private final StreamsMetrics metrics;
    private final Map<Counted, Sensor> sensors = new HashMap<>();

    public Counters(StreamsMetrics metrics) {
        this.metrics = metrics;
    }

    public void count(String what, String kind) {
        sensors.computeIfAbsent(new Counted(what, kind), this::sensor).record();
    }

    private Sensor sensor(Counted counted) {
        return metrics.addRateTotalSensor("baken", counted.kind(), counted.what(), Sensor.RecordingLevel.INFO);
    }
}
