package nl.baken.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.assessment.Assessment;
import nl.baken.assessment.ProjectMemory;
import nl.baken.assessment.model.RiskModel;
import nl.baken.cloudevent.RecordJson;
import nl.baken.contract.EventTypes;
import nl.baken.engine.ProjectEngine;
import nl.baken.engine.ProjectLoop;
import nl.baken.engine.admission.AdmissionCheck;
import nl.baken.engine.output.Output;
import nl.baken.engine.port.KeptProject;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.riskmodel.ModelFile;
import nl.baken.tries.Seeds;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;

/** Promises of the loop: what a host remembers, and how much it does at a time, changes nothing that is published. */
class LoopPropertiesTest {

    private static final RiskModel MODEL = ModelFile.shipped();

    /** Remembers states and nothing of how they were computed, as after a restart with every record. */
    private static final class ForgetfulHost extends MemoryHost {

        ForgetfulHost(List<Output> outputs) {
            super((output, publishedAt) -> outputs.add(output));
        }

        @Override
        public KeptProject get(String projectId) {
            return new KeptProject(super.get(projectId).state(), new ProjectMemory());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 1, count = 20)
    void shouldPublishTheSameWhateverItRemembers(long seed) {
        // Given
        List<SpecificRecord> log = GeneratedHistories.unruly(seed, 3, 60);
        List<Output> remembering = new ArrayList<>();
        List<Output> forgetting = new ArrayList<>();

        // When
        take(log, new MemoryHost((output, publishedAt) -> remembering.add(output)), Integer.MAX_VALUE);
        take(log, new ForgetfulHost(forgetting), Integer.MAX_VALUE);

        // Then
        assertThat(texts(forgetting)).isEqualTo(texts(remembering)).isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 101, count = 20)
    void shouldPublishTheSameOfAProjectInWhateverSlices(long seed) {
        // Given
        List<SpecificRecord> log = GeneratedHistories.unruly(seed, 5, 40);
        List<Output> atOnce = new ArrayList<>();
        List<Output> oneByOne = new ArrayList<>();

        // When
        take(log, new MemoryHost((output, publishedAt) -> atOnce.add(output)), Integer.MAX_VALUE);
        take(log, new MemoryHost((output, publishedAt) -> oneByOne.add(output)), 1);

        // Then
        assertThat(byKey(oneByOne)).isEqualTo(byKey(atOnce)).isNotEmpty();
    }

    private static void take(List<SpecificRecord> log, MemoryHost host, int slice) {
        ProjectLoop loop = new ProjectLoop(new ProjectEngine(new Assessment(MODEL)), host);
        for (SpecificRecord record : log) {
            EventHeader header = EventTypes.headerOf(record).orElse(null);
            if (record instanceof ClockTicked tick) {
                Instant at = tick.getAt();
                loop.tick(at);
            } else if (header != null
                    && AdmissionCheck.ofEvent(header.getProjectId(), record).isEmpty()) {
                loop.event(header, record);
            }
            loop.proceed(slice);
        }
        while (loop.proceed(slice)) {
            // Until nobody is due any more.
        }
    }

    private static Map<String, List<String>> byKey(List<Output> outputs) {
        Map<String, List<String>> byKey = new TreeMap<>();
        outputs.forEach(output -> byKey.computeIfAbsent(String.valueOf(output.key()), key -> new ArrayList<>())
                .add(text(output)));
        return byKey;
    }

    private static List<String> texts(List<Output> outputs) {
        return outputs.stream().map(LoopPropertiesTest::text).toList();
    }

    private static String text(Output output) {
        return output.topic().name() + ' ' + output.key() + ' ' + RecordJson.write(output.record());
    }
}
