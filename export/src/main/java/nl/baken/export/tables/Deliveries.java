package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.DAY;
import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.export.table.ColumnType.WHOLE;
import static nl.baken.export.table.ColumnType.YES_NO;
import static nl.baken.topic.TopicCatalog.PROJECT_FORECASTS;

import java.util.List;
import nl.baken.event.Precision;
import nl.baken.export.table.Table;
import nl.baken.export.tables.Common.Placed;
import nl.baken.output.DeliveryForecast;
import nl.baken.output.DueStatus;
import nl.baken.output.ProjectForecast;

/** A row for each data delivery of each project. */
final class Deliveries {

    static final Table TABLE = Table.<Placed<ProjectForecast, DeliveryForecast>>named(
                    "deliveries",
                    List.of(PROJECT_FORECASTS),
                    records -> records.of(PROJECT_FORECASTS, ProjectForecast.class)
                            .flatMap(each -> Common.placed(each, each.getDeliveries())))
            .key("project_id", TEXT, row -> row.parent().getProject().getProjectId())
            .key("delivery_id", TEXT, row -> row.thing().getDeliveryId())
            .column("data_source", TEXT, row -> row.thing().getDataSource())
            .column("promised", DAY, row -> row.thing().getPromised())
            .column("due", DAY, row -> row.thing().getDue())
            .column("delivered", DAY, row -> row.thing().getDelivered())
            .symbol("delivered_precision", Precision.class, row -> row.thing().getDeliveredPrecision())
            .column("next_due", DAY, row -> row.thing().getNextDue())
            .column("delays", WHOLE, row -> row.thing().getDelays())
            .column("automated", YES_NO, row -> row.thing().getAutomated())
            .symbol("status", DueStatus.class, row -> row.thing().getStatus())
            .build();

    private Deliveries() {}
}
