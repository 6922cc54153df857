package nl.baken.streams.topology;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.MeasurableStat;
import org.apache.kafka.common.metrics.MetricConfig;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * How long alerting has heard nothing in a partition, as the metric {@code silence-seconds} of each task, in the group of {@link
 * Counters}: from the latest time that conditions or ticks told it to the clock of this machine. While time comes from the wall
 * clock it stays within the interval of ticks and some seconds; when it grows, nobody is told anything. It decides nothing.
 */
final class LastHeard implements MeasurableStat, AutoCloseable {

    private static final long NOTHING = Long.MIN_VALUE;

    private final AtomicLong latest = new AtomicLong(NOTHING);
    private final StreamsMetrics metrics;
    private final Sensor sensor;

    /** @param context of the task, which has the metric until this is closed */
    LastHeard(ProcessorContext<?, ?> context) {
        metrics = context.metrics();
        String task = context.taskId().toString();
        String thread = Thread.currentThread().getName();
        sensor = metrics.addSensor("silence-" + thread + "-" + task, Sensor.RecordingLevel.INFO);
        sensor.add(
                new MetricName(
                        "silence-seconds",
                        "stream-baken-metrics",
                        "Seconds since the latest time that alerting heard of in a partition",
                        Map.of("thread-id", thread, "task-id", task)),
                this);
    }

    void heard(Instant at) {
        latest.accumulateAndGet(at.toEpochMilli(), Math::max);
    }

    /** Not a number before it has heard anything. */
    @Override
    public double measure(MetricConfig config, long now) {
        long heard = latest.get();
        return heard == NOTHING ? Double.NaN : Math.max(0, now - heard) / 1000.0;
    }

    @Override
    public void record(MetricConfig config, double value, long timeMs) {
        // What is measured was heard, and not recorded.
    }

    @Override
    public void close() {
        metrics.removeSensor(sensor);
    }
}
