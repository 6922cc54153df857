package nl.baken.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.net.URI;
import java.util.Optional;

/** Refuses requests from pages of other sites, by the origin that a browser sends with them. */
public final class OwnPages implements Filter {

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        Optional<String> origin = request.headers().first(HeaderNames.ORIGIN);
        String host = request.headers().first(HeaderNames.HOST).orElse("");
        if (origin.isPresent() && !isHere(origin.get(), host)) {
            throw ProblemException.of(Problem.of(
                    403, "Another site", "Requests from pages of " + Shown.of(origin.get()) + " are not taken."));
        }
        chain.proceed();
    }

    private static boolean isHere(String origin, String host) {
        try {
            return host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
