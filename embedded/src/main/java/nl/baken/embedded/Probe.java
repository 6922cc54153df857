package nl.baken.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Whether a component that reports its start serves. */
@FunctionalInterface
interface Probe {

    /** True when it serves on the port. */
    boolean serves(int port);

    /** Of a component that serves as soon as it reports its start. */
    static Probe none() {
        return port -> true;
    }

    /** Of a component that answers a GET of this path with 200 when it serves. */
    static Probe get(String path) {
        return port -> {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            try (HttpClient client = HttpClient.newHttpClient()) {
                return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException _) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
