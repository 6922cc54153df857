package nl.baken.replay.claims;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The claims of the report on the eighteen cases.
 *
 * @param names what the numbers count, in words
 */
public record Claims(Map<String, Name> names, List<Claim> claims) {

    private static final String FILE = "claims.json";

    /** Those that come with Baken. */
    public static Claims shipped() {
        try (InputStream file = Claims.class.getResourceAsStream(FILE)) {
            return new JsonMapper().readValue(file, Claims.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /** Holds them all against what happened. */
    public List<CheckedClaim> check(CaseHistories cases) {
        return claims.stream()
                .map(claim -> CheckedClaim.of(claim, Computations.of(claim, cases)))
                .toList();
    }
}
