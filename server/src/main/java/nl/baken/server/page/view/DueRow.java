package nl.baken.server.page.view;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.output.DeliveryForecast;
import nl.baken.output.DueStatus;
import nl.baken.output.MilestoneForecast;
import nl.baken.output.ProjectForecast;
import nl.baken.output.UnknownForecast;
import nl.baken.output.text.Line;

/**
 * Something that the project waits for: a milestone, an answer, a delivery of data.
 *
 * @param kind what sort of thing it is
 * @param first the day that was named first; empty when none was
 * @param due the day that holds now; empty when there is none
 * @param came the day on which it was there; empty when it is not
 * @param overdue true when its day has passed
 */
public record DueRow(String kind, String name, String first, String due, String came, String status, boolean overdue) {

    /** What is overdue first, then what is open, then the rest. */
    static List<DueRow> of(Words words, ProjectForecast forecast) {
        return Stream.of(
                        forecast.getMilestones().stream().map(milestone -> of(words, milestone)),
                        forecast.getUnknowns().stream().map(unknown -> of(words, unknown)),
                        forecast.getDeliveries().stream().map(delivery -> of(words, delivery)))
                .flatMap(rows -> rows)
                .sorted(Comparator.comparing((DueRow row) -> !row.overdue())
                        .thenComparing(row -> !row.came().isEmpty()))
                .toList();
    }

    private static DueRow of(Words words, MilestoneForecast milestone) {
        return row(
                words,
                "due.milestone",
                milestone.getName(),
                words.day(milestone.getBaseline()),
                words.day(milestone.getDue()),
                words.day(milestone.getReached(), milestone.getReachedPrecision()),
                milestone.getStatus());
    }

    private static DueRow of(Words words, UnknownForecast unknown) {
        return row(
                words,
                "due.unknown",
                unknown.getQuestion(),
                "",
                words.day(unknown.getDue()),
                unknown.getOutcome() == null ? "" : words.name(unknown.getOutcome()),
                unknown.getStatus());
    }

    private static DueRow of(Words words, DeliveryForecast delivery) {
        return row(
                words,
                "due.delivery",
                delivery.getDataSource() == null ? delivery.getDeliveryId() : delivery.getDataSource(),
                words.day(delivery.getPromised()),
                words.day(delivery.getNextDue() == null ? delivery.getDue() : delivery.getNextDue()),
                words.day(delivery.getDelivered(), delivery.getDeliveredPrecision()),
                delivery.getStatus());
    }

    private static DueRow row(
            Words words, String kind, String name, String first, String due, String came, DueStatus status) {
        return new DueRow(
                words.text(kind),
                Line.of(name),
                first.equals(due) ? "" : first,
                due,
                came,
                words.name(status),
                status == DueStatus.OVERDUE);
    }
}
