package nl.baken.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.baken.engine.query.Answer;
import nl.baken.engine.query.AnswerJson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A running instance that is asked what it published. */
final class InstanceOption {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final JsonMapper JSON = new JsonMapper();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--instance",
            paramLabel = "URL",
            description =
                    "Ask a running instance, at its query-address, such as http://localhost:8090: what it published"
                            + " at that time, from its state, without reading the log.")
    private URI instance;

    boolean given() {
        return instance != null;
    }

    /** What was published; fails with the message of the instance, or with why there is none. */
    Answer ask(String project, Optional<Instant> asOf) {
        HttpResponse<String> response = send(question(project, asOf));
        try {
            if (response.statusCode() == 200) {
                return AnswerJson.read(response.body());
            }
            JsonNode error = JSON.readTree(response.body());
            throw new CommandFailure(error.required("message").textValue()
                    + response.headers()
                            .firstValue("Retry-After")
                            .map(seconds -> ". Ask again in " + seconds + " s")
                            .orElse(""));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new CommandFailure(
                    "What is at " + instance + " answers with status " + response.statusCode()
                            + " and not as a Baken instance of this version does. Check that it is the query-address of"
                            + " one",
                    e);
        }
    }

    private URI question(String project, Optional<Instant> asOf) {
        String scheme = instance.getScheme();
        if (instance.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--instance is " + instance + "; expected is an address such as" + " http://localhost:8090");
        }
        String base = instance.toString().replaceFirst("/+$", "");
        return URI.create(base + "/v1/projects/" + encoded(project) + "/assessment"
                + asOf.map(moment -> "?asOf=" + encoded(moment.toString())).orElse(""));
    }

    private HttpResponse<String> send(URI question) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return client.send(
                    HttpRequest.newBuilder(question).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CommandFailure(
                    "No instance answers at " + instance + " (" + e.getClass().getSimpleName()
                            + "). Check --instance, that the instance runs, and that it has a query-address",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted while waiting for " + instance, e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
