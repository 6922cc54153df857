package nl.baken.connect.webhook;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import nl.baken.connect.PluginVersion;
import nl.baken.connect.RegistryClients;
import nl.baken.output.SteeringAlert;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.serde.RegistryUnavailableException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts alerts, one after another. While the receiver does not take one, the next ones of its steering group wait, and those of
 * other groups go on: Connect keeps the batch and offers it again, and commits no offset of it before all of it is dealt with.
 * So the alerts of a later batch wait for this one, and for that reason an alert is not tried for ever.
 */
public final class AlertWebhookSinkTask extends SinkTask {

    private static final Logger LOG = LoggerFactory.getLogger(AlertWebhookSinkTask.class);

    /** Then Connect has a turn, or the consumer would be taken for dead and its batch begun anew, without end. */
    private static final Duration LONGEST_PUT = Duration.ofMinutes(1);

    private final Attempts attempts = new Attempts();
    private WebhookConfig config;
    private RetryPolicy retries;
    private SchemaRegistryClient registry;
    private AlertReader reader;
    private AlertCloudEvent cloudEvent;
    private Webhook webhook;
    private WebhookMetrics metrics;

    /**
     * That an alert has to wait.
     *
     * @param why for people
     */
    private record Wait(Duration time, String why) {}

    @Override
    public void start(Map<String, String> props) {
        config = new WebhookConfig(props);
        retries = config.retries();
        registry = RegistryConnection.open(props);
        reader = new AlertReader(new RecordDecoder(registry, List.of(SteeringAlert.class)));
        cloudEvent = new AlertCloudEvent(config.source());
        webhook = new Webhook(config, InstantSource.system());
        metrics = new WebhookMetrics(props.getOrDefault("name", "webhook"));
    }

    @Override
    public void open(Collection<TopicPartition> partitions) {
        partitions.forEach(attempts::forget);
    }

    @Override
    public void put(Collection<SinkRecord> records) {
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
    public void stop() {
        RegistryClients.close(registry);
        if (metrics != null) {
            metrics.close();
        }
    }

    @Override
    public String version() {
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
            Optional<SteeringAlert> alert = reader.read(record);
            if (alert.isPresent() && (alert.get().getNotify() || config.deliversAll())) {
                return post(record, cloudEvent.of(alert.get()));
            }
        } catch (UndeliverableAlertException e) {
            setAside(record, e);
        } catch (RegistryUnavailableException e) {
            throw later(retries.longest(), e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<Wait> post(SinkRecord record, WebhookDelivery delivery) {
        Duration left = attempts.wait(record, System.nanoTime());
        if (!left.isZero()) {
            return Optional.of(new Wait(left, "Alert " + delivery.id() + " still has to wait " + left));
        }
        WebhookAnswer answer = answerTo(delivery);
        if (answer instanceof WebhookAnswer.Delivered) {
            metrics.delivered();
            return Optional.empty();
        }
        metrics.failedAttempt();
        if (answer instanceof WebhookAnswer.Refused refused) {
            throw undeliverable(record, delivery, refused.why());
        }
        return Optional.of(tryLater(record, delivery, (WebhookAnswer.Later) answer));
    }

    private Wait tryLater(SinkRecord record, WebhookDelivery delivery, WebhookAnswer.Later answer) {
        int failures = attempts.failures(record) + 1;
        if (retries.givesUpAfter(failures)) {
            throw undeliverable(record, delivery, answer.why() + ", after " + failures + " attempts");
        }
        Duration wait = retries.waitAfter(failures, answer, RandomGenerator.getDefault());
        attempts.failed(record, wait, System.nanoTime());
        if (Integer.bitCount(failures) == 1) { // The first, the second, the fourth: every one would fill the log.
            LOG.warn(
                    "Attempt {} at {} for alert {}: {}; again in {}",
                    failures,
                    config.told(),
                    delivery.id(),
                    answer.why(),
                    wait);
        }
        return new Wait(wait, "Alert " + delivery.id() + " was not taken: " + answer.why());
    }

    private WebhookAnswer answerTo(WebhookDelivery delivery) {
        try {
            return webhook.post(delivery);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectException("Interrupted while posting alert " + delivery.id(), e);
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

    private UndeliverableAlertException undeliverable(SinkRecord record, WebhookDelivery delivery, String why) {
        return new UndeliverableAlertException(
                AlertReader.where(record) + ", alert " + delivery.id() + ", was refused by "
                        + config.told() + ": " + why + ". Mend the receiver or webhook.url and restart the task, or set"
                        + " errors.tolerance=all and a dead letter queue to set such alerts aside.");
    }
}
