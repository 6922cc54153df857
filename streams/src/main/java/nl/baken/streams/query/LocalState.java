package nl.baken.streams.query;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
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
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.query.RangeQuery;
import org.apache.kafka.streams.query.StateQueryRequest;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Queries the local state stores, or names the instance that owns the key. */
public final class LocalState {

    /** The store is on its way to this instance or away from it. */
    private static final class NotReadyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotReadyException(String message) {
            super(message);
        }
    }

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
        } catch (InvalidStateStoreException | NotReadyException e) {
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
        KeyQuery<String, Hindsight> known = KeyQuery.withKey(project);
        Optional<Hindsight> hindsight = Optional.ofNullable(query(AssessTopology.HINDSIGHT, known, partition));
        return Assessments.find(ranges, project, asOf.orElse(null))
                .<Reply>map(version ->
                        new Reply.Published(Answer.of(project, asOf, version, hindsight.orElse(Hindsight.none()))))
                .or(() -> waiting(project, asOf, partition))
                .orElseGet(() -> Reply.Nothing.about(project, asOf, hindsight.map(Hindsight::firstPublished)));
    }

    /** That there are events and no registration; empty when that is not so. */
    private Optional<Reply> waiting(String project, Optional<Instant> asOf, int partition) {
        KeyQuery<String, ProjectState> kept = KeyQuery.withKey(project);
        return asOf.isPresent()
                ? Optional.empty()
                : Optional.ofNullable(query(AssessTopology.DOSSIERS, kept, partition))
                        .filter(state -> state.dossier().registered() == null
                                && state.indexed().entries() > 0)
                        .map(state -> Reply.Nothing.unregistered(
                                project, state.indexed().entries()));
    }

    private KeyValueIterator<Bytes, RiskAssessment> range(Bytes from, Bytes to, boolean latestFirst, int partition) {
        RangeQuery<Bytes, RiskAssessment> query = RangeQuery.withRange(from, to);
        return query(
                AssessTopology.ASSESSMENTS,
                latestFirst ? query.withDescendingKeys() : query.withAscendingKeys(),
                partition);
    }

    private <R> R query(String store, Query<R> query, int partition) {
        QueryResult<R> result = streams.query(StateQueryRequest.inStore(store)
                        .withQuery(query)
                        .withPartitions(Set.of(partition))
                        .requireActive())
                .getPartitionResults()
                .get(partition);
        if (result == null) {
            throw new NotReadyException("partition " + partition + " is not here yet, or no longer");
        }
        if (result.isFailure()) {
            throw new NotReadyException(result.getFailureMessage());
        }
        return result.getResult();
    }
}
