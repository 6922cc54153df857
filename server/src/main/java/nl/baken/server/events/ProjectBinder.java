package nl.baken.server.events;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.baken.event.EventHeader;
import nl.baken.event.ProjectBound;
import nl.baken.event.Provenance;
import nl.baken.event.SignIn;
import nl.baken.server.access.Caller;
import nl.baken.server.http.Problem;
import nl.baken.server.http.ProblemException;
import nl.baken.server.store.Bindings;
import nl.baken.server.store.StoreReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Binds projects to organisations. A binding is asked for in the log and holds when this server has read it there before any other:
 * so two servers that are asked at once come to the same.
 */
public final class ProjectBinder {

    /** Others write transactions into the log, and what is behind an open one cannot be read until it ends. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** Of what servers write themselves. */
    private static final String SOURCE = "urn:baken:server";

    private final EventSender sender;
    private final StoreReader reader;
    private final InstantSource clock;

    public ProjectBinder(EventSender sender, StoreReader reader, InstantSource clock) {
        this.sender = sender;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Binds projects that are not in the log yet.
     *
     * @param organisations by project
     * @throws ProblemException when one of them was bound to another meanwhile, or it is not known yet whether
     */
    void bind(Map<String, String> organisations, Caller caller) {
        if (organisations.isEmpty()) {
            return;
        }
        write(organisations.entrySet().stream()
                .<SpecificRecord>map(
                        project -> bound(project.getKey(), project.getValue(), Optional.empty(), null, caller))
                .toList());
        Bindings bindings = reader.bindings();
        organisations.forEach((project, organisation) -> {
            if (!bindings.of(project).equals(Optional.of(organisation))) {
                throw ProblemException.of(Problem.of(
                        403,
                        "Another organisation was first",
                        "A project of this request was bound to another organisation meanwhile. Nothing was written."));
            }
        });
    }

    /**
     * Moves a project to another organisation.
     *
     * @return the organisation that it was bound to before; empty when to none
     * @throws ProblemException when it was moved by somebody else meanwhile, or it is not known yet whether
     */
    Optional<String> move(String project, String organisation, String note, Caller caller) {
        Optional<String> before = reader.bindings().of(project);
        ProjectBound bound = bound(project, organisation, before, note, caller);
        write(List.of(bound));
        if (!reader.bindings().of(project).equals(Optional.of(organisation))) {
            throw ProblemException.of(Problem.of(
                    409,
                    "Moved by somebody else",
                    "The project was moved by somebody else meanwhile. Look, and try again."));
        }
        return before;
    }

    private ProjectBound bound(
            String project, String organisation, Optional<String> before, String note, Caller caller) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        return ProjectBound.newBuilder()
                .setHeader(EventHeader.newBuilder()
                        .setEventId(UUID.randomUUID().toString())
                        .setSource(SOURCE)
                        .setProjectId(project)
                        .setOccurredAt(now)
                        .setRecordedAt(now)
                        .setProvenance(Provenance.LIVE)
                        .setActor(caller.name().isEmpty() ? null : caller.name())
                        .setSignIn(caller.person() ? SignIn.ACCOUNT : SignIn.SYSTEM)
                        .setOrganisationId(caller.onlyOrganisation().orElse(null))
                        .build())
                .setBoundTo(organisation)
                .setBoundBefore(before.orElse(null))
                .setNote(note)
                .build();
    }

    private void write(List<SpecificRecord> bindings) {
        for (RecordMetadata written : sender.log(bindings)) {
            TopicPartition partition = new TopicPartition(written.topic(), written.partition());
            if (!reader.readUntil().await(partition, written.offset(), PATIENCE)) {
                throw ProblemException.later(
                        Problem.of(
                                503,
                                "Not known yet to whom the project belongs",
                                "The log has not been read so far that it is known to which organisation the project is"
                                        + " bound. Send the same request again."),
                        RETRY_AFTER);
            }
        }
    }
}
