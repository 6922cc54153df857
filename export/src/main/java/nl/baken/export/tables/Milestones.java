package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.DAY;
import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.export.table.ColumnType.WHOLE;
import static nl.baken.topic.TopicCatalog.PROJECT_FORECASTS;

import java.util.List;
import nl.baken.event.PlanCause;
import nl.baken.event.Precision;
import nl.baken.export.table.Table;
import nl.baken.export.tables.Common.Placed;
import nl.baken.output.DueStatus;
import nl.baken.output.MilestoneForecast;
import nl.baken.output.ProjectForecast;

/** A row for each milestone of each project. */
final class Milestones {

    static final Table TABLE = Table.<Placed<ProjectForecast, MilestoneForecast>>named(
                    "milestones",
                    List.of(PROJECT_FORECASTS),
                    records -> records.of(PROJECT_FORECASTS, ProjectForecast.class)
                            .flatMap(each -> Common.placed(each, each.getMilestones())))
            .key("project_id", TEXT, row -> row.parent().getProject().getProjectId())
            .key("milestone_id", TEXT, row -> row.thing().getMilestoneId())
            .column("name", TEXT, row -> row.thing().getName())
            .column("baseline", DAY, row -> row.thing().getBaseline())
            .column("due", DAY, row -> row.thing().getDue())
            .column("reschedules", WHOLE, row -> row.thing().getReschedules())
            .column("reached", DAY, row -> row.thing().getReached())
            .symbol("reached_precision", Precision.class, row -> row.thing().getReachedPrecision())
            .column("slip_days", WHOLE, "days", row -> row.thing().getSlipDays())
            .symbol("cause", PlanCause.class, row -> row.thing().getCause())
            .symbol("status", DueStatus.class, row -> row.thing().getStatus())
            .build();

    private Milestones() {}
}
