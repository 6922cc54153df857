package nl.baken.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.assessment.model.RiskModel;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertStep;
import nl.baken.output.SteeringAlert;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.settings.SettingsReader;
import nl.baken.streams.topology.TestModel;
import nl.baken.streams.topology.store.StateFormat;
import nl.baken.tries.Tries;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Promise: an upgrade of a running installation, forward and back, tells what would have been told without it: nothing twice,
 * nothing less.
 */
@Tag("thorough")
@ExtendWith(SharedStack.class)
class UpgradeIT {

    /** What differs in the run that is activated; its rules are the same. */
    enum Upgrade {
        RELEASE_MODEL_AND_FORMAT("2", "0.2.0", StateFormat.VERSION + 1),
        MODEL("2", Software.UNPACKED, StateFormat.VERSION),
        FORMAT("1", Software.UNPACKED, StateFormat.VERSION + 1);

        private final String model;
        private final String release;
        private final int format;

        Upgrade(String model, String release, int format) {
            this.model = model;
            this.release = release;
            this.format = format;
        }

        private AutoCloseable start(Map<String, String> settings) {
            return new OtherRelease(release, (byte) format).start(settings, model);
        }
    }

    private static final String NEXT = "next";
    private static final RiskModel FIRST = TestModel.small("1");
    private static final CrossingLog.Size FEW = new CrossingLog.Size(300, 10, 2, 4);
    private static final CrossingLog.Size MANY = new CrossingLog.Size(5_000, 50, 10, 20);
    /** Of the log for other rules: where a likelihood lies within a deciban of a step, either side of it is right. */
    private static final long SEED = 1;

    private static final Duration AROUND = Duration.ofDays(3);
    private static final List<Instant> SWITCHES = List.of(CrossingLog.day(130.5), CrossingLog.day(230.5));

    private static Published control;

    @TempDir
    private Path directory;

    /** All in a thorough build; otherwise the one with every difference. */
    static List<Upgrade> upgrades() {
        return Tries.areAllDone() ? List.of(Upgrade.values()) : List.of(Upgrade.RELEASE_MODEL_AND_FORMAT);
    }

    @ParameterizedTest
    @MethodSource("upgrades")
    void shouldTellTheSameAsWithoutIt(Upgrade upgrade, StackAddresses addresses) throws Exception {
        // Given
        CrossingLog.Size size = Tries.areAllDone() ? MANY : FEW;
        List<SpecificRecord> log =
                CrossingLog.of(size, FIRST, SWITCHES, Tries.of(1).seed());
        Published expected = control(addresses, log);

        // When: it goes to the other run and back, with what was written around it still to be read
        Published told;
        try (UpgradedInstallation upgraded = started(addresses, "upgrade-" + upgrade + ".")) {
            upgraded.start(NEXT, TestModel.small(upgrade.model).ref(), upgrade::start);
            told = crossing(upgraded, log, size);
        }

        // Then
        assertThat(told.stepsTwice()).isEmpty();
        assertThat(told.historyTwice()).isEmpty();
        assertThat(told.stepsById())
                .containsExactlyElementsOf(expected.stepsById())
                .isNotEmpty();
        assertThat(told.historyByProject())
                .containsExactlyElementsOf(expected.historyByProject())
                .isNotEmpty();
        assertThat(told.latest()).isEqualTo(expected.latest()).isNotEmpty();
    }

    /** Here nothing is under way at a switch, so that it has one moment, from which the other rules hold. */
    @Test
    void shouldTellFromTheSwitchOnWhatTheOtherRulesSay(StackAddresses addresses) throws Exception {
        // Given
        CrossingLog.Size size = Tries.areAllDone() ? MANY : FEW;
        List<SpecificRecord> log = CrossingLog.of(size, FIRST, SWITCHES, SEED);
        RiskModel stricter = TestModel.small("2", 8);
        List<Integer> places = SWITCHES.stream()
                .map(moment -> CrossingLog.placeOf(log, moment))
                .toList();
        Published expected =
                new Published(SwitchedReplay.steps(FIRST, stricter, log, Set.copyOf(places)), List.of(), Map.of());

        // When
        Published told;
        try (UpgradedInstallation upgraded = started(addresses, "upgrade-rules.")) {
            upgraded.start(
                    NEXT,
                    stricter.ref(),
                    settings -> BakenApp.start(SettingsReader.read(settings, Map.of()), stricter));
            int written = 0;
            for (int place : places) {
                upgraded.write(log.subList(written, place));
                upgraded.settle();
                upgraded.activate(written == 0 ? NEXT : Settings.FIRST_RUN);
                upgraded.settle();
                written = place;
            }
            upgraded.write(log.subList(written, log.size()));
            upgraded.settle();
            told = upgraded.published();
        }

        // Then
        assertThat(told.stepsTwice()).isEmpty();
        assertThat(told.historyTwice()).isEmpty();
        assertThat(told.stepsWithoutLikelihoods())
                .containsExactlyElementsOf(expected.stepsWithoutLikelihoods())
                .isNotEmpty();
    }

    private static Published crossing(UpgradedInstallation upgraded, List<SpecificRecord> log, CrossingLog.Size size) {
        int written = 0;
        for (int i = 0; i < SWITCHES.size(); i++) {
            int before = CrossingLog.placeOf(log, SWITCHES.get(i).minus(AROUND));
            int place = CrossingLog.placeOf(log, SWITCHES.get(i));
            int after = CrossingLog.placeOf(log, SWITCHES.get(i).plus(AROUND));
            upgraded.write(log.subList(written, before));
            upgraded.settle();
            assertThat(open(upgraded.published())).isGreaterThanOrEqualTo(size.alerts());
            upgraded.write(log.subList(before, place));
            upgraded.activate(i % 2 == 0 ? NEXT : Settings.FIRST_RUN);
            upgraded.write(log.subList(place, after));
            upgraded.settle();
            written = after;
        }
        upgraded.write(log.subList(written, log.size()));
        upgraded.settle();
        return upgraded.published();
    }

    /** The same log in an installation with one run, once for all upgrades. */
    private Published control(StackAddresses addresses, List<SpecificRecord> log) throws Exception {
        if (control == null) {
            try (UpgradedInstallation single = started(addresses, "upgrade-control.")) {
                single.write(log);
                single.settle();
                control = single.published();
            }
        }
        return control;
    }

    private UpgradedInstallation started(StackAddresses addresses, String prefix) {
        UpgradedInstallation installation =
                new UpgradedInstallation(addresses, prefix, directory.resolve(prefix + "state"));
        installation.start(
                Settings.FIRST_RUN,
                FIRST.ref(),
                settings -> BakenApp.start(SettingsReader.read(settings, Map.of()), FIRST));
        return installation;
    }

    /** How many alerts of risks are open after these steps. */
    private static long open(Published published) {
        return published.steps().stream()
                .filter(step -> step.getKind() == AlertKind.RISK)
                .collect(Collectors.toMap(
                        SteeringAlert::getFingerprint, SteeringAlert::getStep, (earlier, later) -> later))
                .values()
                .stream()
                .filter(step -> step != AlertStep.RESOLVED)
                .count();
    }
}
