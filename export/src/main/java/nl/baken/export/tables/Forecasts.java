package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.MOMENT;
import static nl.baken.export.table.ColumnType.NUMBER;
import static nl.baken.export.table.ColumnType.WHOLE;
import static nl.baken.export.table.ColumnType.YES_NO;
import static nl.baken.topic.TopicCatalog.PROJECT_FORECASTS;

import java.util.List;
import nl.baken.export.table.Table;
import nl.baken.output.DueStatus;
import nl.baken.output.ProjectForecast;

/** A row for each project: how its dates stand. Of what was never told there is no number of what is late. */
final class Forecasts {

    static final Table TABLE = Table.named(
                    "forecasts",
                    List.of(PROJECT_FORECASTS),
                    records -> records.of(PROJECT_FORECASTS, ProjectForecast.class))
            .with(Common.project(ProjectForecast::getProject))
            .column("milestones", WHOLE, row -> row.getMilestones().size())
            .column("milestones_overdue", WHOLE, Forecasts::milestonesOverdue)
            .column("unknowns", WHOLE, row -> row.getUnknowns().size())
            .column("unknowns_open", WHOLE, row -> row.getUnknowns().isEmpty() ? null : row.getUnknownsOpen())
            .column("unknowns_overdue", WHOLE, row -> row.getUnknowns().isEmpty() ? null : row.getUnknownsOverdue())
            .column("unknowns_first_index", NUMBER, "-1 to 1", ProjectForecast::getUnknownsFirstIndex)
            .column("deliveries", WHOLE, row -> row.getDeliveries().size())
            .column("deliveries_overdue", WHOLE, Forecasts::deliveriesOverdue)
            .column("truncated", YES_NO, ProjectForecast::getTruncated)
            .column("as_of", MOMENT, ProjectForecast::getAsOf)
            .build();

    private Forecasts() {}

    private static Long milestonesOverdue(ProjectForecast forecast) {
        return forecast.getMilestones().isEmpty()
                ? null
                : forecast.getMilestones().stream()
                        .filter(each -> each.getStatus() == DueStatus.OVERDUE)
                        .count();
    }

    private static Long deliveriesOverdue(ProjectForecast forecast) {
        return forecast.getDeliveries().isEmpty()
                ? null
                : forecast.getDeliveries().stream()
                        .filter(each -> each.getStatus() == DueStatus.OVERDUE)
                        .count();
    }
}
