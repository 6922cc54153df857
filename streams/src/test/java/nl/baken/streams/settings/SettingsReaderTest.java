package nl.baken.streams.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

    private static final Map<String, String> NEEDED =
            Map.of("bootstrap-servers", "broker:9092", "schema-registry", "http://registry:8081");

    @TempDir
    private Path directory;

    @Test
    void shouldTakeDefaultsForWhatNobodySays() {
        // Given, when
        Settings settings = SettingsReader.read(NEEDED, Map.of());

        // Then
        assertThat(settings.prefix()).isEqualTo("baken.");
        assertThat(settings.ticks()).isEqualTo(Ticks.LIVE);
        assertThat(settings.tickInterval()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.model()).isEmpty();
        assertThat(settings.clients()).isEmpty();
    }

    @Test
    void shouldLeaveTheTimeToTheRunBesideItWhenInShadow() {
        // Given, when
        Settings settings = SettingsReader.read(with("shadow", "trial"), Map.of());

        // Then
        assertThat(settings.ticks()).isEqualTo(Ticks.LOG);
    }

    @Test
    void shouldLetTheFileWinOverTheDefault() throws IOException {
        // Given
        Path file = file("baken.prefix=file.");

        // When
        Settings settings = SettingsReader.read(with("config", file.toString()), Map.of());

        // Then
        assertThat(settings.prefix()).isEqualTo("file.");
    }

    @Test
    void shouldLetTheEnvironmentWinOverTheFile() throws IOException {
        // Given
        Path file = file("baken.prefix=file.");
        Map<String, String> environment = Map.of("BAKEN_CONFIG", file.toString(), "BAKEN_PREFIX", "environment.");

        // When
        Settings settings = SettingsReader.read(NEEDED, environment);

        // Then
        assertThat(settings.prefix()).isEqualTo("environment.");
    }

    @Test
    void shouldLetTheFlagWinOverAll() throws IOException {
        // Given
        Path file = file("baken.prefix=file.");
        Map<String, String> environment = Map.of("BAKEN_CONFIG", file.toString(), "BAKEN_PREFIX", "environment.");

        // When
        Settings settings = SettingsReader.read(with("prefix", "flag."), environment);

        // Then
        assertThat(settings.prefix()).isEqualTo("flag.");
    }

    @Test
    void shouldPassToTheClientsWhatIsNoSettingOfBaken() throws IOException {
        // Given
        Path file = file("sasl.mechanism=PLAIN\nsecurity.protocol=SASL_SSL");
        Map<String, String> environment =
                Map.of("BAKEN_CLIENT_SASL_MECHANISM", "SCRAM-SHA-512", "BAKEN_OPTS", "-Xmx1g");

        // When
        Settings settings = SettingsReader.read(with("config", file.toString()), environment);

        // Then
        assertThat(settings.clients())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("sasl.mechanism", "SCRAM-SHA-512", "security.protocol", "SASL_SSL"));
    }

    @Test
    void shouldNameSettingValueAndOriginOfWhatCannotBeUsed() {
        // Given
        Map<String, String> environment = Map.of("BAKEN_TICK_INTERVAL", "1 hour");

        // When, then
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsReader.read(NEEDED, environment))
                .withMessage(
                        "tick-interval is \"1 hour\" (BAKEN_TICK_INTERVAL); expected is an ISO 8601 duration such as"
                                + " PT1H or PT0.5S");
    }

    @Test
    void shouldSayHowToGiveWhatIsMissing() {
        // Given, when, then
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsReader.read(Map.of(), Map.of()))
                .withMessage("bootstrap-servers is missing; say --bootstrap-servers, set BAKEN_BOOTSTRAP_SERVERS or"
                        + " baken.bootstrap-servers in a file: host:port, separated by commas");
    }

    @Test
    void shouldRefuseASettingInTheFileThatDoesNotExist() throws IOException {
        // Given
        Path file = file("baken.prefx=x.");

        // When, then
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsReader.read(with("config", file.toString()), Map.of()))
                .withMessageStartingWith("baken.prefx in " + file + " is no setting; known are application-id, ");
    }

    @Test
    void shouldRefuseAFileThatIsNotThere() {
        // Given
        Path missing = directory.resolve("missing.properties");

        // When, then
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsReader.read(with("config", missing.toString()), Map.of()))
                .withMessageContaining("config is " + missing + ", which cannot be read");
    }

    private Path file(String contents) throws IOException {
        return Files.writeString(directory.resolve("baken.properties"), contents);
    }

    private static Map<String, String> with(String label, String value) {
        Map<String, String> flags = new TreeMap<>(NEEDED);
        flags.put(label, value);
        return flags;
    }
}
