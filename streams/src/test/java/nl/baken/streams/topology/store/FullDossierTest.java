package nl.baken.streams.topology.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.dossier.Facet;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.dossier.Facets;
import nl.baken.contract.EncodedEvent;
import nl.baken.contract.LargestGenerator;
import nl.baken.engine.memory.Replay;
import nl.baken.event.ClockTicked;
import nl.baken.riskmodel.ModelFile;
import nl.baken.tries.Seeds;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Promise: the bounds of a dossier multiply out. Whatever is accepted of a project, its state and each of its outputs have room in
 * a record of a mebibyte, also when no compression makes them smaller.
 */
@Tag("slow")
class FullDossierTest {

    /** What a topic has room for, as the catalogue has it. */
    private static final int ROOM = 1024 * 1024 - 4_096;

    private static final int EVENTS = 900;
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    @ParameterizedTest
    @Seeds(first = 1, count = 3)
    void shouldHaveRoomForWhateverIsAccepted(long seed) {
        // Given a project of which as much is reported as the contract allows
        LargestGenerator events = new LargestGenerator(seed, "project");
        Map<String, Long> largest = new TreeMap<>();
        Replay replay = new Replay(
                ModelFile.shipped(),
                output -> largest.merge(
                        output.topic().name(), EncodedEvent.of(output.record()).size(), Math::max));

        // When
        Instant at = START;
        for (SpecificRecord event : events(events)) {
            replay.take(event);
            at = at.plus(Duration.ofHours(12));
            replay.take(new ClockTicked(at));
            if (at.toEpochMilli() % 10 == 0) {
                largest.merge("state", (long) sizeOf(replay.state("project").orElseThrow()), Math::max);
            }
        }

        // Then
        ProjectState state = replay.state("project").orElseThrow();
        assertThat(replay.rejected()).isEmpty();
        assertThat(largest)
                .as("bytes")
                .allSatisfy((what, bytes) -> assertThat(bytes).as(what).isLessThanOrEqualTo(ROOM));
        assertThat(largest.get("state")).as("what is full").isGreaterThan(ROOM / 2);
        assertThat(facets(state))
                .as("bytes of each facet")
                .allSatisfy((facet, bytes) -> assertThat(bytes).as(facet).isLessThanOrEqualTo(ROOM / 4));
        assertThat(state.dossier().milestones().truncated()).isTrue();
        assertThat(state.dossier().unknowns().truncated()).isTrue();
        assertThat(state.dossier().deliveries().truncated()).isTrue();
        assertThat(state.dossier().indicators().truncated()).isTrue();
    }

    private static List<SpecificRecord> events(LargestGenerator generator) {
        List<SpecificRecord> events = new ArrayList<>();
        events.add(generator.registration(START));
        for (int i = 1; i < EVENTS; i++) {
            events.add(generator.next(START.plus(Duration.ofHours(12L * i))));
        }
        return events;
    }

    private static int sizeOf(ProjectState state) {
        return new StateFormat<>(ProjectState.class).write(state).length;
    }

    private static Map<String, Integer> facets(ProjectState state) {
        Map<String, Integer> sizes = new TreeMap<>();
        for (FacetKind<?> kind : Facets.KINDS) {
            sizes.put(kind.name(), write(state.dossier().facet(kind)));
        }
        return sizes;
    }

    @SuppressWarnings("unchecked")
    private static <F extends Facet<F>> int write(Facet<?> facet) {
        return new StateFormat<>((Class<Facet<?>>) facet.getClass()).write(facet).length;
    }
}
