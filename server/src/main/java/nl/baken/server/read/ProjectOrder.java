package nl.baken.server.read;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.baken.output.RiskLevel;
import nl.baken.server.store.Summaries.Line;
import nl.baken.server.store.Summary;

/** The orders that a list of projects can have. */
final class ProjectOrder {

    private static final Comparator<Line> BY_ID = Comparator.comparing(Line::projectId);

    /** The most critical risks first, then the most high ones, then the most guarded ones; what is not assessed counts as none. */
    private static final Comparator<Line> BY_ATTENTION = Comparator.<Line>comparingLong(
                    line -> -line.summary().count(RiskLevel.CRITICAL.name()))
            .thenComparingLong(line -> -line.summary().count(RiskLevel.HIGH.name()))
            .thenComparingLong(line -> -line.summary().count(RiskLevel.GUARDED.name()))
            .thenComparing(BY_ID);

    private static final List<String> LEVELS = Stream.of(
                    RiskLevel.CRITICAL, RiskLevel.HIGH, RiskLevel.GUARDED, RiskLevel.LOW, RiskLevel.UNKNOWN)
            .map(Enum::name)
            .toList();

    private ProjectOrder() {}

    /** By {@code attention}, {@code title}, {@code projectId}, {@code phase}, {@code advice} or a risk; from the end with a hyphen before it. */
    static Comparator<Line> of(String sort) {
        boolean reversed = sort.startsWith("-");
        String column = reversed ? sort.substring(1) : sort;
        Comparator<Line> order = switch (column) {
            case "attention" -> BY_ATTENTION;
            case "projectId" -> BY_ID;
            case "title" -> Comparator.comparing(line -> line.summary().title().toLowerCase(Locale.ROOT));
            case "phase" -> byText(Summary::phase);
            case "advice" -> byText(Summary::advice);
            default -> byRisk(column);
        };
        return (reversed ? order.reversed() : order).thenComparing(BY_ID);
    }

    private static Comparator<Line> byText(Function<Summary, String> column) {
        return Comparator.comparing(
                line -> column.apply(line.summary()), Comparator.nullsLast(Comparator.naturalOrder()));
    }

    /** The highest first; what was not assessed comes last. */
    private static Comparator<Line> byRisk(String risk) {
        return Comparator.comparingInt(line -> {
            Summary.Risk reading = line.summary().risks().get(risk);
            return reading == null || !reading.assessed() ? LEVELS.size() : LEVELS.indexOf(reading.level());
        });
    }
}
