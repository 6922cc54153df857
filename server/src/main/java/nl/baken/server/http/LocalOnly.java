package nl.baken.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Set;

/**
 * Lets nobody in but programs of this machine, since without an issuer of tokens nobody can be told from another: a name of another
 * site that leads here is refused.
 */
public final class LocalOnly implements Filter {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String host = request.headers().first(HeaderNames.HOST).orElse("");
        if (!NAMES.contains(nameOf(host))) {
            throw ProblemException.of(Problem.of(
                    421,
                    "Not a name of this server",
                    "Host is " + Shown.of(host) + "; this server answers to localhost and 127.0.0.1 only."));
        }
        chain.proceed();
    }

    private static String nameOf(String host) {
        int port = host.lastIndexOf(':');
        return (port > host.lastIndexOf(']') ? host.substring(0, port) : host).toLowerCase(java.util.Locale.ROOT);
    }
}
