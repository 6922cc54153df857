package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is reported without asking a cluster. */
class RunsTest {

    @Test
    void shouldEndWithTwoWhenNoRunIsNamed() {
        // When
        Commands answer = Commands.run("runs", "activate", "--by", "board");

        // Then
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("NAME");
    }

    @Test
    void shouldEndWithTwoWhenNobodyDecided() {
        // When
        Commands answer = Commands.run("runs", "activate", "next");

        // Then
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("--by=WHO");
    }

    @Test
    void shouldRefuseANameThatNoRunHas() {
        // When
        Commands answer = Commands.run("runs", "activate", "a b", "--by", "board");

        // Then
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("NAME is \"a b\"");
    }

    @Test
    void shouldRefuseAnAddress() {
        // When
        Commands answer = Commands.run("runs", "activate", "next", "--by", "jan@voorbeeld.nl");

        // Then
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .contains("--by: found a text of 16 characters, expected no e-mail address")
                .doesNotContain("voorbeeld");
    }
}
