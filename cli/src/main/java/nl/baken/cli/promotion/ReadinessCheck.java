package nl.baken.cli.promotion;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;
import static nl.baken.topic.TopicCatalog.RISK_ASSESSMENTS;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.baken.output.ModelRef;
import nl.baken.output.RiskAssessment;
import nl.baken.serde.RecordDecoder;
import nl.baken.streams.reader.TopicReadException;
import nl.baken.streams.reader.TopicReader;
import nl.baken.streams.settings.Settings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

/**
 * Checks whether a run can be promoted: its topics are there, its latest records name one model, its instances run, and it has
 * read the log up to its end.
 */
public final class ReadinessCheck {

    private final InstalledRun run;
    private final ClusterState cluster;
    private final SchemaRegistryClient registry;
    private final TopicReader reader;

    private ReadinessCheck(InstalledRun run, Admin admin, SchemaRegistryClient registry, TopicReader reader) {
        this.run = run;
        this.cluster = new ClusterState(admin);
        this.registry = registry;
        this.reader = reader;
    }

    /**
     * Checks a run.
     *
     * @param clients settings of Kafka clients
     * @param applicationId of the run, when it was given one
     * @param mayBeBehind how many records of the log it may still have to read
     * @throws PromotionException when it cannot be promoted, with the reason
     */
    public static Readiness of(
            InstalledRun run,
            Map<String, ?> clients,
            Admin admin,
            SchemaRegistryClient registry,
            Optional<String> applicationId,
            long mayBeBehind) {
        try (TopicReader reader = new TopicReader(clients)) {
            return new ReadinessCheck(run, admin, registry, reader).check(applicationId, mayBeBehind);
        } catch (TopicReadException e) {
            throw new PromotionException(e.getMessage(), e);
        }
    }

    private Readiness check(Optional<String> applicationId, long mayBeBehind) {
        ModelRef model = model();
        String group = applicationId.orElseGet(() -> Settings.applicationId(run.topics(), model));
        String state = state(group);
        long behind = behind(group, mayBeBehind + 1);
        if (behind > mayBeBehind) {
            throw new PromotionException("The " + run.title() + " has not caught up: its group " + group
                    + " has more than " + mayBeBehind + " records of "
                    + run.installation().nameOf(PROJECT_EVENTS)
                    + " still to read. Alerting would receive the past. Wait, or allow more with --behind");
        }
        return new Readiness(model, group, state, behind);
    }

    private ModelRef model() {
        String readings = run.topics().nameOf(RISK_ASSESSMENTS);
        List<TopicPartition> partitions = cluster
                .partitions(readings, run.topics().nameOf(ALERT_CONDITIONS))
                .stream()
                .filter(partition -> partition.topic().equals(readings))
                .toList();
        Map<String, ModelRef> models =
                new LatestModels(reader, new RecordDecoder(registry, List.of(RiskAssessment.class))).of(partitions);
        if (models.isEmpty()) {
            throw new PromotionException("The " + run.title() + " has published nothing yet: " + readings
                    + " is empty. Start it, and let it read the log");
        }
        if (models.size() > 1) {
            throw new PromotionException("The last records of the partitions of " + readings
                    + " name different models: "
                    + models.values().stream().map(ReadinessCheck::title).collect(Collectors.joining(" and "))
                    + ". A run that goes on from another model has to read the whole log first; wait until it"
                    + " has");
        }
        return models.values().iterator().next();
    }

    private String state(String group) {
        GroupState state = cluster.groups().stream()
                .filter(listed -> listed.groupId().equals(group))
                .findFirst()
                .flatMap(GroupListing::groupState)
                .orElseThrow(() -> new PromotionException("The " + run.title() + " has no group " + group
                        + " on the brokers. If it was started with an application-id of its own, name it with"
                        + " --application-id"));
        if (state == GroupState.EMPTY || state == GroupState.DEAD) {
            throw new PromotionException("No instance of the " + run.title() + " is running: its group " + group
                    + " is " + state + ". Alerting would receive nothing. Start it with baken run");
        }
        return state.toString();
    }

    /** Counts no further than {@code enough}. */
    private long behind(String group, long enough) {
        List<TopicPartition> log = cluster.partitions(run.installation().nameOf(PROJECT_EVENTS));
        Map<TopicPartition, OffsetAndMetadata> committed = cluster.committed(group);
        Map<TopicPartition, Long> from = new HashMap<>(reader.beginnings(log));
        log.stream()
                .filter(partition -> committed.get(partition) != null)
                .forEach(partition ->
                        from.put(partition, committed.get(partition).offset()));
        Collection<Long> counted = new ArrayList<>();
        reader.read(from, reader.ends(log), message -> {
            counted.add(message.offset());
            return counted.size() < enough;
        });
        return counted.size();
    }

    static String title(ModelRef model) {
        return model.getId() + " " + model.getVersion() + " ("
                + model.getDigest().substring(0, Math.min(12, model.getDigest().length())) + ")";
    }
}
