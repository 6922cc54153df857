package nl.baken.replay.backtest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.baken.output.ModelRef;
import nl.baken.output.RiskLevel;

/** Scores as their JSON has them. Numbers are rounded to four digits; what cannot be known is left out. */
record ScoresFile(Model model, List<Line> scores, List<Case> cases, List<String> withoutEvents) {

    record Model(String id, String version, String digest) {}

    /** @param risk null for all together */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @JsonInclude(JsonInclude.Include.ALWAYS) String risk,
            RiskLevel level,
            int harms,
            int flaggedBefore,
            int stillFlaggedOnTheDayBefore,
            Between flaggedShare95,
            Score.Lead leadDays,
            int harmlessProjects,
            int harmlessFlagged,
            Between harmlessFlaggedShare95,
            long falseAlarms,
            double projectYears,
            Double falseAlarmsPerProjectYear,
            Between falseAlarmsPerProjectYear95) {

        static Line of(Score score) {
            return new Line(
                    score.risk().orElse(null),
                    score.level(),
                    score.harms(),
                    score.flagged(),
                    score.standing(),
                    Between.of(score.flaggedShare()),
                    score.lead().orElse(null),
                    score.harmless(),
                    score.harmlessFlagged(),
                    Between.of(score.harmlessShare()),
                    score.falseAlarms(),
                    rounded(score.years()),
                    score.falseAlarmsPerYear()
                            .map(interval -> rounded(score.falseAlarms() / score.years()))
                            .orElse(null),
                    score.falseAlarmsPerYear().map(Between::of).orElse(null));
        }
    }

    record Between(double low, double high) {

        static Between of(Interval interval) {
            return new Between(rounded(interval.low()), rounded(interval.high()));
        }
    }

    record Case(
            String project,
            String risk,
            @JsonProperty("public") String publicOn,
            Map<RiskLevel, Reached> levels) {

        static Case of(Scores.Case known) {
            Map<RiskLevel, Reached> levels = new LinkedHashMap<>();
            for (RiskLevel level : Scores.LEVELS) {
                known.lead(level)
                        .ifPresent(days -> levels.put(
                                level,
                                new Reached(
                                        known.reached().get(level).toString(),
                                        days,
                                        known.standing().contains(level))));
            }
            return new Case(
                    known.harm().project(),
                    known.harm().risk(),
                    known.harm().publicOn().toString(),
                    levels);
        }
    }

    record Reached(String reached, long leadDays, boolean stillOnTheDayBefore) {}

    static ScoresFile of(Scores scores, ModelRef model) {
        return new ScoresFile(
                new Model(model.getId(), model.getVersion(), model.getDigest()),
                scores.scores().stream().map(Line::of).toList(),
                scores.cases().stream().map(Case::of).toList(),
                scores.withoutEvents().stream().map(Label::project).toList());
    }

    private static double rounded(double number) {
        return Math.round(number * 10_000) / 10_000.0;
    }
}
