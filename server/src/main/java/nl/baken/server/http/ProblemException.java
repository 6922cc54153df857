package nl.baken.server.http;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;

/** Ends the handling of a request with a problem. */
public final class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Optional<Duration> retryAfter;
    private final transient Optional<String> challenge;

    private ProblemException(Problem problem, Optional<Duration> retryAfter, Optional<String> challenge) {
        // No stack trace: this is an answer, not a failure of this program.
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
        this.challenge = challenge;
    }

    public static ProblemException of(Problem problem) {
        return new ProblemException(problem, Optional.empty(), Optional.empty());
    }

    /** A problem that is over by itself; the same request is worth sending again. */
    public static ProblemException later(Problem problem, Duration retryAfter) {
        return new ProblemException(problem, Optional.of(retryAfter), Optional.empty());
    }

    /** A problem that is over with the right token; {@code challenge} is the value of {@code WWW-Authenticate}. */
    public static ProblemException challenge(Problem problem, String challenge) {
        return new ProblemException(problem, Optional.empty(), Optional.of(challenge));
    }

    public Problem problem() {
        return problem;
    }

    /** What {@code WWW-Authenticate} says; empty when the problem is not about a token. */
    Optional<String> challenge() {
        return challenge;
    }

    /** After how long to send the request again, at least a second; empty when that would not help. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
