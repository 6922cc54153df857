package nl.baken.server.read;

import io.helidon.webserver.http.ServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nl.baken.server.http.Problem;
import nl.baken.server.http.ProblemException;

/** The parts of a path, where ids may have a slash in them that is percent-encoded. */
public final class Segments {

    private Segments() {}

    /**
     * What stands behind the path of a service, each part decoded.
     *
     * @param service its path, for instance {@code /v1/projects}
     */
    public static List<String> of(ServerRequest request, String service) {
        // The path that the router has is decoded as a whole, so a slash in an id would be one between parts.
        return in(request.prologue().uriPath().rawPath().substring(service.length()));
    }

    /** The same of a path as it was sent. */
    public static List<String> in(String path) {
        try {
            return Arrays.stream(path.split("/", -1))
                    .filter(part -> !part.isEmpty())
                    .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(Problem.of(
                    400, "Not a path", "A percent sign in the path is not followed by two hexadecimal digits."));
        }
    }
}
