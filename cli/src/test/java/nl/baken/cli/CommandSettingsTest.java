package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: every command reads the same settings from the same places. */
@SuppressWarnings("StringConcatToTextBlock") // Files are written line by line, as they are read.
class CommandSettingsTest {

    /** Where nothing listens. */
    private static final String NOBODY = "localhost:1";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "publish FILE",
                "explain project",
                "runs list",
                "runs activate next --by board",
                "topics plan",
                "topics apply",
                "schemas check",
                "schemas register",
                "demo"
            })
    void shouldReportAllThatIsWrongInFileEnvironmentAndFlags(String command) throws IOException {
        // Given
        Path file = Files.writeString(
                directory.resolve("baken.properties"),
                "baken.prefix=te \u20ac\n"
                        + "baken.register-schemas=perhaps\n"
                        + "baken.wrong=1\n"
                        + "baken.schema-registry=http://r\n");
        Map<String, String> environment = Map.of(
                "BAKEN_CONFIG", file.toString(), "BAKEN_SCHEMA_REGISTRY", "u:geheim@r", "BAKEN_BOOTSTRAP_SERVERS", "x");

        // When
        Commands answer = Commands.run(environment, words(command, "--bootstrap-servers", "y"));

        // Then
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .startsWith("5 settings cannot be used:")
                .contains("bootstrap-servers is \"y\" (--bootstrap-servers); expected is ")
                .contains("schema-registry is \"***@r\" (BAKEN_SCHEMA_REGISTRY); expected is ")
                .contains("prefix is \"te \u20ac\" (baken.prefix in " + file + "); expected is ")
                .contains("register-schemas is \"perhaps\" (baken.register-schemas in " + file + "); expected is ")
                .contains("baken.wrong in " + file + " is no setting")
                .doesNotContain("geheim");
    }

    @Test
    void shouldTakeTheModelOfTheInstallationToExplainWith() {
        // Given
        Map<String, String> environment = Map.of("BAKEN_MODEL", "nowhere.yaml");

        // When
        Commands answer = Commands.run(
                environment, "explain", "case-08-startkwalificatie", "--events", Histories.LIVE_PROJECT.toString());

        // Then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("nowhere.yaml");
    }

    @Test
    void shouldNotShowAPasswordWhenTheRegistryCannotBeReached() {
        // When
        Commands answer =
                Commands.run("--debug", "schemas", "check", "--schema-registry", "http://baken:geheim@" + NOBODY);

        // Then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("cannot be reached").doesNotContain("geheim");
    }

    @Test
    void shouldNotShowAPasswordWhenAClientRefusesIt() {
        // Given
        Map<String, String> environment = Map.of(
                "BAKEN_CLIENT_SECURITY_PROTOCOL", "SASL_PLAINTEXT",
                "BAKEN_CLIENT_SASL_MECHANISM", "PLAIN",
                "BAKEN_CLIENT_SASL_JAAS_CONFIG", "Module geheim username=u password=geheim;");

        // When
        Commands answer = Commands.run(environment, "--debug", "topics", "plan", "--bootstrap-servers", NOBODY);

        // Then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("AdminClient").doesNotContain("geheim");
    }

    private String[] words(String command, String... more) throws IOException {
        Path events = Files.writeString(directory.resolve("events.jsonl"), "");
        List<String> words = new ArrayList<>(
                List.of(command.replace("FILE", events.toString()).split(" ")));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }
}
