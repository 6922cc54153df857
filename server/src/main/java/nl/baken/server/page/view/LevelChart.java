package nl.baken.server.page.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.baken.output.Basis;
import nl.baken.output.RiskChange;
import nl.baken.output.RiskLevel;

/**
 * The level of a risk over time, drawn as steps; where it was not assessed there is no line. What it shows stands in a table below it.
 *
 * @param lines each the points of a line, as SVG has them
 * @param from the first day, in words
 * @param until the last day, in words
 */
public record LevelChart(List<String> lines, String from, String until) {

    public static final int WIDTH = 600;
    public static final int HEIGHT = 80;
    private static final int STEP = 22;
    private static final int BOTTOM = 73;

    /**
     * The chart.
     *
     * @param changes of one risk, the earliest first; not empty
     * @param end the last moment that is drawn
     */
    static LevelChart of(Words words, List<RiskChange> changes, Instant end) {
        Instant start = changes.getFirst().getAsOf();
        double scale = WIDTH / (double) Math.max(1, end.toEpochMilli() - start.toEpochMilli());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < changes.size(); i++) {
            RiskChange change = changes.get(i);
            if (change.getBasis() == Basis.PRIOR_ONLY || change.getLevel() == RiskLevel.UNKNOWN) {
                finish(lines, line);
                continue;
            }
            Instant until = i + 1 < changes.size() ? changes.get(i + 1).getAsOf() : end;
            int height = height(change.getLevel());
            line.append(x(change.getAsOf(), start, scale))
                    .append(',')
                    .append(height)
                    .append(' ');
            line.append(x(until, start, scale)).append(',').append(height).append(' ');
        }
        finish(lines, line);
        return new LevelChart(lines, words.day(start), words.day(end));
    }

    /** How high the line of a level is. */
    public static int height(RiskLevel level) {
        return BOTTOM - STEP * rank(level);
    }

    /** The higher the level, the higher. */
    static int rank(RiskLevel level) {
        return switch (level) {
            case LOW, UNKNOWN -> 0;
            case GUARDED -> 1;
            case HIGH -> 2;
            case CRITICAL -> 3;
        };
    }

    private static long x(Instant moment, Instant start, double scale) {
        return Math.round((moment.toEpochMilli() - start.toEpochMilli()) * scale);
    }

    private static void finish(List<String> lines, StringBuilder line) {
        if (!line.isEmpty()) {
            lines.add(line.toString().strip());
            line.setLength(0);
        }
    }
}
