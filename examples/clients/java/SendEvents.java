import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Sends the events of a file, one a line, to Baken. Needs JDK 17 or later and nothing else.
 *
 * <pre>
 * java SendEvents.java ../events.jsonl
 * BAKEN_URL=https://baken.example.org java SendEvents.java events.jsonl
 * </pre>
 *
 * <p>Ends with 0 when Baken has every event, with 1 when it refuses one, and with 2 when it could not be asked. It may be
 * run again: an event with the same source and id counts once.
 */
final class SendEvents {

    private static final String URL = System.getenv().getOrDefault("BAKEN_URL", "http://127.0.0.1:8080") + "/v1/events";
    private static final int EVENTS_A_REQUEST = 500;
    private static final int TRIES = 8;
    private static final Set<Integer> LATER = Set.of(408, 429, 503);

    private final HttpClient http = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1) {
            System.err.println("usage: java SendEvents.java FILE");
            System.exit(2);
        }
        List<String> events = Files.readAllLines(Path.of(arguments[0])).stream()
                .filter(line -> !line.isBlank())
                .toList();
        SendEvents sender = new SendEvents();
        for (int first = 0; first < events.size(); first += EVENTS_A_REQUEST) {
            int end = Math.min(first + EVENTS_A_REQUEST, events.size());
            HttpResponse<String> answer = sender.post(String.join("\n", events.subList(first, end)));
            if (answer.statusCode() != 202) {
                // A problem as RFC 9457 has it, with each error of each event: any JSON library reads it.
                System.err.println("Of the events from number " + (first + 1) + " on: " + answer.body());
                System.exit(answer.statusCode() == 400 ? 1 : 2);
            }
        }
        System.out.println("Baken has " + events.size() + " events");
    }

    /** The answer to these events. Whoever is told "later" asks again. */
    private HttpResponse<String> post(String events) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(URL))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(events))
                .build();
        for (int attempt = 1; ; attempt++) {
            long wait = attempt;
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                if (!LATER.contains(answer.statusCode()) || attempt == TRIES) {
                    return answer;
                }
                wait = answer.headers().firstValueAsLong("Retry-After").orElse(attempt);
            } catch (IOException e) {
                if (attempt == TRIES) {
                    System.err.println("Baken does not answer at " + URL + ": " + e);
                    System.exit(2);
                }
            }
            Thread.sleep(1000 * wait);
        }
    }
}
