package nl.baken.server.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import nl.baken.server.http.Json;
import nl.baken.server.http.Problem;
import nl.baken.server.http.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An issuer of tokens, as it describes itself (OpenID Connect Discovery). It is asked when it is first needed; while it does not answer
 * nobody is let in. Its keys are kept for a while, and are asked for anew when a token has one that is not among them.
 */
final class Issuer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Issuer.class);

    private static final String DESCRIPTION = "/.well-known/openid-configuration";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 256 * 1024;

    /** How often keys are asked for at most, whatever keys tokens name. */
    private static final Duration BETWEEN_KEYS = Duration.ofSeconds(10);

    /** Signatures by keys of which the issuer alone has the secret half. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.copyOf(JWSAlgorithm.Family.SIGNATURE);

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile Known known;

    /** What it says of itself. */
    private record Known(JsonNode description, JWSKeySelector<SecurityContext> keys) {}

    Issuer(URI address) {
        this.address = address;
    }

    /** As tokens name it. */
    String name() {
        return address.toString();
    }

    /** @throws ProblemException while the issuer does not answer */
    JWSKeySelector<SecurityContext> keys() {
        return known().keys();
    }

    /**
     * One of its addresses.
     *
     * @throws ProblemException while the issuer does not answer, or when it has none by that name
     */
    URI endpoint(String name) {
        String endpoint = known().description().path(name).asText();
        if (endpoint.isEmpty()) {
            LOG.warn("The issuer {} has no {}", address, name);
            throw later();
        }
        return URI.create(endpoint);
    }

    boolean has(String endpoint) {
        return known().description().hasNonNull(endpoint);
    }

    private Known known() {
        Known now = known;
        if (now == null) {
            now = ask();
            known = now;
        }
        return now;
    }

    private Known ask() {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address.toString().replaceAll("/$", "") + DESCRIPTION))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode description = answer.statusCode() == 200 ? Json.read(answer.body()) : Json.read("{}");
            if (!description.path("issuer").asText().equals(address.toString())) {
                LOG.warn(
                        "{}{} answers {} and does not name that issuer; is baken.issuer written as the issuer writes"
                                + " it?",
                        address,
                        DESCRIPTION,
                        answer.statusCode());
                throw later();
            }
            return new Known(description, keysAt(description.path("jwks_uri").asText()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw later();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            LOG.warn("The issuer of tokens {} cannot be asked: {}", address, e.toString());
            throw later();
        }
    }

    private static JWSKeySelector<SecurityContext> keysAt(String address) throws MalformedURLException {
        int patience = (int) PATIENCE.toMillis();
        JWKSource<SecurityContext> keys = JWKSourceBuilder.<SecurityContext>create(
                        URI.create(address).toURL(), new DefaultResourceRetriever(patience, patience, MOST_BYTES))
                .cache(JWKSourceBuilder.DEFAULT_CACHE_TIME_TO_LIVE, 4L * patience)
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_KEYS.toMillis())
                .retrying(true)
                .build();
        return new JWSVerificationKeySelector<>(ALGORITHMS, keys);
    }

    static ProblemException later() {
        return ProblemException.later(
                Problem.of(
                        503,
                        "Nobody can be let in now",
                        "The issuer of tokens does not answer, so it is not known who you are. Ask again; the log of"
                                + " the server says more."),
                AGAIN);
    }

    @Override
    public void close() {
        http.close();
    }
}
