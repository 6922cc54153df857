package nl.baken.replay.claims;

/**
 * A claim held against events.
 *
 * @param computed null when no event can say it
 */
public record CheckedClaim(Claim claim, ClaimStatus status, Answer computed) {

    static CheckedClaim of(Claim claim, Answer computed) {
        return new CheckedClaim(claim, status(claim, computed), computed);
    }

    private static ClaimStatus status(Claim claim, Answer computed) {
        if (claim.contradictsItself()) {
            return ClaimStatus.CONFLICT;
        }
        if (computed == null) {
            return ClaimStatus.NOT_CARRIED;
        }
        return claim.said().stream().allMatch(computed::isSaidBy) ? ClaimStatus.MATCH : ClaimStatus.DIFFERS;
    }
}
