package nl.baken.replay.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.output.ModelRef;
import nl.baken.output.RiskLevel;
import org.junit.jupiter.api.Test;

/** Promise: scores are a text of which every byte is known. */
class ScoresJsonTest {

    private static final Interval SHARE = new Interval(0.123456, 1);

    @Test
    void shouldWriteEveryPartAndLeaveOutWhatCannotBeKnown() {
        // Given
        Score all = new Score(
                Optional.empty(),
                RiskLevel.HIGH,
                2,
                1,
                0,
                SHARE,
                Optional.of(new Score.Lead(10.5, 3, 18)),
                4,
                1,
                SHARE,
                2,
                3.00004,
                Optional.of(SHARE));
        Score none = new Score(
                Optional.of("waste"),
                RiskLevel.GUARDED,
                0,
                0,
                0,
                SHARE,
                Optional.empty(),
                0,
                0,
                SHARE,
                0,
                0,
                Optional.empty());
        Label.Harm harm = new Label.Harm("p", 2, "waste", LocalDate.parse("2019-01-11"));
        Scores scores = new Scores(
                List.of(
                        new Scores.Case(
                                harm,
                                Map.of(RiskLevel.HIGH, Instant.parse("2019-01-01T12:00:00Z")),
                                List.of(RiskLevel.HIGH)),
                        new Scores.Case(harm, Map.of(), List.of())),
                List.of(all, none),
                List.of(new Label.NoHarm("q", 3)));

        // When
        String text = ScoresJson.of(scores, new ModelRef("m", "1", "d"));

        // Then
        assertThat(text).isEqualTo("""
            {
              "model" : {
                "id" : "m",
                "version" : "1",
                "digest" : "d"
              },
              "scores" : [ {
                "risk" : null,
                "level" : "HIGH",
                "harms" : 2,
                "flaggedBefore" : 1,
                "stillFlaggedOnTheDayBefore" : 0,
                "flaggedShare95" : {
                  "low" : 0.1235,
                  "high" : 1.0
                },
                "leadDays" : {
                  "median" : 10.5,
                  "shortest" : 3,
                  "longest" : 18
                },
                "harmlessProjects" : 4,
                "harmlessFlagged" : 1,
                "harmlessFlaggedShare95" : {
                  "low" : 0.1235,
                  "high" : 1.0
                },
                "falseAlarms" : 2,
                "projectYears" : 3.0,
                "falseAlarmsPerProjectYear" : 0.6667,
                "falseAlarmsPerProjectYear95" : {
                  "low" : 0.1235,
                  "high" : 1.0
                }
              }, {
                "risk" : "waste",
                "level" : "GUARDED",
                "harms" : 0,
                "flaggedBefore" : 0,
                "stillFlaggedOnTheDayBefore" : 0,
                "flaggedShare95" : {
                  "low" : 0.1235,
                  "high" : 1.0
                },
                "harmlessProjects" : 0,
                "harmlessFlagged" : 0,
                "harmlessFlaggedShare95" : {
                  "low" : 0.1235,
                  "high" : 1.0
                },
                "falseAlarms" : 0,
                "projectYears" : 0.0
              } ],
              "cases" : [ {
                "project" : "p",
                "risk" : "waste",
                "public" : "2019-01-11",
                "levels" : {
                  "HIGH" : {
                    "reached" : "2019-01-01T12:00:00Z",
                    "leadDays" : 10,
                    "stillOnTheDayBefore" : true
                  }
                }
              }, {
                "project" : "p",
                "risk" : "waste",
                "public" : "2019-01-11",
                "levels" : { }
              } ],
              "withoutEvents" : [ "q" ]
            }
            """);
    }
}
