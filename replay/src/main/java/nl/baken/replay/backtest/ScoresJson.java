package nl.baken.replay.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import nl.baken.output.ModelRef;

/** Scores as JSON. */
public final class ScoresJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ScoresJson() {}

    /** The text of {@code scores.json}; equal scores give equal texts. */
    public static String of(Scores scores, ModelRef model) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(ScoresFile.of(scores, model)) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Writing into memory failed", e);
        }
    }
}
