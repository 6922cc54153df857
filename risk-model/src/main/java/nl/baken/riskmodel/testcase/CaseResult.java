package nl.baken.riskmodel.testcase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.baken.output.Reason;
import nl.baken.output.RiskReading;

/**
 * What became of a case.
 *
 * @param misses in the order of the file; empty when the model says all that is expected
 */
public record CaseResult(ModelCase of, List<Miss> misses) {

    /** How a case comes out. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** It fails, and says why the model cannot do it yet. */
        KNOWN,
        /** It says that the model cannot do it, and the model can: the mark has to go. */
        NO_LONGER_KNOWN
    }

    public CaseResult {
        misses = List.copyOf(misses);
    }

    /**
     * Holds what a model says against what is expected.
     *
     * @param readings all readings of the project of the case at a moment
     * @throws IllegalArgumentException when a reading that is expected is not among them
     */
    public static CaseResult of(ModelCase one, Function<Instant, List<RiskReading>> readings) {
        List<Miss> misses = new ArrayList<>();
        for (ExpectedReading expected : one.then()) {
            RiskReading reading = readings.apply(expected.moment()).stream()
                    .filter(each -> each.getRisk().equals(expected.risk()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Nothing is said of " + expected.risk() + " in "
                            + one.project() + " by " + expected.moment()));
            misses.addAll(misses(expected, reading));
        }
        return new CaseResult(one, misses);
    }

    public Outcome outcome() {
        if (of.known() == null) {
            return misses.isEmpty() ? Outcome.PASSED : Outcome.FAILED;
        }
        return misses.isEmpty() ? Outcome.NO_LONGER_KNOWN : Outcome.KNOWN;
    }

    /** Whether somebody has to do something about it. */
    public boolean isWrong() {
        return outcome() == Outcome.FAILED || outcome() == Outcome.NO_LONGER_KNOWN;
    }

    private static List<Miss> misses(ExpectedReading expected, RiskReading reading) {
        List<Miss> misses = new ArrayList<>();
        if (!expected.levels().isEmpty() && !expected.levels().contains(reading.getLevel())) {
            String wanted = expected.levels().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
            misses.add(new Miss(
                    expected, Miss.About.LEVEL, wanted, reading.getLevel().name(), reading));
        }
        if (expected.basis() != null && expected.basis() != reading.getBasis()) {
            misses.add(new Miss(
                    expected,
                    Miss.About.BASIS,
                    expected.basis().name(),
                    reading.getBasis().name(),
                    reading));
        }
        double likelihood = reading.getLikelihood();
        if (likelihood < expected.leastLikely() || likelihood > expected.mostLikely()) {
            misses.add(new Miss(
                    expected,
                    Miss.About.LIKELIHOOD,
                    expected.leastLikely() + " .. " + expected.mostLikely(),
                    String.format(Locale.ROOT, "%.3f", likelihood),
                    reading));
        }
        Set<String> speaking =
                reading.getReasons().stream().map(Reason::getRule).collect(Collectors.toCollection(TreeSet::new));
        expected.reasons().stream()
                .filter(rule -> !speaking.contains(rule))
                .forEach(rule -> misses.add(new Miss(expected, Miss.About.REASON, rule, "", reading)));
        expected.absent().stream()
                .filter(speaking::contains)
                .forEach(rule -> misses.add(new Miss(expected, Miss.About.ABSENT, rule, rule, reading)));
        expected.notKnown().stream()
                .filter(gap -> !reading.getGaps().contains(gap))
                .forEach(gap -> misses.add(new Miss(expected, Miss.About.NOT_KNOWN, gap.getEn(), "", reading)));
        return misses;
    }
}
