package nl.baken.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.baken.event.EventHeader;
import nl.baken.event.ProjectRegistered;
import nl.baken.validation.EventValidation;
import org.apache.avro.specific.SpecificRecord;

class EventGeneratorTest {

    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    @Property(tries = 50)
    void shouldMakeTheSameHistoryFromTheSameSeed(@ForAll long seed) {
        // When
        List<SpecificRecord> history = new EventGenerator(seed).history("p1", START, 30);

        // Then
        assertThat(new EventGenerator(seed).history("p1", START, 30)).isEqualTo(history);
    }

    @Property(tries = 50)
    void shouldMakeHistoriesOfOneProjectInTheOrderOfTime(@ForAll long seed) {
        // When
        List<SpecificRecord> history = new EventGenerator(seed).history("p1", START, 30);

        // Then
        List<EventHeader> headers = history.stream()
                .map(event -> EventTypes.headerOf(event).orElseThrow())
                .toList();
        assertThat(history.get(0)).isInstanceOf(ProjectRegistered.class);
        assertThat(headers).extracting(EventHeader::getProjectId).containsOnly("p1");
        assertThat(headers).extracting(EventHeader::getOccurredAt).isSorted().doesNotHaveDuplicates();
        assertThat(headers).extracting(EventId::of).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void shouldMakeOnlyValidEvents(@ForAll long seed) {
        // When
        SpecificRecord event = new EventGenerator(seed).next();

        // Then
        assertThat(EventValidation.check(event)).isEmpty();
    }
}
