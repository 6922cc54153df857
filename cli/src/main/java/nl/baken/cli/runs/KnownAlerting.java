package nl.baken.cli.runs;

import java.util.Optional;

/**
 * The application that tells steering groups, as it is found.
 *
 * @param group its name
 * @param members of its group
 * @param behind how many records of the conditions it has still to read; counted no further than the caller asked for
 * @param counted true when all were counted
 */
public record KnownAlerting(String group, int members, long behind, boolean counted) {

    /** Why steering groups are told nothing, or too late; empty when they are told. */
    public Optional<String> silence() {
        if (members == 0) {
            return Optional.of("Nobody tells steering groups anything: group " + group
                    + " has no members. Start it with baken run, or baken run --applications alert");
        }
        return counted
                ? Optional.empty()
                : Optional.of("Steering groups are told late: group " + group + " has " + behind
                        + " records of the conditions still to read, or more. Wait, or look at the log of its"
                        + " instances");
    }
}
