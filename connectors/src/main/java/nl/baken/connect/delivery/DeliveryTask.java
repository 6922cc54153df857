package nl.baken.connect.delivery;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import nl.baken.connect.PluginVersion;
import nl.baken.connect.RegistryClients;
import nl.baken.output.Notification;
import nl.baken.output.SteeringAlert;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.serde.RegistryUnavailableException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers alerts through a channel, one after another. While the receiver does not take one, the next ones of its steering group
 * wait, and those of other groups go on: Connect keeps the batch and offers it again, and commits no offset of it before all of it
 * is dealt with. So the alerts of a later batch wait for this one, and for that reason an alert is not tried for ever.
 */
public abstract class DeliveryTask extends SinkTask {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryTask.class);

    /** Then Connect has a turn, or the consumer would be taken for dead and its batch begun anew, without end. */
    private static final Duration LONGEST_PUT = Duration.ofMinutes(1);

    private final String kind;
    private final Attempts attempts = new Attempts();
    private RetryPolicy retries;
    private SchemaRegistryClient registry;
    private AlertReader reader;
    private Channel channel;
    private DeliveryMetrics metrics;

    /**
     * A task of a kind of channel.
     *
     * @param kind in one word, as it stands in the names of its metrics
     */
    protected DeliveryTask(String kind) {
        this.kind = kind;
    }

    /** How a channel is used. */
    public record Use(Channel channel, RetryPolicy retries) {}

    /**
     * Makes the channel.
     *
     * @throws org.apache.kafka.common.config.ConfigException when the settings are wrong
     */
    protected abstract Use open(Map<String, String> props);

    /**
     * That an alert has to wait.
     *
     * @param why for people
     */
    private record Wait(Duration time, String why) {}

    @Override
    public final void start(Map<String, String> props) {
        Use use = open(props);
        channel = use.channel();
        retries = use.retries();
        registry = RegistryConnection.open(props);
        reader = new AlertReader(new RecordDecoder(registry, List.of(SteeringAlert.class, Notification.class)));
        metrics = new DeliveryMetrics(kind, props.getOrDefault("name", kind));
    }

    @Override
    public final void open(Collection<TopicPartition> partitions) {
        partitions.forEach(attempts::forget);
    }

    @Override
    public final void put(Collection<SinkRecord> records) {
        long until = System.nanoTime() + LONGEST_PUT.toNanos();
        Optional<Wait> first = Optional.empty();
        for (List<SinkRecord> group : attempts.left(records)) {
            Optional<Wait> wait = deliver(group, until);
            if (wait.isPresent()
                    && (first.isEmpty()
                            || wait.get().time().compareTo(first.get().time()) < 0)) {
                first = wait;
            }
        }
        metrics.waitingGroups(attempts.waiting());
        if (first.isPresent()) {
            throw later(first.get().time(), first.get().why());
        }
        attempts.batchIsDone();
    }

    @Override
    public final void stop() {
        RegistryClients.close(registry);
        if (metrics != null) {
            metrics.close();
        }
    }

    @Override
    public final String version() {
        return PluginVersion.current();
    }

    /** Delivers alerts of one steering group in their order, up to one that has to wait; empty when none has. */
    private Optional<Wait> deliver(List<SinkRecord> group, long until) {
        for (SinkRecord record : group) {
            if (System.nanoTime() > until) {
                throw later(Duration.ofMillis(1), "The receiver is slow; the rest of the batch follows");
            }
            Optional<Wait> wait = deliver(record);
            if (wait.isPresent()) {
                return wait;
            }
            attempts.dealtWith(record);
        }
        return Optional.empty();
    }

    private Optional<Wait> deliver(SinkRecord record) {
        try {
            Optional<SpecificRecord> alert = reader.read(record);
            if (alert.isPresent() && channel.takes(alert.get())) {
                return attempt(record, alert.get());
            }
        } catch (UndeliverableAlertException e) {
            setAside(record, e);
        } catch (RegistryUnavailableException e) {
            throw later(retries.longest(), e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<Wait> attempt(SinkRecord record, SpecificRecord alert) {
        String id = DeliveryId.of(alert);
        Duration left = attempts.wait(record, System.nanoTime());
        if (!left.isZero()) {
            return Optional.of(new Wait(left, "Alert " + id + " still has to wait " + left));
        }
        Answer answer = answerTo(alert);
        if (answer instanceof Answer.Delivered) {
            metrics.delivered();
            return Optional.empty();
        }
        metrics.failedAttempt();
        if (answer instanceof Answer.DeliveredInPart some) {
            deliveredInPart(record, id, some.why());
            return Optional.empty();
        }
        if (answer instanceof Answer.Refused refused) {
            throw undeliverable(record, id, refused.why());
        }
        return tryLater(record, id, (Answer.Later) answer);
    }

    private Optional<Wait> tryLater(SinkRecord record, String id, Answer.Later answer) {
        int failures = attempts.failures(record) + 1;
        if (retries.givesUpAfter(failures)) {
            String why = answer.why() + ", after " + failures + " attempts";
            if (!answer.inPart()) {
                throw undeliverable(record, id, why);
            }
            deliveredInPart(record, id, why);
            return Optional.empty();
        }
        Duration wait = retries.waitAfter(failures, answer, RandomGenerator.getDefault());
        attempts.failed(record, wait, System.nanoTime());
        if (Integer.bitCount(failures) == 1) { // The first, the second, the fourth: every one would fill the log.
            LOG.warn(
                    "Attempt {} at {} for alert {}: {}; again in {}",
                    failures,
                    channel.receiver(),
                    id,
                    answer.why(),
                    wait);
        }
        return Optional.of(new Wait(wait, "Alert " + id + " was not taken: " + answer.why()));
    }

    private Answer answerTo(SpecificRecord alert) {
        try {
            return channel.deliver(alert);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectException("Interrupted while delivering alert " + DeliveryId.of(alert), e);
        }
    }

    /** Who has it must not wait for who will never take it: without a dead letter queue this is in the log and counted. */
    private void deliveredInPart(SinkRecord record, String id, String why) {
        metrics.deliveredInPart();
        var some = new UndeliverableAlertException(AlertReader.where(record) + ", alert " + id
                + ", was taken by some and not by all of its receivers at " + channel.receiver() + ": " + why);
        if (context.errantRecordReporter() == null) {
            LOG.error("{}", some.getMessage());
        } else {
            setAside(record, some);
        }
    }

    /** Without a place for what is refused the task fails, so that nobody misses that an alert was not delivered. */
    private void setAside(SinkRecord record, UndeliverableAlertException why) {
        ErrantRecordReporter reporter = context.errantRecordReporter();
        if (reporter == null) {
            throw why;
        }
        LOG.error("An alert is set aside. {}", why.getMessage());
        try {
            reporter.report(record, why).get();
            metrics.setAside();
        } catch (ExecutionException e) {
            throw new ConnectException("An alert could not be set aside: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectException("Interrupted while setting an alert aside", e);
        }
    }

    private RetriableException later(Duration wait, String why) {
        context.timeout(wait.toMillis());
        return new RetriableException(why);
    }

    private UndeliverableAlertException undeliverable(SinkRecord record, String id, String why) {
        return new UndeliverableAlertException(AlertReader.where(record) + ", alert " + id + ", was refused by "
                + channel.receiver() + ": " + why + ". Mend " + channel.toMend() + " and restart the task, or set"
                + " errors.tolerance=all and a dead letter queue to set such alerts aside.");
    }
}
