package nl.baken.server.http;

import io.helidon.webserver.http.ServerRequest;
import nl.baken.server.access.Caller;

/** Who sends a request, from where it was found out to where it matters. */
public final class Callers {

    private Callers() {}

    public static void set(ServerRequest request, Caller caller) {
        request.context().register(caller);
    }

    /** Nobody, when it was not found out. */
    public static Caller of(ServerRequest request) {
        return request.context().get(Caller.class).orElse(Caller.NOBODY);
    }
}
