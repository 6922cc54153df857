package nl.baken.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Promise: whatever roles and names a token has, it gives no right over a project of others but those that read everything. */
class DecisionsTest {

    private static final Set<String> SCOPES = Set.of("baken.read", "baken.send", "baken.administer");
    private static final Set<Role> READ_ALL = EnumSet.of(Role.PORTFOLIO_READER, Role.MODEL_OFFICER, Role.ADMINISTRATOR);

    private static final List<Standing> PROJECTS = List.of(
            new Standing("p", true, Optional.of("theirs"), Optional.of("their-group")),
            new Standing("p", true, Optional.of("theirs"), Optional.empty()),
            new Standing("p", true, Optional.empty(), Optional.of("their-group")),
            new Standing("p", true, Optional.empty(), Optional.empty()));

    @Test
    void shouldGiveNoRightOverAProjectOfOthersWhateverTheRoles() {
        for (Set<Role> roles : allSets()) {
            // Names of one kind give no right of another.
            Caller caller = caller(
                    roles, Set.of("mine", "their-group", "p"), Set.of("q", "theirs"), Set.of("g", "theirs", "p"));
            for (Standing project : PROJECTS) {
                assertThat(Decisions.reads(caller, project))
                        .as("%s %s", roles, project)
                        .isEqualTo(roles.stream().anyMatch(READ_ALL::contains));
                assertThat(Decisions.readsRejections(caller, project)).isEqualTo(roles.contains(Role.ADMINISTRATOR));
                for (boolean act : List.of(true, false)) {
                    for (Optional<String> named :
                            List.of(Optional.<String>empty(), Optional.of("mine"), Optional.of("theirs"))) {
                        assertThat(Decisions.sends(caller, project, act, named))
                                .as("%s %s %s %s", roles, project, act, named)
                                .isInstanceOf(Sending.Refused.class);
                    }
                }
            }
            assertThat(Decisions.readsPortfolio(caller, "theirs"))
                    .isEqualTo(roles.stream().anyMatch(READ_ALL::contains));
        }
    }

    @Test
    void shouldNeedScopeAndRoleForEveryRight() {
        for (Right right : EnumSet.complementOf(EnumSet.of(Right.PUBLIC))) {
            Caller without = caller(EnumSet.allOf(Role.class), Set.of("mine"), Set.of(), Set.of());
            Caller noScope = new Caller(
                    "a", false, false, without.roles(), Set.of("openid"), Set.of("mine"), Set.of(), Set.of());
            Caller noRole = caller(Set.of(), Set.of("mine"), Set.of(), Set.of());
            assertThat(Decisions.missing(noScope, right)).get().asString().contains(right.scope());
            assertThat(Decisions.missing(noRole, right)).get().asString().contains("role");
            assertThat(Decisions.missing(without, right)).isEmpty();
            assertThat(Decisions.missing(Caller.NOBODY, right)).isPresent();
            assertThat(Decisions.missing(Caller.ANYBODY, right)).isEmpty();
        }
    }

    @Test
    void shouldBindANewProjectToAnOrganisationOfTheTokenAlone() {
        Standing fresh = new Standing("p", false, Optional.empty(), Optional.empty());
        Caller one = caller(Set.of(Role.PUBLISHER), Set.of("mine"), Set.of(), Set.of());
        Caller two = caller(Set.of(Role.PUBLISHER), Set.of("mine", "also"), Set.of(), Set.of());
        assertThat(Decisions.sends(one, fresh, false, Optional.empty()))
                .isEqualTo(new Sending.Allowed(Optional.of("mine"), true));
        assertThat(Decisions.sends(one, fresh, false, Optional.of("theirs"))).isInstanceOf(Sending.Refused.class);
        assertThat(Decisions.sends(two, fresh, false, Optional.of("also")))
                .isEqualTo(new Sending.Allowed(Optional.of("also"), true));
        assertThat(Decisions.sends(two, fresh, false, Optional.empty())).isInstanceOf(Sending.Refused.class);
        Caller ofProject = caller(Set.of(Role.PUBLISHER), Set.of(), Set.of("p"), Set.of());
        assertThat(Decisions.sends(ofProject, fresh, false, Optional.empty())).isInstanceOf(Sending.Refused.class);
    }

    private static Caller caller(Set<Role> roles, Set<String> organisations, Set<String> projects, Set<String> groups) {
        return new Caller("a", false, false, roles, SCOPES, organisations, projects, groups);
    }

    private static List<Set<Role>> allSets() {
        List<Set<Role>> sets = new ArrayList<>(List.of(EnumSet.noneOf(Role.class)));
        for (Role role : Role.values()) {
            for (Set<Role> without : List.copyOf(sets)) {
                Set<Role> with = EnumSet.of(role);
                with.addAll(without);
                sets.add(with);
            }
        }
        return sets;
    }
}
