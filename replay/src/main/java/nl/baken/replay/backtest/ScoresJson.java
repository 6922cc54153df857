package nl.baken.replay.backtest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.baken.output.ModelRef;
import nl.baken.output.RiskLevel;

/** Scores as JSON. */
public final class ScoresJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ScoresJson() {}

    /** The text of {@code scores.json}; equal scores give equal texts. */
    public static String of(Scores scores, ModelRef model) {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("model")
                .put("id", model.getId())
                .put("version", model.getVersion())
                .put("digest", model.getDigest());
        ArrayNode all = root.putArray("scores");
        scores.scores().forEach(score -> write(score, all.addObject()));
        ArrayNode cases = root.putArray("cases");
        scores.cases().forEach(one -> write(one, cases.addObject()));
        ArrayNode without = root.putArray("withoutEvents");
        scores.withoutEvents().forEach(label -> without.add(label.project()));
        return root.toPrettyString() + "\n";
    }

    private static void write(Score score, ObjectNode json) {
        json.put("risk", score.risk().orElse(null)).put("level", score.level().name());
        json.put("harms", score.harms())
                .put("flaggedBefore", score.flagged())
                .put("stillFlaggedOnTheDayBefore", score.standing());
        write(score.flaggedShare(), json.putObject("flaggedShare95"));
        score.lead()
                .ifPresent(lead -> json.putObject("leadDays")
                        .put("median", lead.median())
                        .put("shortest", lead.shortest())
                        .put("longest", lead.longest()));
        json.put("harmlessProjects", score.harmless()).put("harmlessFlagged", score.harmlessFlagged());
        write(score.harmlessShare(), json.putObject("harmlessFlaggedShare95"));
        json.put("falseAlarms", score.falseAlarms()).put("projectYears", rounded(score.years()));
        score.falseAlarmsPerYear().ifPresent(interval -> {
            json.put("falseAlarmsPerProjectYear", rounded(score.falseAlarms() / score.years()));
            write(interval, json.putObject("falseAlarmsPerProjectYear95"));
        });
    }

    private static void write(Scores.Case one, ObjectNode json) {
        json.put("project", one.harm().project())
                .put("risk", one.harm().risk())
                .put("public", one.harm().publicOn().toString());
        ObjectNode levels = json.putObject("levels");
        for (RiskLevel level : Scores.LEVELS) {
            one.lead(level)
                    .ifPresent(days -> levels.putObject(level.name())
                            .put("reached", one.reached().get(level).toString())
                            .put("leadDays", days)
                            .put("stillOnTheDayBefore", one.standing().contains(level)));
        }
    }

    private static void write(Interval interval, ObjectNode json) {
        json.put("low", rounded(interval.low())).put("high", rounded(interval.high()));
    }

    private static double rounded(double number) {
        return Math.round(number * 10_000) / 10_000.0;
    }
}
