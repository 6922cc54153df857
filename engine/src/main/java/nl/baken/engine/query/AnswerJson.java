package nl.baken.engine.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.time.DateTimeException;

/** Answers as JSON on one line, as docs/reference/query.md describes it. Equal answers give equal texts. */
public final class AnswerJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .build();

    private AnswerJson() {}

    /** The answer as a text. */
    public static String write(Answer answer) {
        try {
            return JSON.writeValueAsString(AnswerLine.of(answer));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Writing into memory failed", e);
        }
    }

    /**
     * Reads it back.
     *
     * @throws IllegalArgumentException when the text is no answer
     */
    public static Answer read(String text) {
        try {
            return JSON.readValue(text, AnswerLine.class).answer();
        } catch (JsonProcessingException | DateTimeException | NullPointerException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
