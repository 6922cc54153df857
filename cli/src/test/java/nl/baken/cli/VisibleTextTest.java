package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: no text from an event makes a terminal do something. */
class VisibleTextTest {

    @TempDir
    private Path directory;

    @Test
    void shouldShowTheNumbersOfWhatCannotBeSeen() {
        // Then
        assertThat(VisibleText.of("a\u001b[2Jb\u0007\u202Ec\u009B", false))
                .isEqualTo("a\\u001B[2Jb\\u0007\\u202Ec\\u009B");
        assertThat(VisibleText.of("a\u001b]0;root\u0007", true)).isEqualTo("a\\u001B]0;root\\u0007");
        assertThat(VisibleText.of("\u001b[30;48;5;114m LOW \u001b[0m\n", true))
                .isEqualTo("\u001b[30;48;5;114m LOW \u001b[0m\n");
        assertThat(VisibleText.of("\u001b[30;48;5;114m LOW", false)).startsWith("\\u001B");
        assertThat(VisibleText.of("caf\u00e9 \u20ac\tx\r\n", false)).isEqualTo("caf\u00e9 \u20ac\tx\n");
    }

    @Test
    void shouldLetNothingOfATitleOrAFileNameThrough() throws Exception {
        // Given
        String title = "Proef \\u001b[2J\\u001b]0;x\\u0007 \\u202eegie";
        Path file = Files.writeString(directory.resolve("in.jsonl"), """
            {"specversion":"1.0","id":"1","source":"urn:nl:proef","type":"nl.baken.ProjectRegistered.v1","subject":"proef",\
            "time":"2025-01-02T09:00:00Z","data":{"organisationId":"o","title":"%s","steeringGroupId":"s","profile":{}}}
            {"specversion":"1.0","id":"2","source":"urn:nl:proef","type":"nl.baken.No\\u001b[2J.v1","subject":"proef",\
            "time":"2025-01-02T09:00:00Z","data":{}}
            """.formatted(title));

        // When
        Commands explained = Commands.run("explain", "proef", "--events", file.toString());
        Commands published = Commands.run("publish", "--dry-run", file.toString());

        // Then
        for (Commands answer : new Commands[] {explained, published}) {
            assertThat(answer.out() + answer.err()).doesNotContain("\u001b", "\u0007", "\u202e");
        }
        assertThat(explained.out()).contains("\\u001B[2J");
    }
}
