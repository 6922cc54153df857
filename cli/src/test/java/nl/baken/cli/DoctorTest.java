package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: baken doctor ends with 1 when something failed and says what to do, in words and in JSON. What it finds: DoctorIT. */
class DoctorTest {

    @TempDir
    private Path directory;

    @Test
    void shouldEndWithOneWhenNobodyAnswers() throws Exception {
        // When
        Commands words = doctor();
        Commands json = doctor("--format", "json");

        // Then
        assertThat(words.code()).isEqualTo(1);
        assertThat(words.out()).contains("failed   cluster: localhost:1").contains("-> check bootstrap-servers");
        assertThat(words.out()).contains("2 failed, 0 warnings, 0 ok");
        assertThat(json.code()).isEqualTo(1);
        JsonNode findings = new ObjectMapper().readTree(json.out());
        assertThat(findings).hasSize(2);
        assertThat(findings.get(0).get("grade").asText()).isEqualTo("failed");
        assertThat(findings.get(1).get("subject").asText()).isEqualTo("registry");
        assertThat(json.out()).doesNotContain("sesame");
    }

    @Test
    void shouldEndWithTwoWhenItIsUsedWrongly() {
        // When
        Commands answer = Commands.run("doctor", "--format", "xml");

        // Then
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("xml");
    }

    private Commands doctor(String... more) throws Exception {
        Path config = Files.writeString(
                directory.resolve("client.properties"), "default.api.timeout.ms=500\nrequest.timeout.ms=400\n");
        String[] arguments = new String[7 + more.length];
        System.arraycopy(
                new String[] {
                    "doctor",
                    "--config",
                    config.toString(),
                    "--bootstrap-servers",
                    "localhost:1",
                    "--schema-registry",
                    "http://user:sesame@localhost:1"
                },
                0,
                arguments,
                0,
                7);
        System.arraycopy(more, 0, arguments, 7, more.length);
        return Commands.run(arguments);
    }
}
