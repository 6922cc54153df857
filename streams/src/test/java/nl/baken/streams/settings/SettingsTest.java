package nl.baken.streams.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @ParameterizedTest
    @CsvSource({
        "bootstrap-servers, ' '",
        "schema-registry, registry:8081",
        "prefix, not a prefix",
        "run, a.b",
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
        "applications, alerts",
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
    void shouldRunAllApplicationsUnlessToldOtherwise() {
        assertThat(settings(Map.of()).applications()).containsExactly(RunApplication.values());
        assertThat(settings(Map.of("applications", "assess , intake")).applications())
                .containsExactly(RunApplication.INTAKE, RunApplication.ASSESS);
        assertThat(settings(Map.of("applications", "portfolio,alert")).applications())
                .containsExactly(RunApplication.PORTFOLIO, RunApplication.ALERT);
        assertThat(settings(Map.of("run", "next")).applications()).containsExactly(RunApplication.ASSESS);
        assertThat(settings(Map.of("run", "next", "applications", "intake,assess"))
                        .applications())
                .containsExactly(RunApplication.INTAKE, RunApplication.ASSESS);
    }

    @Test
    void shouldNameIntakePortfolioAndAlertTheSameWhateverTheRun() {
        assertThat(settings(Map.of("run", "next")).intakeId()).isEqualTo("baken.intake");
        assertThat(settings(Map.of("run", "next")).portfolioId()).isEqualTo("baken.portfolio");
        assertThat(settings(Map.of("run", "next")).alertId()).isEqualTo("baken.alert");
        assertThat(settings(Map.of("prefix", "utrecht.", "application-id", "other"))
                        .intakeId())
                .isEqualTo("utrecht.intake");
        assertThat(settings(Map.of("prefix", "")).intakeId()).isEqualTo("baken.intake");
        assertThat(settings(Map.of("application-id", "other")).alertId()).isEqualTo("baken.alert");
    }

    @Test
    void shouldGiveARunTopicsAndANameOfItsOwn() {
        // Given
        Settings settings = settings(Map.of("run", "next"));

        // When, then
        assertThat(settings.topics().prefix()).isEqualTo("baken.");
        assertThat(settings.ownTopics().prefix()).isEqualTo("baken.run-next.");
        assertThat(settings.assessId()).isEqualTo("baken.run-next");
        assertThat(settings(Map.of()).assessId()).isEqualTo("baken.run-main");
        assertThat(settings(Map.of("application-id", "other")).assessId()).isEqualTo("other");
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
        Properties properties = StreamsProperties.ofAssess(settings);

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
