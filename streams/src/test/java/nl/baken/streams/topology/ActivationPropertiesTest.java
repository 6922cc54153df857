package nl.baken.streams.topology;

import static nl.baken.streams.topology.OneLog.MAIN;
import static nl.baken.streams.topology.OneLog.NEXT;
import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.RISK_ASSESSMENTS;
import static nl.baken.topic.TopicCatalog.RISK_HISTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.publication.PublishedOutput;
import nl.baken.cloudevent.RecordJson;
import nl.baken.engine.memory.GeneratedHistories;
import nl.baken.engine.output.Output;
import nl.baken.output.AlertConditions;
import nl.baken.output.RiskAssessment;
import nl.baken.output.SteeringAlert;
import nl.baken.streams.handover.PublicTopics;
import nl.baken.streams.run.Silence;
import nl.baken.topic.Topic;
import nl.baken.tries.Seeds;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;

/** Promises about activations anywhere in made up logs, with both runs at places of their own and restarted at any moment. */
@Tag("slow")
class ActivationPropertiesTest {

    @RegisterExtension
    static final Silence SILENCE = new Silence(Assess.class);

    private static final RiskModel FIRST = TestModel.small("1");
    private static final RiskModel SECOND = TestModel.small("2", 8);
    private static final int ACTIVATIONS = 4;

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 1, count = 3)
    void shouldSayWhatOneRunWouldWhenTheOtherHasTheSameModel(long seed) {
        // Given
        List<SpecificRecord> log = GeneratedHistories.plan(seed, 3, 40).log();

        // When
        try (OneLog control = new OneLog().with(MAIN, FIRST);
                OneLog runs = new OneLog().with(MAIN, FIRST).with(NEXT, FIRST)) {
            log.forEach(control::append);
            control.settle();
            switching(runs, log, seed);

            // Then
            assertThat(steps(runs)).isEqualTo(steps(control)).isNotEmpty();
            assertThat(ticksAndActs(runs)).isEqualTo(ticksAndActs(control)).isNotEmpty();
            assertThat(history(runs)).isEqualTo(history(control)).isNotEmpty();
            assertThat(latest(runs)).isEqualTo(latest(control));
            assertThat(saidTwice(runs)).isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 11, count = 3)
    void shouldSayNothingTwiceWhenTheOtherHasAnotherModel(long seed) {
        // Given
        List<SpecificRecord> log = GeneratedHistories.plan(seed, 3, 40).log();

        // When
        try (OneLog control = new OneLog().with(MAIN, FIRST);
                OneLog runs = new OneLog().with(MAIN, FIRST).with(NEXT, SECOND)) {
            log.forEach(control::append);
            control.settle();
            switching(runs, log, seed);

            // Then: the first run is active again at the end
            assertThat(saidTwice(runs)).isEmpty();
            assertThat(historyTwice(runs)).isEmpty();
            assertThat(latestButReadings(runs)).isEqualTo(latestButReadings(control));
            assertThat(levels(runs)).isEqualTo(levels(control));
            assertThat(runs.published(ALERT_CONDITIONS))
                    .extracting(Output::record)
                    .filteredOn(AlertConditions.class::isInstance)
                    .extracting(record -> ((AlertConditions) record).getModel().getVersion())
                    .contains("1", "2");
            assertThat(openAtTheEnd(runs)).isEqualTo(openAtTheEnd(control));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 21, count = 1)
    void shouldWriteTheSameFromTheSameLogAndPlaces(long seed) {
        // Given
        List<SpecificRecord> log = GeneratedHistories.plan(seed, 3, 40).log();

        // When
        try (OneLog one = new OneLog().with(MAIN, FIRST).with(NEXT, SECOND);
                OneLog other = new OneLog().with(MAIN, FIRST).with(NEXT, SECOND)) {
            switching(one, log, seed);
            switching(other, log, seed);

            // Then
            assertThat(one.published().stream()
                            .map(ActivationPropertiesTest::line)
                            .toList())
                    .isEqualTo(other.published().stream()
                            .map(ActivationPropertiesTest::line)
                            .toList())
                    .isNotEmpty();
        }
    }

    /** To the other run and back, twice, while both read at random; one that is asked to activate waits for the handover. */
    private static void switching(OneLog runs, List<SpecificRecord> log, long seed) {
        Random random = new Random(seed);
        runs.delayReading(random.nextInt(3));
        int between = log.size() / (ACTIVATIONS + 1);
        int activated = 0;
        for (int i = 0; i < log.size(); i++) {
            runs.append(log.get(i));
            if (activated < ACTIVATIONS && i >= (activated + 1) * between + random.nextInt(between / 2)) {
                // The command refuses a second activation while the first is half done.
                runs.settle();
                boolean forth = activated % 2 == 0;
                runs.append(runs.activation("a" + activated, forth ? NEXT : MAIN, forth ? MAIN : NEXT));
                activated++;
            }
            int steps = random.nextInt(4);
            for (int step = 0; step < steps; step++) {
                String name = random.nextBoolean() ? MAIN : NEXT;
                if (random.nextInt(10) == 0) {
                    runs.restart(name);
                }
                runs.step(name);
            }
        }
        runs.settle();
        assertThat(activated).isEqualTo(ACTIVATIONS);
    }

    private static Map<String, List<String>> steps(OneLog runs) {
        Map<String, List<String>> byProject = new TreeMap<>();
        for (SteeringAlert step : runs.steps()) {
            byProject
                    .computeIfAbsent(step.getProject().getProjectId(), id -> new ArrayList<>())
                    .add(RecordJson.write(step));
        }
        return byProject;
    }

    /** What alerting reads beside conditions. A run that has taken over writes the latest tick again. */
    private static List<String> ticksAndActs(OneLog runs) {
        return runs.published(ALERT_CONDITIONS).stream()
                .filter(output -> !(output.record() instanceof AlertConditions))
                .map(ActivationPropertiesTest::line)
                .distinct()
                .toList();
    }

    private static Map<String, List<String>> history(OneLog runs) {
        Map<String, List<String>> byProject = new TreeMap<>();
        runs.published(RISK_HISTORY)
                .forEach(change -> byProject
                        .computeIfAbsent(change.key(), id -> new ArrayList<>())
                        .add(line(change)));
        return byProject;
    }

    private static List<String> historyTwice(OneLog runs) {
        List<String> lines = new ArrayList<>(runs.published(RISK_HISTORY).stream()
                .map(ActivationPropertiesTest::line)
                .toList());
        lines.stream().distinct().toList().forEach(lines::remove);
        return lines;
    }

    /** Public records of tables that differ in nothing but their time from the one before them. */
    private static List<String> saidTwice(OneLog runs) {
        Map<String, SpecificRecord> before = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Topic topic : PublicTopics.TABLES) {
            for (Output output : runs.published(topic)) {
                SpecificRecord last = before.put(topic.name() + output.key(), output.record());
                if (last != null && PublishedOutput.of(last).isLike(output.record())) {
                    twice.add(line(output));
                }
            }
        }
        return twice;
    }

    /** The latest of each project, without the time at which it was published. */
    private static Map<String, PublishedOutput> latest(OneLog runs) {
        Map<String, PublishedOutput> latest = new TreeMap<>();
        for (Topic topic : PublicTopics.TABLES) {
            runs.published(topic)
                    .forEach(output ->
                            latest.put(topic.name() + " " + output.key(), PublishedOutput.of(output.record())));
        }
        return latest;
    }

    /** A reading within a deciban of what was told last is published when events settle, so the decibans may differ a little. */
    private static Map<String, PublishedOutput> latestButReadings(OneLog runs) {
        Map<String, PublishedOutput> latest = latest(runs);
        latest.keySet().removeIf(place -> place.startsWith(RISK_ASSESSMENTS.name() + " "));
        return latest;
    }

    private static Map<String, List<String>> levels(OneLog runs) {
        Map<String, List<String>> levels = new TreeMap<>();
        runs.published(RISK_ASSESSMENTS)
                .forEach(output -> levels.put(
                        output.key(),
                        ((RiskAssessment) output.record())
                                .getReadings().stream()
                                        .map(reading -> reading.getRisk() + " " + reading.getLevel() + " "
                                                + reading.getKnowledge())
                                        .toList()));
        return levels;
    }

    private static Map<String, String> openAtTheEnd(OneLog runs) {
        Map<String, String> open = new TreeMap<>();
        runs.steps().forEach(step -> {
            switch (step.getStep()) {
                case RESOLVED -> open.remove(step.getFingerprint());
                default -> open.put(step.getFingerprint(), step.getSeverity().name());
            }
        });
        return open;
    }

    private static String line(Output published) {
        return published.topic().name() + " " + published.key() + " " + RecordJson.write(published.record());
    }
}
