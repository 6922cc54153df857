package nl.baken.streams.query;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question, parsed from an address such as {@code /v1/projects/case-08/assessment?asOf=2019-12-31T00:00:00Z}.
 *
 * @param asOf empty when it is left out
 */
record Question(String project, Optional<Instant> asOf) {

    private static final Pattern PATH = Pattern.compile("/v1/projects/([^/]+)/assessment");
    private static final String AS_OF = "asOf=";
    private static final int LATEST_YEAR = 9999;

    /**
     * Reads an address; empty when there is nothing at this path.
     *
     * @param query null when there is none
     * @throws IllegalArgumentException when a part of it is invalid; the message has the part and what is expected
     */
    static Optional<Question> of(String path, String query) {
        Matcher parts = PATH.matcher(path);
        return parts.matches() ? Optional.of(new Question(decoded(parts.group(1)), asOf(query))) : Optional.empty();
    }

    /** Unknown parameters are errors: a misspelt asOf must not get the answer of today. */
    private static Optional<Instant> asOf(String query) {
        if (query == null || query.isEmpty()) {
            return Optional.empty();
        }
        if (!query.startsWith(AS_OF) || query.contains("&")) {
            throw new IllegalArgumentException("The one parameter is asOf, once; the query is " + query);
        }
        String text = decoded(query.substring(AS_OF.length()));
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() < 1 || time.getYear() > LATEST_YEAR) {
                throw new DateTimeException("The year is out of reach");
            }
            return Optional.of(time.toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "asOf is \"" + text + "\"; expected is a time with its offset, such as 2019-12-31T00:00:00Z", e);
        }
    }

    /** In addresses, unlike in forms, a plus is a plus. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
