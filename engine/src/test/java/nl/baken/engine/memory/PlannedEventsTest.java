package nl.baken.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.cloudevent.RecordJson;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import nl.baken.engine.output.Output;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.riskmodel.ModelFile;
import nl.baken.tries.Seeds;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;

/** What the contract has room for and nothing reads yet is passed over and counted, and changes nothing that is said. */
class PlannedEventsTest {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final int EVENTS = 80;

    private static final List<EventType> PLANNED =
            EventTypes.all().stream().filter(EventType::planned).toList();

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 1, count = 20)
    void shouldChangeNothingThatIsSaid(long seed) {
        // Given
        EventGenerator generator = new EventGenerator(seed);
        List<SpecificRecord> read = new ArrayList<>();
        List<SpecificRecord> all = new ArrayList<>();
        for (SpecificRecord event : generator.history("p1", START, EVENTS)) {
            EventType type = EventTypes.of(event).orElseThrow();
            Instant at = EventTypes.headerOf(event).orElseThrow().getRecordedAt();
            all.add(event);
            if (!type.planned()) {
                read.add(event);
            }
            PLANNED.forEach(planned -> all.add(generator.next(planned, "p1", at)));
            all.add(new ClockTicked(at));
            read.add(new ClockTicked(at));
        }
        List<String> withThem = new ArrayList<>();
        List<String> withoutThem = new ArrayList<>();
        Replay replay = new Replay(ModelFile.shipped(), output -> withThem.add(text(output)));
        Replay shorter = new Replay(ModelFile.shipped(), output -> withoutThem.add(text(output)));

        // When
        all.forEach(replay::take);
        read.forEach(shorter::take);

        // Then
        assertThat(withThem).isEqualTo(withoutThem).isNotEmpty();
        assertThat(replay.skipped() - shorter.skipped()).isEqualTo(all.size() - read.size());
        assertThat(replay.rejected()).isEqualTo(shorter.rejected());
    }

    /** A later version may read them; a facet that does not know a kind leaves it alone. */
    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 1, count = 20)
    void shouldStopNoDossier(long seed) {
        // Given
        EventGenerator generator = new EventGenerator(seed);

        for (EventType type :
                EventTypes.all().stream().filter(EventType::ofProject).toList()) {
            SpecificRecord event = generator.next(type, "p1", START);
            EventHeader header = EventTypes.headerOf(event).orElseThrow();

            // When
            Dossier once = Dossier.empty().with(header, event, List.of());
            Dossier twice = once.with(header, event, List.of());

            // Then
            assertThat(once.projectId()).as(type.name()).isEqualTo("p1");
            assertThat(twice).as(type.name()).isEqualTo(once);
        }
    }

    private static String text(Output output) {
        return output.topic().name() + ' ' + output.key() + ' ' + RecordJson.write(output.record());
    }
}
