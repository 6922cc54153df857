package nl.baken.server.access;

import java.util.Optional;
import java.util.stream.Collectors;

/** Decides who may what. Pure: of the caller, the right and what stands of the project. */
public final class Decisions {

    private static final Sending.Refused NOT_YOURS = new Sending.Refused(
            "subject",
            "a project of your organisation. Events are taken from the organisation that a project is bound to, and of"
                    + " a project that is new from a " + Role.PUBLISHER.label()
                    + " of an organisation, which binds it");

    private static final Sending.Refused WHICH_ORGANISATION = new Sending.Refused(
            "subject",
            "a project that is registered. Your token has several organisations, so the first event of a project has to"
                    + " be a ProjectRegistered whose organisationId is one of them");

    private static final Sending.Refused OTHER_ORGANISATION = new Sending.Refused(
            "data.organisationId",
            "the organisation that the project is bound to, one of your token; an administrator can move a project");

    private static final Sending.Refused NOT_A_PUBLISHER = new Sending.Refused(
            "type", "an act of a steering group: other events need the role " + Role.PUBLISHER.label());

    private static final Sending.Refused NOT_A_MEMBER = new Sending.Refused(
            "type",
            "an event of a project: acts of a steering group need the role " + Role.STEERING_MEMBER.label()
                    + " and the steering group of the project");

    private Decisions() {}

    /** What is missing in a token for a right, as a sentence; empty when nothing is. */
    public static Optional<String> missing(Caller caller, Right right) {
        if (caller.everything() || right == Right.PUBLIC) {
            return Optional.empty();
        }
        if (!caller.scopes().contains(right.scope())) {
            return Optional.of("This needs the scope " + right.scope() + ", which your token has not.");
        }
        if (right.roles().stream().noneMatch(caller::is)) {
            return Optional.of("This needs the role "
                    + right.roles().stream().map(Role::label).sorted().collect(Collectors.joining(" or "))
                    + ", which your token has not.");
        }
        return Optional.empty();
    }

    /** Whether what was published of a project may be read; when not, it is as though it were not there. */
    public static boolean reads(Caller caller, Standing project) {
        return readsAll(caller)
                || publishes(caller, project)
                || (caller.is(Role.STEERING_MEMBER)
                        && project.steeringGroup()
                                .filter(caller.steeringGroups()::contains)
                                .isPresent());
    }

    /** Whether the projects of an organisation, added up, may be read. */
    public static boolean readsPortfolio(Caller caller, String organisation) {
        return readsAll(caller)
                || (caller.is(Role.PUBLISHER) && caller.organisations().contains(organisation));
    }

    /** Whether it may be read that an event of a project was refused, and why. */
    public static boolean readsRejections(Caller caller, Standing project) {
        return caller.everything() || caller.is(Role.ADMINISTRATOR) || publishes(caller, project);
    }

    private static boolean readsAll(Caller caller) {
        return caller.everything()
                || caller.is(Role.PORTFOLIO_READER)
                || caller.is(Role.MODEL_OFFICER)
                || caller.is(Role.ADMINISTRATOR);
    }

    private static boolean publishes(Caller caller, Standing project) {
        return caller.is(Role.PUBLISHER)
                && project.organisation()
                        .filter(bound -> caller.organisations().contains(bound)
                                || caller.projects().contains(project.projectId()))
                        .isPresent();
    }

    /**
     * Whether an event may be sent, and in whose name.
     *
     * @param ofSteeringGroup true for an act of a steering group
     * @param named the organisation that the event names as the owner of the project; empty when it names none
     */
    public static Sending sends(Caller caller, Standing project, boolean ofSteeringGroup, Optional<String> named) {
        if (caller.everything()) {
            return new Sending.Allowed(Optional.empty(), false);
        }
        if (ofSteeringGroup) {
            boolean member = caller.is(Role.STEERING_MEMBER)
                    && project.steeringGroup()
                            .filter(caller.steeringGroups()::contains)
                            .isPresent();
            return member ? new Sending.Allowed(caller.onlyOrganisation(), false) : NOT_A_MEMBER;
        }
        if (!caller.is(Role.PUBLISHER)) {
            return NOT_A_PUBLISHER;
        }
        return project.organisation().isPresent() ? ofBound(caller, project, named) : first(caller, project, named);
    }

    private static Sending ofBound(Caller caller, Standing project, Optional<String> named) {
        if (!publishes(caller, project)) {
            return NOT_YOURS;
        }
        return named.isEmpty() || named.equals(project.organisation())
                ? new Sending.Allowed(project.organisation(), false)
                : OTHER_ORGANISATION;
    }

    private static Sending first(Caller caller, Standing project, Optional<String> named) {
        if (project.known() || caller.organisations().isEmpty()) {
            return NOT_YOURS;
        }
        if (named.isPresent()) {
            return caller.organisations().contains(named.get()) ? new Sending.Allowed(named, true) : OTHER_ORGANISATION;
        }
        return caller.onlyOrganisation()
                .<Sending>map(only -> new Sending.Allowed(Optional.of(only), true))
                .orElse(WHICH_ORGANISATION);
    }
}
