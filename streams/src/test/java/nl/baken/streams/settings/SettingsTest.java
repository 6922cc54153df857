package nl.baken.streams.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import nl.baken.output.ModelRef;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final ModelRef MODEL = new ModelRef("baken", "2026.1+draft", "abc");

    @ParameterizedTest
    @CsvSource({
        "bootstrap-servers, ' '",
        "schema-registry, registry:8081",
        "prefix, not a prefix",
        "shadow, a.b",
        "application-id, with space",
        "threads, 0",
        "threads, many",
        "standby-replicas, -1",
        "replication-factor, 0",
        "state-memory, 1",
        "tick-interval, PT0S",
        "tick-interval, P2D",
        "commit-interval, PT0S",
        "transaction-timeout, PT0.05S",
        "group-protocol, consumer",
        "ticks, sometimes",
        "register-schemas, yes",
        "applications, portfolio",
        "applications, 'intake,'",
        "start-timeout, soon"
    })
    void shouldNameTheSettingThatCannotBeUsed(String label, String value) {
        // Given, when, then
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> settings(Map.of(label, value)))
                .withMessageStartingWith(label + " is ");
    }

    @Test
    void shouldNotLetATrialWriteTheTime() {
        // Given
        Map<String, String> trial = Map.of("shadow", "trial", "ticks", "LIVE");

        // When, then
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> settings(trial))
                .withMessage("ticks is \"LIVE\" (--ticks); expected is LOG: a run in shadow reads the time that the run"
                        + " beside it writes");
    }

    @Test
    void shouldRunAllApplicationsUnlessToldOtherwise() {
        assertThat(settings(Map.of()).applications())
                .containsExactly(RunApplication.INTAKE, RunApplication.ASSESS, RunApplication.ALERT);
        assertThat(settings(Map.of("applications", "assess , intake")).applications())
                .containsExactly(RunApplication.INTAKE, RunApplication.ASSESS);
        assertThat(settings(Map.of("applications", "intake")).applications()).containsExactly(RunApplication.INTAKE);
        assertThat(settings(Map.of("shadow", "trial")).applications()).containsExactly(RunApplication.ASSESS);
    }

    @Test
    void shouldNotLetATrialRunWhatBelongsToTheInstallation() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> settings(Map.of("shadow", "trial", "applications", "alert")))
                .withMessageStartingWith("applications is \"alert\" (--applications); expected is assess");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> settings(Map.of("shadow", "trial", "applications", "intake,assess")))
                .withMessageStartingWith("applications is \"intake,assess\" (--applications); expected is assess");
    }

    @Test
    void shouldNameIntakeAndAlertTheSameWhateverTheModel() {
        assertThat(settings(Map.of()).intakeId()).isEqualTo("baken.intake");
        assertThat(settings(Map.of("prefix", "utrecht.", "application-id", "other"))
                        .intakeId())
                .isEqualTo("utrecht.intake");
        assertThat(settings(Map.of("prefix", "")).intakeId()).isEqualTo("baken.intake");
        assertThat(settings(Map.of("application-id", "other")).alertId()).isEqualTo("baken.alert");
    }

    @Test
    void shouldGiveATrialTopicsAndANameOfItsOwn() {
        // Given
        Settings settings = settings(Map.of("shadow", "trial"));

        // When, then
        assertThat(settings.input().prefix()).isEqualTo("baken.");
        assertThat(settings.output().prefix()).isEqualTo("baken.shadow-trial.");
        assertThat(settings.applicationIdFor(MODEL)).isEqualTo("baken.shadow-trial.baken-2026.1-draft");
    }

    @Test
    void shouldMakeAnotherModelAnotherApplication() {
        // Given
        Settings settings = settings(Map.of());

        // When, then
        assertThat(settings.applicationIdFor(MODEL)).isEqualTo("baken.baken-2026.1-draft");
        assertThat(settings.applicationIdFor(new ModelRef("baken", "2026.2", "abc")))
                .isEqualTo("baken.baken-2026.2");
    }

    @Test
    void shouldNotLetClientPropertiesWeakenWhatBakenPromises() {
        // Given
        Map<String, String> clients = Map.of(
                "processing.guarantee", "at_least_once",
                "ensure.explicit.internal.resource.naming", "false",
                "producer.compression.type", "lz4",
                "sasl.mechanism", "PLAIN");
        Settings settings = settings(Map.of()).withClients(clients);

        // When
        Properties properties = StreamsProperties.of(settings, MODEL);

        // Then
        assertThat(properties)
                .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2)
                .containsEntry(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true)
                .containsEntry("producer.compression.type", "gzip")
                .containsEntry("sasl.mechanism", "PLAIN");
        assertThat(new StreamsConfig(properties)).isNotNull();
    }

    private static Settings settings(Map<String, String> flags) {
        Map<String, String> all =
                new TreeMap<>(Map.of("bootstrap-servers", "b:9092", "schema-registry", "http://r:8081"));
        all.putAll(flags);
        return SettingsReader.read(all, Map.of());
    }
}
