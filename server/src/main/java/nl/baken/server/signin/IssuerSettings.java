package nl.baken.server.signin;

import java.net.URI;

/**
 * Whose tokens are taken.
 *
 * @param issuer its address, which its tokens have as {@code iss}
 * @param audience that tokens have to be for
 * @param claims where a token has what rights depend on
 */
public record IssuerSettings(URI issuer, String audience, Claims claims) {

    /**
     * Names of claims; a dot leads into a claim that is an object.
     *
     * @param roles labels of {@link nl.baken.server.access.Role}
     * @param organisations ids of organisations
     * @param projects ids of projects
     * @param steeringGroups ids of steering groups
     */
    public record Claims(String roles, String organisations, String projects, String steeringGroups) {

        /** Those that are read unless others are named. */
        public static final Claims USUAL = new Claims("roles", "organisations", "projects", "steering_groups");
    }
}
