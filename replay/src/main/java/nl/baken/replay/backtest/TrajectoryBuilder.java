package nl.baken.replay.backtest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.baken.output.RiskChange;
import nl.baken.output.RiskLevel;

/** Collects the levels of one project. */
final class TrajectoryBuilder {

    private final String project;
    private final Map<String, List<Trajectory.Change>> risks = new HashMap<>();

    TrajectoryBuilder(String project) {
        this.project = project;
    }

    /** A risk without a published reading counts as LOW. */
    void take(RiskChange change) {
        RiskLevel before = change.getLevelBefore() == null ? RiskLevel.LOW : change.getLevelBefore();
        if (before != change.getLevel()) {
            risks.computeIfAbsent(change.getRisk(), risk -> new ArrayList<>())
                    .add(new Trajectory.Change(change.getAsOf(), before, change.getLevel()));
        }
    }

    Trajectory build(Instant first, Instant last) {
        return new Trajectory(project, first, last, risks);
    }
}
