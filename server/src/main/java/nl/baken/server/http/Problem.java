package nl.baken.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param status of the response
 * @param title the same for every problem of the kind
 * @param detail what was wrong this time, and what to do
 * @param errors each thing that is wrong with the events of the request; empty when it is about the request as a whole
 * @param more how many errors were found beside those that are listed
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Problem(int status, String title, String detail, List<EventError> errors, int more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, List.of(), 0);
    }
}
