package nl.baken.serde;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.ParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaMetadata;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import nl.baken.serde.SubjectState.Absent;
import nl.baken.serde.SubjectState.Evolved;
import nl.baken.serde.SubjectState.Incompatible;
import nl.baken.serde.SubjectState.Present;
import nl.baken.serde.SubjectState.Registered;
import nl.baken.serde.SubjectState.Standing;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;

/**
 * All schemas of the contract beside what a registry has. All methods throw {@link RegistryUnavailableException} when
 * the registry cannot be reached and {@link RegistryRefusalException} when it refuses.
 */
public final class SchemaRegistration {

    /** The level of every subject: each version reads and is read by every other. */
    public static final String LEVEL = CompatibilityLevel.FULL_TRANSITIVE.name;

    private static final int AT_A_TIME = 4;

    private final SchemaRegistryClient registry;
    private final TopicCatalog catalog;
    private final List<Topic> topics;

    /**
     * A registration of the schemas of an installation.
     *
     * @param registry the client, not null; stays the property of the caller
     * @param catalog the topics whose names the subjects begin with, not null
     */
    public SchemaRegistration(SchemaRegistryClient registry, TopicCatalog catalog) {
        this(registry, catalog, TopicCatalog.topics());
    }

    /** @param topics those of the catalogue whose schemas are meant */
    public SchemaRegistration(SchemaRegistryClient registry, TopicCatalog catalog, List<Topic> topics) {
        this.registry = Objects.requireNonNull(registry, "registry");
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        this.topics = List.copyOf(topics);
    }

    /** Looks and changes nothing: one state per topic and record that it may carry. */
    public List<SubjectState> plan() {
        return ofEach(this::state);
    }

    /**
     * Sets the level of every subject and registers every schema that is not there. A schema that does not go together
     * with earlier ones is left out; its state has the reason.
     */
    public List<SubjectState> apply() {
        return ofEach((topic, schema) -> applied(state(topic, schema), schema));
    }

    /** In the order of the topics, and several at a time: there are some hundred, and a registry writes each on its own. */
    private List<SubjectState> ofEach(BiFunction<String, AvroSchema, SubjectState> look) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<SubjectState>> states = new ArrayList<>();
            for (Topic topic : topics) {
                for (Class<? extends SpecificRecord> type : topic.recordTypes()) {
                    String name = catalog.nameOf(topic);
                    AvroSchema schema = new AvroSchema(ContractSchema.of(type));
                    states.add(threads.submit(() -> look.apply(name, schema)));
                }
            }
            List<SubjectState> found = new ArrayList<>();
            for (Future<SubjectState> state : states) {
                found.add(answer(state));
            }
            return List.copyOf(found);
        } finally {
            threads.shutdownNow();
        }
    }

    private static SubjectState answer(Future<SubjectState> state) {
        try {
            return state.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("Interrupted while looking at the schemas", e);
        }
    }

    private SubjectState state(String topic, AvroSchema schema) {
        String subject = Subject.of(topic, schema.name());
        return ask("Looking at subject " + subject, () -> {
            Optional<String> level = orAbsent(() -> registry.getCompatibility(subject));
            return new SubjectState(topic, subject, level, standing(subject, schema));
        });
    }

    private Standing standing(String subject, AvroSchema schema) throws IOException, RestClientException {
        if (orAbsent(() -> registry.getId(subject, schema)).isPresent()) {
            return new Present();
        }
        List<Integer> versions =
                orAbsent(() -> registry.getAllVersions(subject)).orElse(List.of());
        if (versions.isEmpty()) {
            return new Absent();
        }
        List<ParsedSchemaHolder> earlier = new ArrayList<>();
        for (int version : versions) {
            SchemaMetadata found = registry.getSchemaMetadata(subject, version);
            if (!found.getSchemaType().equals(AvroSchema.TYPE)) {
                return new Incompatible(List.of("Version " + version + " is of type " + found.getSchemaType()));
            }
            earlier.add(new SimpleParsedSchemaHolder(new AvroSchema(found.getSchema()).copy(version)));
        }
        List<String> reasons = schema.isCompatible(CompatibilityLevel.FULL_TRANSITIVE, earlier);
        return reasons.isEmpty() ? new Evolved(versions.size()) : new Incompatible(reasons);
    }

    private SubjectState applied(SubjectState state, AvroSchema schema) {
        String subject = state.subject();
        // First the level, so that the registry itself refuses what does not go together.
        if (!state.level().equals(Optional.of(LEVEL))) {
            ask("Setting the level of " + subject, () -> registry.updateCompatibility(subject, LEVEL));
        }
        Standing standing = state.standing() instanceof Absent || state.standing() instanceof Evolved
                ? ask("Registering " + subject, () -> registered(subject, schema))
                : state.standing();
        return new SubjectState(state.topic(), subject, Optional.of(LEVEL), standing);
    }

    private Standing registered(String subject, AvroSchema schema) throws IOException, RestClientException {
        try {
            return new Registered(registry.register(subject, schema));
        } catch (RestClientException e) {
            if (RegistryAnswer.isConflict(e)) {
                return new Incompatible(List.of(e.getMessage()));
            }
            throw e;
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws IOException, RestClientException;
    }

    private static <T> Optional<T> orAbsent(Question<T> question) throws IOException, RestClientException {
        try {
            return Optional.ofNullable(question.ask());
        } catch (RestClientException e) {
            if (RegistryAnswer.isAbsent(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static <T> T ask(String attempt, Question<T> question) {
        try {
            return question.ask();
        } catch (IOException | RestClientException e) {
            throw RegistryAnswer.failure(attempt, e);
        }
    }
}
