package nl.baken.cli.runs;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;
import static nl.baken.topic.TopicCatalog.RUN_STATES;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.baken.run.RunActivated;
import nl.baken.run.RunHandedOver;
import nl.baken.run.RunStatus;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.streams.reader.TopicReader;
import nl.baken.streams.settings.Settings;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The runs of an installation, as its topics and groups have them. */
public final class Installation implements AutoCloseable {

    private final TopicCatalog topics;
    private final ClusterState cluster;
    private final TopicReader reader;
    private final RecordDecoder states;
    private final RecordDecoder controls;

    /** @param clients settings of Kafka clients */
    public Installation(TopicCatalog topics, Map<String, ?> clients, Admin admin, SchemaRegistryClient registry) {
        this.topics = topics;
        cluster = new ClusterState(admin);
        reader = new TopicReader(clients);
        states = new RecordDecoder(registry, RUN_STATES.recordTypes());
        controls = new RecordDecoder(registry, List.of(RunActivated.class, RunHandedOver.class));
    }

    TopicCatalog topics() {
        return topics;
    }

    ClusterState cluster() {
        return cluster;
    }

    /**
     * The runs, by name.
     *
     * @param enough how far to count the records that a run has still to read
     */
    public List<KnownRun> runs(long enough) {
        RunStates found = RunStates.read(reader, states, topics.nameOf(RUN_STATES));
        return found.names().stream().map(name -> known(found, name, enough)).toList();
    }

    private KnownRun known(RunStates found, String name, long enough) {
        String group = found.runs(name).getFirst().getApplicationId();
        long behind = behind(group, PROJECT_EVENTS, enough);
        return new KnownRun(name, found.runs(name), found.of(name), cluster.members(group), behind, behind < enough);
    }

    /**
     * Alerting.
     *
     * @param enough how far to count the records that it has still to read
     */
    public KnownAlerting alerting(long enough) {
        String group = Settings.alertId(topics);
        long behind = behind(group, ALERT_CONDITIONS, enough);
        return new KnownAlerting(group, cluster.members(group), behind, behind < enough);
    }

    /** How many members the group of an application has. */
    public int members(String group) {
        return cluster.members(group);
    }

    /** The partitions of the log. */
    public List<Integer> partitions() {
        return cluster.partitions(topics.nameOf(PROJECT_EVENTS)).stream()
                .map(TopicPartition::partition)
                .sorted()
                .toList();
    }

    /** Counts no further than {@code enough}. */
    private long behind(String group, Topic topic, long enough) {
        Collection<TopicPartition> log = cluster.partitions(topics.nameOf(topic));
        Collection<Long> counted = new ArrayList<>();
        reader.read(unread(group, log), reader.ends(log), message -> {
            counted.add(message.offset());
            return counted.size() < enough;
        });
        return counted.size();
    }

    private Map<TopicPartition, Long> unread(String group, Collection<TopicPartition> log) {
        Map<TopicPartition, OffsetAndMetadata> committed = cluster.committed(group);
        Map<TopicPartition, Long> from = new HashMap<>(reader.beginnings(log));
        log.stream()
                .filter(partition -> committed.get(partition) != null)
                .forEach(partition ->
                        from.put(partition, committed.get(partition).offset()));
        return from;
    }

    /**
     * Which run is active at the end of each partition of the log, from where this run has read it.
     *
     * @param run one that has begun to read every partition
     */
    public SortedMap<Integer, LogState> logStates(KnownRun run) {
        Collection<TopicPartition> log = cluster.partitions(topics.nameOf(PROJECT_EVENTS));
        // Offsets before states: a state that is newer has some of the records already, which changes nothing.
        Map<TopicPartition, Long> from = unread(run.run().getApplicationId(), log);
        SortedMap<Integer, LogState> ends = new TreeMap<>();
        SortedMap<Integer, RunStatus> latest =
                RunStates.read(reader, states, topics.nameOf(RUN_STATES)).of(run.name());
        latest.forEach((partition, status) -> ends.put(partition, LogState.of(status)));
        reader.read(from, reader.ends(log), message -> {
            ends.computeIfPresent(message.partition(), (partition, state) -> switch (controls.decode(message.value())) {
                case Decoded.Known(RunActivated activation) -> state.after(activation);
                case Decoded.Known(RunHandedOver handover) -> state.after(handover);
                default -> state;
            });
            return true;
        });
        return ends;
    }

    @Override
    public void close() {
        reader.close();
    }
}
