package nl.baken.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.baken.server.signin.IssuerSettings;

/** An issuer that also gives tokens which a sound one does not give. Its keys are asked for over HTTP, as of any issuer. */
final class TestIssuer implements AutoCloseable {

    static final String AUDIENCE = "baken";

    private final HttpServer http;
    private volatile ECKey key;

    TestIssuer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        key = newKey();
        http.createContext(
                "/.well-known/openid-configuration",
                exchange ->
                        answer(exchange, "{\"issuer\":\"" + address() + "\",\"jwks_uri\":\"" + address() + "/keys\"}"));
        http.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        http.start();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    URI address() {
        return URI.create("http://localhost:" + http.getAddress().getPort());
    }

    Optional<IssuerSettings> settings() {
        return Optional.of(new IssuerSettings(address(), AUDIENCE, IssuerSettings.Claims.USUAL));
    }

    /** From here on tokens are signed with another key, which is the only one that is published. */
    void changeKey() {
        key = newKey();
    }

    static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    ECKey key() {
        return key;
    }

    /** A token that is in order, of somebody with these roles and scopes. */
    String token(List<String> roles, String scope, Consumer<JWTClaimsSet.Builder> more) {
        return token(key, roles, scope, more);
    }

    String token(ECKey signing, List<String> roles, String scope, Consumer<JWTClaimsSet.Builder> more) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(address().toString())
                .audience(AUDIENCE)
                .subject("somebody")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .claim("scope", scope)
                .claim("roles", roles);
        more.accept(claims);
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(signing.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new ECDSASigner(signing));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
