package nl.baken.replay.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;

/** Checked claims as JSON. */
public final class ClaimsJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL))
            .build();

    @JsonInclude(Include.ALWAYS)
    private record Line(
            String id,
            ClaimStatus status,
            Phrase title,
            List<Statement> said,
            Answer computed,
            Phrase how,
            List<Contradiction> contradictions) {

        private static Line of(CheckedClaim checked) {
            Claim claim = checked.claim();
            return new Line(
                    claim.id(),
                    checked.status(),
                    claim.title(),
                    claim.said(),
                    checked.computed(),
                    claim.how(),
                    claim.contradictions());
        }
    }

    private ClaimsJson() {}

    /** An array with an object for each; equal claims give equal texts. */
    public static String of(List<CheckedClaim> checked) {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(checked.stream().map(Line::of).toList()) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Writing into memory failed", e);
        }
    }
}
