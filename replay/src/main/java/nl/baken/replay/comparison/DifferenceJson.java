package nl.baken.replay.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.Comparator;
import nl.baken.replay.sort.SortFormat;

/**
 * A difference as a line of {@code differences.jsonl}; equal differences give equal lines. What is null is left out.
 */
public final class DifferenceJson {

    /** Sorts differences by project, kind, subject and time. */
    public static final SortFormat<Difference> FORMAT = new SortFormat<>() {

        @Override
        public Comparator<Difference> order() {
            return Difference.ORDER;
        }

        @Override
        public int size(Difference difference) {
            return 512 + 128 * difference.causes().size();
        }

        @Override
        public void write(Difference difference, DataOutputStream out) throws IOException {
            SortFormat.writeText(DifferenceJson.write(difference), out);
        }

        @Override
        public Difference read(DataInputStream in) throws IOException {
            return DifferenceJson.read(SortFormat.readText(in));
        }
    };

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DifferenceJson() {}

    /** The difference on one line. */
    public static String write(Difference difference) {
        try {
            return JSON.writeValueAsString(DifferenceLine.of(difference));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Writing into memory failed", e);
        }
    }

    /**
     * Reads what was written.
     *
     * @throws IllegalArgumentException when the line is no difference
     */
    public static Difference read(String line) {
        try {
            return JSON.readValue(line, DifferenceLine.class).difference();
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IllegalArgumentException("No difference: " + line, e);
        }
    }
}
