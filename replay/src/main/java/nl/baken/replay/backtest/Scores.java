package nl.baken.replay.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.output.RiskLevel;

/**
 * How well the levels warned, over projects with a known end.
 *
 * @param cases every harm of a project with events
 * @param scores per level for all risks together, and then per risk
 * @param withoutEvents labels of projects of which nothing was known: they are not counted
 */
public record Scores(List<Case> cases, List<Score> scores, List<Label> withoutEvents) {

    /** The levels that count as a warning. */
    public static final List<RiskLevel> LEVELS = List.of(RiskLevel.GUARDED, RiskLevel.HIGH, RiskLevel.CRITICAL);

    private static final double DAYS_A_YEAR = 365.25;

    /**
     * One harm.
     *
     * @param reached when the risk first reached a level, for those that it reached in time
     * @param standing the levels that held on the day before
     */
    public record Case(Label.Harm harm, Map<RiskLevel, Instant> reached, List<RiskLevel> standing) {

        /** Whole days from when the level was reached to the day on which the harm became public. */
        public Optional<Long> lead(RiskLevel level) {
            return Optional.ofNullable(reached.get(level))
                    .map(at -> ChronoUnit.DAYS.between(LocalDate.ofInstant(at, ZoneOffset.UTC), harm.publicOn()));
        }

        static Case of(Label.Harm harm, Trajectory trajectory) {
            Map<RiskLevel, Instant> reached = new LinkedHashMap<>();
            List<RiskLevel> standing = new ArrayList<>();
            for (RiskLevel level : LEVELS) {
                trajectory.reached(harm.risk(), level, harm.tooLate()).ifPresent(at -> reached.put(level, at));
                if (trajectory.standing(harm.risk(), level, harm.tooLate())) {
                    standing.add(level);
                }
            }
            return new Case(harm, reached, standing);
        }
    }

    /**
     * Counts.
     *
     * @param risks ids, in the order in which they are shown
     * @param trajectories of labelled projects, by id
     */
    public static Scores of(Collection<Label> labels, Collection<String> risks, Map<String, Trajectory> trajectories) {
        List<Case> cases = new ArrayList<>();
        List<Trajectory> harmless = new ArrayList<>();
        List<Label> withoutEvents = new ArrayList<>();
        for (Label label : labels) {
            Trajectory trajectory = trajectories.get(label.project());
            switch (label) {
                case Label unseen when trajectory == null -> withoutEvents.add(unseen);
                case Label.Harm harm -> cases.add(Case.of(harm, trajectory));
                case Label.NoHarm none -> harmless.add(trajectory);
            }
        }
        List<Score> scores = new ArrayList<>();
        LEVELS.forEach(level -> scores.add(score(Optional.empty(), risks, level, cases, harmless)));
        for (String risk : risks) {
            List<Case> ofRisk =
                    cases.stream().filter(one -> one.harm().risk().equals(risk)).toList();
            LEVELS.forEach(level -> scores.add(score(Optional.of(risk), List.of(risk), level, ofRisk, harmless)));
        }
        return new Scores(List.copyOf(cases), List.copyOf(scores), List.copyOf(withoutEvents));
    }

    private static Score score(
            Optional<String> risk,
            Collection<String> risks,
            RiskLevel level,
            List<Case> cases,
            List<Trajectory> harmless) {
        List<Long> leads =
                cases.stream().flatMap(one -> one.lead(level).stream()).sorted().toList();
        int standing = (int)
                cases.stream().filter(one -> one.standing().contains(level)).count();
        int harmlessFlagged = (int) harmless.stream()
                .filter(trajectory -> rises(trajectory, risks, level) > 0)
                .count();
        long falseAlarms = harmless.stream()
                .mapToLong(trajectory -> rises(trajectory, risks, level))
                .sum();
        double years = harmless.stream().mapToDouble(Scores::years).sum();
        return new Score(
                risk,
                level,
                cases.size(),
                leads.size(),
                standing,
                Interval.ofShare(leads.size(), cases.size()),
                leads.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Score.Lead(median(leads), leads.getFirst(), leads.getLast())),
                harmless.size(),
                harmlessFlagged,
                Interval.ofShare(harmlessFlagged, harmless.size()),
                falseAlarms,
                years,
                harmless.isEmpty() ? Optional.empty() : Optional.of(Interval.ofRate(falseAlarms, years)));
    }

    private static long rises(Trajectory trajectory, Collection<String> risks, RiskLevel level) {
        return risks.stream().mapToLong(risk -> trajectory.rises(risk, level)).sum();
    }

    private static double years(Trajectory trajectory) {
        double days = Duration.between(trajectory.first(), trajectory.last()).toMillis()
                / (double) Duration.ofDays(1).toMillis();
        return Math.max(1, days) / DAYS_A_YEAR;
    }

    private static double median(List<Long> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : Stream.of(sorted.get(middle - 1), sorted.get(middle))
                        .mapToLong(days -> days)
                        .average()
                        .orElseThrow();
    }
}
