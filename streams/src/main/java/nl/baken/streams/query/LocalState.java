package nl.baken.streams.query;

import java.time.Instant;
import java.util.Optional;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.hindsight.Hindsight;
import nl.baken.engine.query.Answer;
import nl.baken.engine.query.Reply;
import nl.baken.output.RiskAssessment;
import nl.baken.serde.RegistryRefusalException;
import nl.baken.serde.RegistryUnavailableException;
import nl.baken.streams.topology.AssessTopology;
import nl.baken.streams.topology.store.Assessments;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Queries the local state stores, or names the instance that owns the key. */
public final class LocalState {

    private final KafkaStreams streams;
    private final HostInfo self;

    /** @param self under which the other instances know this one */
    public LocalState(KafkaStreams streams, HostInfo self) {
        this.streams = streams;
        this.self = self;
    }

    /** True when the state of this instance is complete, so that every question about its keys can be answered. */
    public boolean isReady() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** What the instance is doing. */
    public String state() {
        return streams.state().name();
    }

    /** The assessment of a project that was published at a moment; the latest one when the moment is empty. */
    public Reply ask(String project, Optional<Instant> asOf) {
        try {
            KeyQueryMetadata where =
                    streams.queryMetadataForKey(AssessTopology.ASSESSMENTS, project, new StringSerializer());
            if (where.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
                return new Reply.NotNow("The instances are sharing the work anew (" + state() + ")");
            }
            if (where.activeHost().equals(HostInfo.unavailable())) {
                return new Reply.NotNow(
                        "The project is with an instance that has no query-address, or with none at the moment");
            }
            return where.activeHost().equals(self)
                    ? askHere(project, asOf, where.partition())
                    : new Reply.Elsewhere(
                            where.activeHost().host(), where.activeHost().port());
        } catch (InvalidStateStoreException e) {
            return new Reply.NotNow("The instance is " + state() + ": " + e.getMessage());
        } catch (IllegalStateException e) {
            // What Kafka Streams throws before it runs and after it has been told to stop.
            if (streams.state().isRunningOrRebalancing()) {
                throw e;
            }
            return new Reply.NotNow("The instance is " + state());
        } catch (RegistryUnavailableException | RegistryRefusalException e) {
            return new Reply.NotNow("The schema registry, which says how to read the state: " + e.getMessage());
        }
    }

    private Reply askHere(String project, Optional<Instant> asOf, int partition) {
        Assessments.Ranges ranges = (from, to, latestFirst) -> range(from, to, latestFirst, partition);
        Optional<Hindsight> hindsight =
                Optional.ofNullable(this.<String, Hindsight>store(AssessTopology.HINDSIGHT, partition)
                        .get(project));
        return Assessments.find(ranges, project, asOf.orElse(null))
                .<Reply>map(version ->
                        new Reply.Published(Answer.of(project, asOf, version, hindsight.orElse(Hindsight.none()))))
                .or(() -> waiting(project, asOf, partition))
                .orElseGet(() -> Reply.Nothing.about(project, asOf, hindsight.map(Hindsight::firstPublished)));
    }

    /** That there are events and no registration; empty when that is not so. */
    private Optional<Reply> waiting(String project, Optional<Instant> asOf, int partition) {
        return asOf.isPresent()
                ? Optional.empty()
                : Optional.ofNullable(this.<String, ProjectState>store(AssessTopology.DOSSIERS, partition)
                                .get(project))
                        .filter(state -> state.dossier().registered() == null
                                && state.indexed().entries() > 0)
                        .map(state -> Reply.Nothing.unregistered(
                                project, state.indexed().entries()));
    }

    private KeyValueIterator<Bytes, RiskAssessment> range(Bytes from, Bytes to, boolean latestFirst, int partition) {
        ReadOnlyKeyValueStore<Bytes, RiskAssessment> store = store(AssessTopology.ASSESSMENTS, partition);
        return latestFirst ? store.reverseRange(from, to) : store.range(from, to);
    }

    /**
     * The store itself, and no query of Kafka Streams: that takes the position of the store before the store, and who
     * writes takes them the other way round, so that both wait for ever (KAFKA-19629, in 4.3.1).
     */
    private <K, V> ReadOnlyKeyValueStore<K, V> store(String name, int partition) {
        return streams.store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<K, V>keyValueStore())
                .withPartition(partition));
    }
}
