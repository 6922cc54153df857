package nl.baken.assessment.dossier;

/**
 * The parts of a dossier that the matches of one signal follow from.
 *
 * @param matches null when there are none
 * @param statements null, like the rest, when nothing was stated of a thing that has a name
 */
public record Origin(Recent<Match> matches, Statements statements, Things things, Items<Milestone> milestones) {

    /** Of matches that follow from nothing but themselves. */
    static Origin of(Recent<Match> matches) {
        return new Origin(matches, null, null, null);
    }

    /** True when no event between the two changed a part; a part is the same object for as long as none does. */
    @SuppressWarnings("ReferenceEquality")
    public boolean isSame(Origin other) {
        return matches == other.matches
                && statements == other.statements
                && things == other.things
                && milestones == other.milestones;
    }
}
