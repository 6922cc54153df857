package nl.baken.streams.query;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.kafka.streams.state.HostInfo;

/** Forwards questions to other instances. A forwarded question is not forwarded again. */
public final class Peers implements AutoCloseable {

    /** Header: the instance that passed the question on. */
    public static final String PASSED_ON_BY = "Baken-Passed-On-By";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HostInfo self;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Peers(HostInfo self) {
        this.self = self;
    }

    /**
     * The response of another instance, as it is.
     *
     * @param pathAndQuery of the request to this instance
     * @throws IOException when the other does not respond
     */
    HttpResponse<byte[]> ask(HostInfo other, String pathAndQuery) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + authority(other) + pathAndQuery))
                .header(PASSED_ON_BY, authority(self))
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for an answer", e);
        }
    }

    private static String authority(HostInfo instance) {
        String host = instance.host();
        return (host.contains(":") ? '[' + host + ']' : host) + ':' + instance.port();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
