package nl.baken.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.baken.engine.reference.MissingReference.Kind;
import nl.baken.engine.reference.MissingReferences.Count;
import nl.baken.event.EventHeader;
import nl.baken.event.Profile;
import nl.baken.event.ProjectRegistered;
import nl.baken.event.StakeholderFeedbackReceived;
import nl.baken.event.StakeholderGroup;
import nl.baken.riskmodel.ModelFile;
import nl.baken.steering.AlertAcknowledged;
import nl.baken.steering.RiskAccepted;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Promise: what an event says of a project, a risk or an alert that is not there is counted, and what is there is not. */
class MissingReferencesTest {

    private final Replay replay = new Replay(ModelFile.shipped(), output -> {});
    private int next;

    @Test
    void shouldCountWhatIsNotThere() {
        // When
        take(
                feedback("p1", "unintended_outcomes"),
                registered("p1"),
                feedback("p1", "unintended_outcomes", "ilegal_practices"),
                accepted("p1", "ilegal_practices"),
                accepted("p1", "illegal_practices"),
                acknowledged("p1", "p1/RISK/illegal_practices"),
                feedback("p2", "illegal_practices"));

        // Then
        assertThat(replay.missing())
                .extracting(
                        count -> count.first().what(), count -> count.first().name(), Count::events)
                .contains(
                        tuple(Kind.RISK, "ilegal_practices", 2),
                        tuple(Kind.ALERT, "p1/RISK/illegal_practices", 1),
                        tuple(Kind.PROJECT, "p2", 1))
                .doesNotContain(tuple(Kind.RISK, "illegal_practices", 1));
        assertThat(replay.missing())
                .filteredOn(count -> count.first().what() == Kind.PROJECT)
                .hasSize(1);
        assertThat(replay.missing())
                .filteredOn(count -> count.first().name().equals("ilegal_practices"))
                .extracting(count -> count.first().meant())
                .containsExactly("illegal_practices");
    }

    @Test
    void shouldNotCountTheSameEventTwice() {
        // Given
        SpecificRecord event = feedback("p2", "illegal_practices");

        // When
        take(event, event);

        // Then
        assertThat(replay.missing()).extracting(Count::events).containsExactly(1);
    }

    private void take(SpecificRecord... events) {
        List.of(events).forEach(replay::take);
    }

    private EventHeader header(String project) {
        Instant at = Instant.parse("2024-01-01T00:00:00Z");
        return EventHeader.newBuilder()
                .setEventId("e" + next++)
                .setSource("urn:nl:proef")
                .setProjectId(project)
                .setOccurredAt(at)
                .setRecordedAt(at)
                .build();
    }

    private SpecificRecord registered(String project) {
        return ProjectRegistered.newBuilder()
                .setHeader(header(project))
                .setOrganisationId("o")
                .setTitle("t")
                .setSteeringGroupId("g")
                .setProfile(Profile.newBuilder().build())
                .build();
    }

    private SpecificRecord feedback(String project, String... concerns) {
        return StakeholderFeedbackReceived.newBuilder()
                .setHeader(header(project))
                .setGroup(StakeholderGroup.STAFF)
                .setSentiment(-1)
                .setConcerns(List.of(concerns))
                .build();
    }

    private SpecificRecord accepted(String project, String risk) {
        return RiskAccepted.newBuilder()
                .setHeader(header(project))
                .setRisk(risk)
                .setUntil(LocalDate.of(2024, 12, 31))
                .setGrounds("ok")
                .build();
    }

    private SpecificRecord acknowledged(String project, String fingerprint) {
        return AlertAcknowledged.newBuilder()
                .setHeader(header(project))
                .setFingerprint(fingerprint)
                .build();
    }
}
