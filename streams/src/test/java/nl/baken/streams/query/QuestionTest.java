package nl.baken.streams.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: no question is answered for another time than was meant. */
class QuestionTest {

    private static final String PATH = "/v1/projects/p/assessment";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=2019-12-31T00:00:00Z",
                "asOf=2019-12-31T01:00:00+01:00",
                "asOf=2019-12-31T01%3A00%3A00%2B01:00"
            })
    void shouldReadAMomentInWhateverOffset(String query) {
        // When
        Optional<Question> question = Question.of(PATH, query);

        // Then
        assertThat(question).contains(new Question("p", Optional.of(Instant.parse("2019-12-31T00:00:00Z"))));
    }

    @Test
    void shouldReadTheIdOfAProjectAsItIs() {
        // When
        Optional<Question> question = Question.of("/v1/projects/a%2Fb+c/assessment", null);

        // Then
        assertThat(question).contains(new Question("a/b+c", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=",
                "asOf=yesterday",
                "asOf=2019-12-31",
                "asOf=2019-12-31T00:00:00",
                "asOf=+999999999-12-31T00:00:00Z",
                "as-of=2019-12-31T00:00:00Z",
                "asOf=2019-12-31T00:00:00Z&asOf=2020-12-31T00:00:00Z",
                "asOf=%zz"
            })
    void shouldRefuseWhatIsNoMoment(String query) {
        // When, then
        assertThatIllegalArgumentException().isThrownBy(() -> Question.of(PATH, query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1/projects", "/v1/projects//assessment", "/v1/projects/a/b/assessment"})
    void shouldHaveNothingAtOtherPaths(String path) {
        // When, then
        assertThat(Question.of(path, null)).isEmpty();
    }
}
