package nl.baken.engine.alert;

import java.util.function.Predicate;
import nl.baken.output.AlertChange;
import nl.baken.output.MuteKind;

/** What takes an alert on in its life. */
public enum AlertTrigger {
    CAUSE_HOLDS("its condition holds", situation -> situation.condition() != null),
    CAUSE_GONE("its condition holds no longer", situation -> situation.condition() == null),
    OTHER_MODEL(
            "by another model that applies from now on its condition does not hold",
            situation -> situation.condition() == null && situation.otherModel()),
    OTHER_GROUP("another steering group steers the project", Situation::isElsewhere),
    MORE_SEVERE("it became more severe", situation -> situation.severer() > 0),
    LESS_SEVERE("it became less severe", situation -> situation.severer() < 0),
    UNMUTED("a mute of it ended", situation -> !situation.ended().isEmpty()),
    ACCEPTED("the steering group accepts the risk", situation -> situation.begins(MuteKind.ACCEPTED)),
    SILENCED("the steering group silenced it", situation -> situation.begins(MuteKind.SILENCED)),
    ACKNOWLEDGED("somebody acknowledged it", situation -> situation.begins(MuteKind.ACKNOWLEDGED)),
    INHIBITED("another alert makes it noise", situation -> situation.begins(MuteKind.INHIBITED)),
    CHANGED(
            "another level, advice, cause, deadline or safeguard, or 10 dB",
            situation -> situation.changes().stream().anyMatch(change -> change != AlertChange.OWNER)),
    OWNER(
            "somebody takes care of it, or nobody does any more",
            situation -> !situation.changes().isEmpty()),
    FORGOTTEN("thirty days have passed", Situation::isForgotten);

    private final String words;
    private final Predicate<Situation> when;

    AlertTrigger(String words, Predicate<Situation> when) {
        this.words = words;
        this.when = when;
    }

    /** As documents tell it. */
    public String words() {
        return words;
    }

    boolean isSo(Situation situation) {
        return when.test(situation);
    }
}
