package nl.baken.server.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import java.text.ParseException;
import java.util.Set;
import nl.baken.server.http.Problem;
import nl.baken.server.http.ProblemException;

/** Reads tokens of one issuer that are for one audience. What is wrong with a token is said without any of it. */
final class Tokens {

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private final Issuer issuer;
    private final String audience;

    Tokens(Issuer issuer, String audience) {
        this.issuer = issuer;
        this.audience = audience;
    }

    /**
     * What a token says.
     *
     * @throws ProblemException 401 when it is not one to go by, 503 while the issuer does not answer
     */
    JWTClaimsSet read(String token) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, ACCESS_TOKEN, null));
        processor.setJWSKeySelector(issuer.keys());
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                audience, new JWTClaimsSet.Builder().issuer(issuer.name()).build(), Set.of("sub", "exp", "iat")));
        try {
            return processor.process(token, null);
        } catch (ParseException e) {
            throw refused("It is no signed JSON Web Token.");
        } catch (ExpiredJWTException e) {
            throw refused("It has expired; ask the issuer for another.");
        } catch (BadJWTException e) {
            throw refused("Its issuer, its audience or its time is not what this server takes.");
        } catch (BadJOSEException | RateLimitReachedException e) {
            throw refused("It is not signed with a key of the issuer.");
        } catch (KeySourceException e) {
            throw Issuer.later();
        } catch (JOSEException e) {
            throw refused("Its signature cannot be checked.");
        }
    }

    private static ProblemException refused(String why) {
        return ProblemException.challenge(
                Problem.of(401, "The token is not taken", why), "Bearer realm=\"baken\", error=\"invalid_token\"");
    }
}
