package nl.baken.replay.claims;

import java.util.List;

/**
 * A claim of the report.
 *
 * @param said the same question answered in one or more places
 * @param how it is computed from events, or why no event can carry it
 * @param contradictions what the report says otherwise beside that
 */
public record Claim(String id, Phrase title, List<Statement> said, Phrase how, List<Contradiction> contradictions) {

    /** True when the report answers the question in two ways. */
    boolean contradictsItself() {
        return said.stream().map(Statement::numbers).distinct().count() > 1;
    }
}
