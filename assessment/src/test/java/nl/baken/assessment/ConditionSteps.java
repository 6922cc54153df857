package nl.baken.assessment;

import java.util.ArrayList;
import java.util.List;

/** The conditions of a project over time, for tests: which hold, since when, how urgent. */
public final class ConditionSteps {

    private final List<String> steps = new ArrayList<>();
    private List<String> holding = List.of();

    /** Takes what was published; nothing is added when it leaves the conditions as they are. */
    public void take(Assessed assessed) {
        if (assessed.conditions() == null) {
            return;
        }
        List<String> now = assessed.conditions().getConditions().stream()
                .map(condition -> condition.getFingerprint()
                        + ' '
                        + condition.getSeverity()
                        + ' '
                        + condition.getLevel()
                        + ' '
                        + condition.getAdvice())
                .toList();
        if (!now.equals(holding)) {
            steps.add(now + " at " + assessed.conditions().getAsOf());
            holding = now;
        }
    }

    /** A line for each change, in order. */
    public List<String> steps() {
        return List.copyOf(steps);
    }
}
