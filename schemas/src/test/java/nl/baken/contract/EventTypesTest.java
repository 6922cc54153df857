package nl.baken.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.event.ModelPromoted;
import nl.baken.event.PhaseEntered;
import nl.baken.steering.Subscription;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void shouldListEveryGeneratedRecordThatStartsWithAHeaderAndWhatIsOfNoProject() throws Exception {
        // Given
        List<String> events = generatedRecords()
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
        assertThat(listed).isEqualTo(events).hasSizeGreaterThan(40);
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
        assertThat(EventTypes.headerOf(new ModelPromoted())).isEmpty();
        assertThat(EventTypes.headerOf(new Subscription())).isEmpty();
    }

    private static boolean isEvent(Class<? extends SpecificRecord> type) {
        Schema.Field first = EventType.of(type).schema().getFields().get(0);
        boolean headed = first.schema().getFullName().equals("nl.baken.event.EventHeader");
        return headed || type == ClockTicked.class || type == ModelPromoted.class;
    }

    /** Every record class beside the one of the header. */
    private static Stream<Class<? extends SpecificRecord>> generatedRecords() throws URISyntaxException, IOException {
        Path classes = Path.of(EventHeader.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Path> files;
        try (Stream<Path> walk = Files.walk(classes)) {
            files = walk.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.getFileName().toString().contains("$"))
                    .toList();
        }
        return files.stream()
                .map(file -> classes.relativize(file).toString())
                .map(name ->
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                .map(EventTypesTest::load)
                .filter(SpecificRecord.class::isAssignableFrom)
                .filter(type -> !type.isInterface())
                .map(type -> type.asSubclass(SpecificRecord.class));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
