package nl.baken.server.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who sends a request.
 *
 * @param name what the issuer calls them, which says nothing to people; empty when nobody signed in
 * @param person true for somebody who signed in, false for a program with a token of its own
 * @param everything true when there is no issuer, and who is on this machine may do everything
 * @param organisations that they are of
 * @param projects that they are of, beside those of the organisations
 * @param steeringGroups that they are of
 */
public record Caller(
        String name,
        boolean person,
        boolean everything,
        Set<Role> roles,
        Set<String> scopes,
        Set<String> organisations,
        Set<String> projects,
        Set<String> steeringGroups) {

    /** Whoever is on this machine, where there is no issuer. */
    public static final Caller ANYBODY = new Caller("", false, true, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Somebody who has shown nothing. */
    public static final Caller NOBODY = new Caller("", false, false, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
        organisations = Set.copyOf(organisations);
        projects = Set.copyOf(projects);
        steeringGroups = Set.copyOf(steeringGroups);
    }

    /** Those of the roles of a token that are Baken's. */
    public static Set<Role> roles(Collection<String> labels) {
        return labels.stream().map(Role::labelled).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    boolean is(Role role) {
        return roles.contains(role);
    }

    /** The organisation, when it is one; empty when there are several or none. */
    public Optional<String> onlyOrganisation() {
        return organisations.size() == 1
                ? Optional.of(List.copyOf(organisations).getFirst())
                : Optional.empty();
    }
}
