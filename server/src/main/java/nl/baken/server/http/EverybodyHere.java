package nl.baken.server.http;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import nl.baken.server.access.Caller;

/** Where there is no issuer, whoever comes this far may do everything. */
public final class EverybodyHere implements Filter {

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        Callers.set(request, Caller.ANYBODY);
        chain.proceed();
    }
}
