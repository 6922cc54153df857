package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: what is wrong with mail is said before anything starts, all at once, and no password stands on a command line. */
class MailOptionsTest {

    private static final String[] MAIL = {"up", "--mail", "smtp://baken@mail.example.org"};

    @TempDir
    private Path directory;

    @Test
    void shouldTellAllThatIsMissing() {
        // When
        Commands answer = Commands.run(MAIL);

        // Then
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .contains("mail-from is missing; give --mail-from")
                .contains("the password of baken is missing; set BAKEN_MAIL_PASSWORD or give --mail-password-file");
    }

    @Test
    void shouldRefuseAPasswordInTheAddressWithoutRepeatingIt() {
        // When
        Commands answer = Commands.run("up", "--mail", "smtp://baken:sesame@mail.example.org");

        // Then
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("mail is \"smtp://***@mail.example.org\"", "without a password");
        assertThat(answer.err()).doesNotContain("sesame");
    }

    @Test
    void shouldRefuseToSignInWithoutEncryption() throws IOException {
        // Given
        Path file = Files.writeString(directory.resolve("password"), "sesame\n");

        // When
        Commands answer = Commands.run(
                Map.of(),
                "up",
                "--mail",
                "smtp://baken@mail.example.org",
                "--mail-tls",
                "false",
                "--mail-password-file",
                file.toString(),
                "--mail-from",
                "baken@example.org",
                "--mail-to",
                "water=ann@example.org");

        // Then
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("mail-tls is false").doesNotContain("sesame");
    }

    @Test
    void shouldNotMailTheAlertsOfTheExamples() {
        // When
        Commands answer = Commands.run(
                "up",
                "--with-examples",
                "--mail",
                "smtp://localhost:1025",
                "--mail-tls",
                "false",
                "--mail-from",
                "baken@localhost",
                "--mail-to",
                "water=me@localhost");

        // Then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("Start once with --with-examples and without --mail");
    }
}
