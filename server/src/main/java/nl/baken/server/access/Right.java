package nl.baken.server.access;

import java.util.EnumSet;
import java.util.Set;

/** What a request asks to do. A token needs its scope and one of its roles; which projects it is about is asked after that. */
public enum Right {
    /** What anybody may see: nothing of any project. */
    PUBLIC("", EnumSet.allOf(Role.class)),
    READ("baken.read", EnumSet.allOf(Role.class)),
    READ_REJECTIONS("baken.read", EnumSet.of(Role.PUBLISHER, Role.ADMINISTRATOR)),
    SEND("baken.send", EnumSet.of(Role.PUBLISHER, Role.STEERING_MEMBER)),
    MOVE("baken.administer", EnumSet.of(Role.ADMINISTRATOR));

    private final String scope;
    private final Set<Role> roles;

    Right(String scope, Set<Role> roles) {
        this.scope = scope;
        this.roles = roles;
    }

    /** The scope that a token needs; empty when none. */
    public String scope() {
        return scope;
    }

    /** One of these is needed. */
    Set<Role> roles() {
        return roles;
    }
}
