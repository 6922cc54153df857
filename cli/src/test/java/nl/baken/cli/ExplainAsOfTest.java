package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.hindsight.Effect;
import nl.baken.cli.query.LateHistory;
import nl.baken.engine.query.Answer;
import nl.baken.engine.query.AnswerJson;
import nl.baken.output.RiskLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: for any day it can be shown what was published, and what would have been had all been known. */
class ExplainAsOfTest {

    private static final String RISK = "unforeseen_security_risks";

    @TempDir
    private Path directory;

    @Test
    void shouldShowWhatWasPublishedAndWhatBecameKnownLaterInEitherLanguage() throws Exception {
        // When
        Commands english = explain("2019-03-01", RISK, "--language", "en");
        Commands dutch = explain("2019-03-01", RISK, "--language", "nl");

        // Then
        assertThat(english.code()).as(english.err()).isZero();
        assertThat(english.out())
                .startsWith("As of 1 Mar 2019, published from ")
                .contains("Became known later, after 1 Mar 2019")
                .contains("1 Jun 2019, about 5 Jan 2019  IncidentReported")
                .containsPattern("had it been known: " + RISK + " \\+\\d+\\.\\d dB");
        assertThat(dutch.out())
                .startsWith("Stand op 1 mrt 2019, gepubliceerd van ")
                .contains("Later bekend geworden, na 1 mrt 2019")
                .containsPattern("was het toen bekend geweest: " + RISK + " \\+\\d+,\\d dB");
    }

    @Test
    void shouldWeighInHindsightWhatWeighedLessByTheTimeItArrived() throws Exception {
        // When
        Answer answer = AnswerJson.read(explain("2019-03-01", RISK, "--json").out());

        // Then
        assertThat(answer.later()).singleElement().satisfies(later -> {
            Effect then = later.inHindsight().orElseThrow().getFirst();
            Effect arrival = later.event().onArrival().getFirst();
            assertThat(then.decibansBefore())
                    .isEqualTo(answer.assessment().getReadings().getFirst().getDecibans());
            assertThat(then.decibans()).isGreaterThan(arrival.decibans()).isPositive();
            assertThat(arrival.decibans()).isPositive();
            assertThat(arrival.levelAfter()).isNotEqualTo(RiskLevel.UNKNOWN);
        });
    }

    @Test
    void shouldNotShowDifferencesThatNobodyWouldNotice() throws Exception {
        // Given
        String live = Histories.LIVE_PROJECT.toString();

        // When
        String shown = Commands.run(
                        "explain",
                        "live-signaal-bijstand",
                        "--events",
                        live,
                        "--as-of",
                        "2024-10-01",
                        "--language",
                        "en")
                .out();
        Answer answer = AnswerJson.read(
                Commands.run("explain", "live-signaal-bijstand", "--events", live, "--as-of", "2024-10-01", "--json")
                        .out());

        // Then
        assertThat(answer.later().getFirst().inHindsight().orElseThrow())
                .anySatisfy(effect -> assertThat(Math.abs(effect.decibans())).isLessThan(0.5));
        assertThat(shown).contains("had it been known: ").doesNotContainPattern("[+-]0\\.[0-4] dB");
    }

    @Test
    void shouldListNoEventBeforeItWasTrueOrAfterItWasKnown() throws Exception {
        // When
        Answer before = AnswerJson.read(explain("2019-01-04", "--json").out());
        Answer after = AnswerJson.read(explain("2019-06-02", "--json").out());

        // Then
        assertThat(before.later()).isEmpty();
        assertThat(after.later()).isEmpty();
        assertThat(before.validTo()).isPresent();
    }

    @Test
    void shouldAnswerTheSameAsWhenTheFutureIsNotInTheFile() throws Exception {
        // Given
        Answer whole = AnswerJson.read(explain("2019-03-01", "--json").out());
        Path known = Files.write(
                directory.resolve("known.jsonl"),
                LateHistory.lines(LateHistory.PROJECT).subList(0, 3));

        // When
        Commands asKnown = Commands.run(
                "explain", LateHistory.PROJECT, "--events", known.toString(), "--as-of", "2019-03-01", "--json");

        // Then
        assertThat(AnswerJson.read(asKnown.out()).assessment()).isEqualTo(whole.assessment());
    }

    @Test
    void shouldReportTheFirstPublication() throws Exception {
        // When
        Commands answer = explain("2018-11-30");

        // Then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains("No assessment was published of project late/project at 2018-11-30T23:59:59.999Z")
                .contains("the first is of 2018-12-01T09:00:00Z");
    }

    @Test
    void shouldReportThatNoInstanceAnswers() {
        // When: nothing listens at the discard port
        Commands answer = Commands.run("explain", "p", "--instance", "http://localhost:9");

        // Then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains("No instance answers at http://localhost:9")
                .contains("query-address");
    }

    @Test
    void shouldRefuseAnAddressThatIsNone() {
        // When
        Commands answer = Commands.run("explain", "p", "--instance", "localhost:8090");

        // Then
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("http://localhost:8090");
    }

    private Commands explain(String day, String... more) throws Exception {
        Path file = LateHistory.file(directory, LateHistory.PROJECT);
        List<String> words = new ArrayList<>(List.of("explain", LateHistory.PROJECT));
        words.addAll(List.of(more));
        words.addAll(List.of("--events", file.toString(), "--as-of", day));
        return Commands.run(words.toArray(String[]::new));
    }
}
