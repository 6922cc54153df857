package nl.baken.server.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.server.access.Caller;

/** Who somebody is, from the claims of a token. What is in another form than is expected gives no right. */
final class ClaimReader {

    /** A name of the issuer's that has no room in an event names nobody there. */
    private static final int LONGEST_NAME = 128;

    private final IssuerSettings.Claims names;

    ClaimReader(IssuerSettings.Claims names) {
        this.names = names;
    }

    /** A program, or a person for whom a program acts. */
    Caller bearer(JWTClaimsSet claims) {
        Set<String> scopes = new LinkedHashSet<>();
        texts(claims, "scope").forEach(scope -> scopes.addAll(List.of(scope.split(" "))));
        scopes.addAll(texts(claims, "scp"));
        return caller(claims, false, scopes);
    }

    /** A person who signed in here, for what pages need. */
    Caller person(JWTClaimsSet claims, Set<String> scopes) {
        return caller(claims, true, scopes);
    }

    private Caller caller(JWTClaimsSet claims, boolean person, Set<String> scopes) {
        String subject = claims.getSubject();
        return new Caller(
                subject.length() > LONGEST_NAME ? "" : subject,
                person,
                false,
                Caller.roles(texts(claims, names.roles())),
                scopes,
                texts(claims, names.organisations()),
                texts(claims, names.projects()),
                texts(claims, names.steeringGroups()));
    }

    /** The texts of a claim: of a list those in it, of a text that one. */
    private static Set<String> texts(JWTClaimsSet claims, String name) {
        Object value = claims.getClaim(name);
        if (value == null) {
            value = claims.getClaims();
            for (String part : name.split("\\.")) {
                value = value instanceof Map<?, ?> object ? object.get(part) : null;
            }
        }
        Set<String> texts = new LinkedHashSet<>();
        Collection<?> values = switch (value) {
            case Collection<?> several -> several;
            case Object[] several -> Arrays.asList(several);
            case null -> List.of();
            default -> List.of(value);
        };
        for (Object one : values) {
            if (one instanceof String text && !text.isBlank()) {
                texts.add(text);
            }
        }
        return texts;
    }
}
