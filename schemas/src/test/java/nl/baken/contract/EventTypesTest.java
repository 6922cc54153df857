package nl.baken.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.event.HistogramPublished;
import nl.baken.event.PhaseEntered;
import nl.baken.run.RunActivated;
import nl.baken.run.RunHandedOver;
import nl.baken.steering.Subscription;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    private static final Set<Class<? extends SpecificRecord>> OF_NO_PROJECT =
            Set.of(ClockTicked.class, HistogramPublished.class, RunActivated.class, RunHandedOver.class);

    @Test
    void shouldListEveryGeneratedRecordThatStartsWithAHeaderAndWhatIsOfNoProject() {
        // Given
        List<String> events = GeneratedRecords.all().stream()
                .filter(EventTypesTest::isEvent)
                .map(Class::getName)
                .sorted()
                .toList();

        // When
        List<String> listed = EventTypes.all().stream()
                .map(type -> type.recordClass().getName())
                .sorted()
                .toList();

        // Then
        assertThat(listed).isEqualTo(events).hasSizeGreaterThan(55);
    }

    @Test
    void shouldFindAKindByItsNames() {
        // Given
        PhaseEntered event = new PhaseEntered();

        // When
        EventType type = EventTypes.of(event).orElseThrow();

        // Then
        assertThat(type.name()).isEqualTo("PhaseEntered");
        assertThat(type.cloudEventType()).isEqualTo("nl.baken.PhaseEntered.v1");
        assertThat(EventTypes.named("PhaseEntered")).contains(type);
        assertThat(EventTypes.ofCloudEventType("nl.baken.PhaseEntered.v1")).contains(type);
        assertThat(EventTypes.named("PhaseLeft")).isEmpty();
        assertThat(EventTypes.of(new Subscription())).isEmpty();
    }

    @Test
    void shouldFindTheHeaderOfEventsOnly() {
        // Given
        EventHeader header = new EventHeader();
        header.put(0, "e1");
        PhaseEntered event = new PhaseEntered();
        event.put(0, header);

        // When / Then
        assertThat(EventTypes.headerOf(event)).containsSame(header);
        assertThat(EventTypes.headerOf(new ClockTicked(Instant.EPOCH))).isEmpty();
        assertThat(EventTypes.all().stream().filter(type -> !type.ofProject()))
                .extracting(EventType::recordClass)
                .containsExactlyInAnyOrderElementsOf(OF_NO_PROJECT);
        assertThat(EventTypes.headerOf(new Subscription())).isEmpty();
    }

    @Test
    void shouldLetNobodyElseWriteWhatOnlyBakenWrites() {
        // When
        List<String> ofBaken = EventTypes.all().stream()
                .filter(type -> type.writer() == Writer.BAKEN)
                .map(EventType::name)
                .toList();

        // Then
        assertThat(ofBaken)
                .containsExactlyInAnyOrder(
                        "ClockTicked",
                        "EventDeleted",
                        "HistogramPublished",
                        "ImportEnded",
                        "ImportStarted",
                        "ProjectBound",
                        "ProjectMerged",
                        "ProjectRemoved",
                        "ProjectRenamed",
                        "QuestionRaised",
                        "RunActivated",
                        "RunHandedOver");
        assertThat(EventTypes.all())
                .filteredOn(type -> !type.ofProject())
                .as("What is in every partition moves all projects")
                .allMatch(type -> type.writer() == Writer.BAKEN);
    }

    private static boolean isEvent(Class<? extends SpecificRecord> type) {
        Schema.Field first = EventType.of(type).schema().getFields().get(0);
        boolean headed = first.schema().getFullName().equals("nl.baken.event.EventHeader");
        return headed || OF_NO_PROJECT.contains(type);
    }
}
