package nl.baken.server.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;

/** The headers that every response has, by the Dutch API Design Rules. */
public final class CommonHeaders implements Filter {

    /** Of the interface, in the sense of Semantic Versioning; its first number is in the paths. */
    public static final String API_VERSION = "1.0.0";

    private static final Header VERSION = HeaderValues.createCached("API-Version", API_VERSION);

    private static final List<Header> ALWAYS = List.of(
            HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store"),
            HeaderValues.createCached("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
            HeaderValues.createCached("X-Frame-Options", "DENY"),
            HeaderValues.createCached("Referrer-Policy", "no-referrer"));

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        add(response.headers());
        chain.proceed();
    }

    /** Adds what also a response has that no handler made. */
    static void add(ServerResponseHeaders headers) {
        headers.set(VERSION);
        ALWAYS.forEach(headers::set);
    }
}
