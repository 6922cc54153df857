/** Who sends a request: bearer tokens of an issuer, and people who sign in. Start at {@link nl.baken.server.signin.AccessFilter}. */
package nl.baken.server.signin;
