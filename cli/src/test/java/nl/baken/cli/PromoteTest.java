package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is reported without asking a cluster. */
class PromoteTest {

    @Test
    void shouldEndWithTwoWhenNoRunIsNamed() {
        // When
        Commands answer = Commands.run("model", "promote", "--by", "board");

        // Then
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("the NAME of a run in shadow, or --live");
    }

    @Test
    void shouldEndWithTwoWhenTwoRunsAreNamed() {
        // When
        Commands answer = Commands.run("model", "promote", "next", "--live", "--by", "board");

        // Then
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("the NAME of a run in shadow, or --live");
    }

    @Test
    void shouldEndWithTwoWhenNobodyDecided() {
        // When
        Commands answer = Commands.run("model", "promote", "next");

        // Then
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("--by=WHO");
    }

    @Test
    void shouldRefuseAnAddressAndANameThatNoRunHas() {
        // When
        Commands answer = Commands.run("model", "promote", "a b", "--by", "jan@voorbeeld.nl");

        // Then
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .contains("NAME: found \"a b\", expected a text that matches")
                .contains("--by: found a text of 16 characters, expected no e-mail address")
                .doesNotContain("voorbeeld");
    }
}
