package nl.baken.server.access;

import java.util.Optional;

/**
 * What rights over a project depend on.
 *
 * @param known true when something of it is in the log
 * @param organisation that it is bound to; empty when to none, or when it is not known
 * @param steeringGroup of it as it stands now; empty when nothing was published of it
 */
public record Standing(
        String projectId, boolean known, Optional<String> organisation, Optional<String> steeringGroup) {}
