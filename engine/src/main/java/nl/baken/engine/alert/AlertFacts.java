package nl.baken.engine.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.baken.output.Advice;
import nl.baken.output.AlertChange;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertSeverity;
import nl.baken.output.RiskLevel;

/**
 * What of a condition is a step when it becomes another.
 *
 * @param level of a risk; otherwise null
 * @param decibans of a risk, at the last step; otherwise null
 * @param advice of a gate; otherwise null
 * @param deadline null when there is none
 */
public record AlertFacts(
        AlertSeverity severity,
        RiskLevel level,
        Double decibans,
        Advice advice,
        List<String> causes,
        LocalDate deadline,
        List<String> safeguards) {

    /** By how much a likelihood moves before it is a step, in decibans. */
    private static final double MOVED = 10;

    public AlertFacts {
        causes = causes == null ? List.of() : List.copyOf(causes);
        safeguards = safeguards == null ? List.of() : List.copyOf(safeguards);
    }

    static AlertFacts of(AlertCondition condition) {
        return new AlertFacts(
                condition.getSeverity(),
                condition.getLevel(),
                condition.getDecibans(),
                condition.getAdvice(),
                condition.getCauses(),
                condition.getDeadline(),
                condition.getSafeguards());
    }

    /** What differs in later facts. */
    List<AlertChange> changesTo(AlertFacts later) {
        List<AlertChange> changes = new ArrayList<>();
        add(changes, AlertChange.SEVERITY, severity != later.severity);
        add(changes, AlertChange.LEVEL, level != later.level);
        add(changes, AlertChange.LIKELIHOOD, hasMovedTo(later));
        add(changes, AlertChange.ADVICE, advice != later.advice);
        add(changes, AlertChange.CAUSE, !causes.equals(later.causes));
        add(changes, AlertChange.DEADLINE, !Objects.equals(deadline, later.deadline));
        add(changes, AlertChange.SAFEGUARD_BEGAN, !safeguards.containsAll(later.safeguards));
        add(changes, AlertChange.SAFEGUARD_ENDED, !later.safeguards.containsAll(safeguards));
        return changes;
    }

    private boolean hasMovedTo(AlertFacts later) {
        return decibans != null && later.decibans != null && Math.abs(later.decibans - decibans) >= MOVED;
    }

    private static void add(List<AlertChange> changes, AlertChange change, boolean differs) {
        if (differs) {
            changes.add(change);
        }
    }
}
