package nl.baken.assessment.dossier;

import nl.baken.event.Phase;

/** In which order the phases of a project come, with a gate between each two. */
public final class PhaseOrder {

    private PhaseOrder() {}

    /**
     * The phase that the gate at the end of a phase leads to; null when there is none.
     *
     * @param phase null when no phase is known
     */
    public static Phase after(Phase phase) {
        return switch (phase) {
            case null -> null;
            case IDEA -> Phase.DEVELOPMENT;
            case DEVELOPMENT -> Phase.IMPLEMENTATION;
            case IMPLEMENTATION -> Phase.SCALING;
            case SCALING -> Phase.CLOSED;
            case CLOSED, UNKNOWN -> null;
        };
    }
}
