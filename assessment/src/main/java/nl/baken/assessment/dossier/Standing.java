package nl.baken.assessment.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.baken.assessment.dossier.Statements.Times;

/** What still stands of what was stated of things that have a name. */
final class Standing {

    private Standing() {}

    /** Those of the events that stand; the same object when all do. */
    static Recent<Match> of(Recent<Match> matches, Dossier dossier) {
        if (!isStated(matches)) {
            return matches;
        }
        return matches.only(match -> stands(match, dossier));
    }

    /** The latest that stands; null when none does. */
    static Stamped<Match> last(Recent<Match> matches, Dossier dossier) {
        List<Stamped<Match>> entries = matches.entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (stands(entries.get(i), dossier)) {
                return entries.get(i);
            }
        }
        return null;
    }

    /**
     * Since when it is so of the thing: from when it was stated first, or stated again after it
     * had ended.
     */
    static Stamp since(Stamped<Match> match, Dossier dossier) {
        Match stated = match.value();
        Times times = stated.statement() == null ? null : dossier.statements().of(stated.statement(), stated.key());
        if (times == null) {
            return match.stamp();
        }
        String base = Statement.base(stated.statement());
        boolean again = isBetween(times, dossier.statements().of(Statement.endOf(base), stated.key()), match)
                || isBetween(times, dossier.statements().of(Statement.beginningOf(base), stated.key()), match);
        return again ? match.stamp() : times.first();
    }

    private static boolean isBetween(Times times, Times other, Stamped<Match> match) {
        return other != null
                && other.last().compareTo(times.first()) > 0
                && other.last().compareTo(match.stamp()) < 0;
    }

    static boolean isRestated(Stamped<Match> match, Dossier dossier) {
        Match stated = match.value();
        Times times = dossier.statements().of(stated.statement(), stated.key());
        return times != null && match.stamp().isAfter(times.first());
    }

    /** True when something of it may not stand, or no longer. */
    static boolean isStated(Recent<Match> matches) {
        for (Stamped<Match> match : matches.entries()) {
            if (match.value().statement() != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(Stamped<Match> match, Dossier dossier) {
        Match stated = match.value();
        if (stated.statement() == null) {
            return true;
        }
        if (stated.isTakenBack() || !isKnown(stated, dossier)) {
            return false;
        }
        return switch (Statement.base(stated.statement())) {
            case Statement.REPORTED -> !isUnfounded(match, dossier);
            case Statement.DECLARED -> !isEnded(match, dossier);
            case Statement.RESOLVED -> isReported(stated, dossier) && !isOpenAgain(match, dossier);
            case Statement.ENDED, Statement.CLOSED, Statement.DECIDED -> !isOpenAgain(match, dossier);
            case Statement.REACHED -> {
                Milestone milestone = milestone(stated, dossier);
                yield milestone == null || !milestone.open();
            }
            default -> !stated.statement().startsWith(Statement.MOVED) || isMoved(match, dossier);
        };
    }

    private static boolean isKnown(Match stated, Dossier dossier) {
        if (stated.open() == null) {
            return true;
        }
        for (Map.Entry<String, String> field : stated.open().entrySet()) {
            String value = dossier.things().value(stated.key(), field.getKey());
            if (value == null || !List.of(field.getValue().split(",", -1)).contains(value)) {
                return false;
            }
        }
        return true;
    }

    /** An incident that proved to be none never was one, unless it was reported again after that. */
    private static boolean isUnfounded(Stamped<Match> match, Dossier dossier) {
        Times resolved =
                dossier.statements().of(Statement.RESOLVED, match.value().key());
        return resolved != null
                && Boolean.TRUE.equals(Stamped.valueOf(resolved.unfounded()))
                && !match.stamp().isAfter(resolved.unfounded().stamp());
    }

    /** A dependency that ended is none any more, whatever the end calls it. */
    private static boolean isEnded(Stamped<Match> match, Dossier dossier) {
        Times ended = dossier.statements().of(Statement.ENDED, match.value().key());
        return ended != null && !match.stamp().isAfter(ended.last());
    }

    private static boolean isReported(Match stated, Dossier dossier) {
        return dossier.statements().of(Statement.REPORTED, stated.key()) != null;
    }

    /** Of a beginning and an end at one time, the end holds. */
    private static boolean isOpenAgain(Stamped<Match> match, Dossier dossier) {
        Times begun = dossier.statements()
                .of(
                        Statement.beginningOf(Statement.base(match.value().statement())),
                        match.value().key());
        return begun != null && begun.last().isAfter(match.stamp());
    }

    /** A new plan with the date that held moves nothing. */
    private static boolean isMoved(Stamped<Match> match, Dossier dossier) {
        Milestone milestone = milestone(match.value(), dossier);
        Times times =
                dossier.statements().of(match.value().statement(), match.value().key());
        if (milestone == null || times == null) {
            return true;
        }
        LocalDate before = milestone.dueBefore(times.first());
        return before == null || !match.value().statement().equals(Statement.MOVED + before);
    }

    private static Milestone milestone(Match stated, Dossier dossier) {
        return dossier.milestones()
                .byId()
                .get(stated.key().substring(stated.key().indexOf(':') + 1));
    }
}
