package nl.baken.streams.settings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    private static final Map<String, String> NEEDED =
            Map.of("bootstrap-servers", "broker:9092", "schema-registry", "http://registry:8081");

    @TempDir
    private Path directory;

    @Test
    void shouldTakeDefaultsForWhatIsNotSet() {
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
                .withMessage("tick-interval is \"1 hour\" (BAKEN_TICK_INTERVAL); expected is an ISO 8601 duration from"
                        + " PT1S to P1D");
    }

    @Test
    void shouldReportHowToGiveWhatIsMissing() {
        // Given, when, then
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsReader.read(Map.of("schema-registry", "http://localhost:8081"), Map.of()))
                .withMessage("bootstrap-servers is missing; give --bootstrap-servers, set BAKEN_BOOTSTRAP_SERVERS or"
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

    @Test
    void shouldRefuseAFileThatIsNotInUtf8() throws IOException {
        // Given
        Path file = Files.write(directory.resolve("latin.properties"), "baken.model=mod\u00e8le".getBytes(ISO_8859_1));

        // When, then
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsReader.read(with("config", file.toString()), Map.of()))
                .withMessage("config is " + file + ", which is not written in UTF-8");
    }

    @Test
    void shouldReadTheFileAsUtf8WithOrWithoutAMark() throws IOException {
        // Given
        Path file = file("\uFEFFbaken.model=mod\u00e8le.yaml");

        // When
        Settings settings = SettingsReader.read(with("config", file.toString()), Map.of());

        // Then
        assertThat(settings.model()).contains(Path.of("mod\u00e8le.yaml"));
    }

    @Test
    void shouldReportAllThatIsWrongAtOnce() throws IOException {
        // Given
        Path file = file("baken.prefx=x.\nbaken.threads=many\nbaken.commit-interval=PT2M");
        Map<String, String> flags = Map.of("config", file.toString(), "schema-registry", "http://r", "ticks", "LIVE");

        // When, then
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsReader.read(flags, Map.of("BAKEN_PREFIX", "a b")))
                .satisfies(failure -> assertThat(failure.getMessage().lines().map(String::strip))
                        .satisfiesExactlyInAnyOrder(
                                line -> assertThat(line).isEqualTo("5 settings cannot be used:"),
                                line -> assertThat(line).startsWith("baken.prefx in " + file + " is no setting"),
                                line -> assertThat(line).startsWith("bootstrap-servers is missing; give "),
                                line -> assertThat(line)
                                        .isEqualTo("prefix is \"a b\" (BAKEN_PREFIX); expected is at most 100 letters,"
                                                + " digits, dots, - and _"),
                                line -> assertThat(line)
                                        .isEqualTo("threads is \"many\" (baken.threads in " + file
                                                + "); expected is a whole number from 1 to 1000"),
                                line -> assertThat(line).startsWith("transaction-timeout is \"PT1M\"")));
    }

    @Test
    void shouldHandNothingOfBakensToTheClients() throws IOException {
        // Given
        Path file = file("baken.prefix=file.\nbaken.threads=many\nsasl.mechanism=PLAIN");

        // When
        Values values = SettingsReader.values(
                with("config", file.toString()),
                Map.of("BAKEN_CLIENT_CLIENT_ID", "me"),
                EnumSet.of(Setting.BOOTSTRAP_SERVERS, Setting.SCHEMA_REGISTRY, Setting.PREFIX),
                EnumSet.of(Setting.BOOTSTRAP_SERVERS));

        // Then
        assertThat(values.connection())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "bootstrap.servers", "broker:9092",
                        "schema.registry.url", "http://registry:8081",
                        "sasl.mechanism", "PLAIN",
                        "client.id", "me"));
        assertThat(values.text(Setting.PREFIX)).contains("file.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"user:s3cret@registry:8081", "ftp://user:s3cret@registry", "http://user:s3c@ret@registry x"})
    void shouldNotShowThePasswordOfAnAddressThatCannotBeUsed(String address) {
        // Given, when, then
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsReader.read(with("schema-registry", address), Map.of()))
                .satisfies(failure -> assertThat(failure.getMessage())
                        .contains("schema-registry is ")
                        .contains("***@registry")
                        .doesNotContain("s3c")
                        .doesNotContain("ret@"));
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
