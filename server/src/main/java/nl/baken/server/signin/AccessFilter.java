package nl.baken.server.signin;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.baken.server.access.Caller;
import nl.baken.server.access.Decisions;
import nl.baken.server.access.Right;
import nl.baken.server.access.Rules;
import nl.baken.server.http.Callers;
import nl.baken.server.http.Problem;
import nl.baken.server.http.ProblemException;
import nl.baken.server.http.Problems;

/** Lets a request pass when its sender has the right that it needs, and says to the rest who its sender is. */
public final class AccessFilter implements Filter, AutoCloseable {

    private static final String BEARER = "bearer ";
    private static final String CHALLENGE = "Bearer realm=\"baken\"";

    private final Issuer issuer;
    private final Tokens tokens;
    private final ClaimReader claims;

    public AccessFilter(IssuerSettings settings) {
        issuer = new Issuer(settings.issuer());
        tokens = new Tokens(issuer, settings.audience());
        claims = new ClaimReader(settings.claims());
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        Right right = Rules.of(
                        request.prologue().method().text(),
                        request.prologue().uriPath().rawPath())
                .orElseThrow(() -> ProblemException.of(Problems.notFound()));
        if (right != Right.PUBLIC) {
            Caller caller = caller(request);
            Optional<String> missing = Decisions.missing(caller, right);
            if (missing.isPresent()) {
                throw ProblemException.challenge(
                        Problem.of(403, "A right is missing", missing.get()),
                        CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + right.scope() + '"');
            }
            Callers.set(request, caller);
        }
        chain.proceed();
    }

    private Caller caller(RoutingRequest request) {
        List<String> sent = request.headers().contains(HeaderNames.AUTHORIZATION)
                ? request.headers().get(HeaderNames.AUTHORIZATION).allValues()
                : List.of();
        if (sent.size() != 1 || !sent.getFirst().toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw ProblemException.challenge(
                    Problem.of(
                            401,
                            "A token is needed",
                            "Send a token of the issuer of this installation: Authorization: Bearer TOKEN."),
                    CHALLENGE);
        }
        return claims.bearer(
                tokens.read(sent.getFirst().substring(BEARER.length()).strip()));
    }

    @Override
    public void close() {
        issuer.close();
    }
}
