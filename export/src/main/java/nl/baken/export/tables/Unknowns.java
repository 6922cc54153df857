package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.DAY;
import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.export.table.ColumnType.WHOLE;
import static nl.baken.topic.TopicCatalog.PROJECT_FORECASTS;

import java.util.List;
import nl.baken.event.Discipline;
import nl.baken.event.Precision;
import nl.baken.event.UnknownOutcome;
import nl.baken.export.table.Table;
import nl.baken.export.tables.Common.Placed;
import nl.baken.output.DueStatus;
import nl.baken.output.ProjectForecast;
import nl.baken.output.UnknownForecast;

/** A row for each unknown of each project. */
final class Unknowns {

    static final Table TABLE = Table.<Placed<ProjectForecast, UnknownForecast>>named(
                    "unknowns",
                    List.of(PROJECT_FORECASTS),
                    records -> records.of(PROJECT_FORECASTS, ProjectForecast.class)
                            .flatMap(each -> Common.placed(each, each.getUnknowns())))
            .key("project_id", TEXT, row -> row.parent().getProject().getProjectId())
            .key("unknown_id", TEXT, row -> row.thing().getUnknownId())
            .freeText("question", row -> row.thing().getQuestion())
            .symbol("discipline", Discipline.class, row -> row.thing().getDiscipline())
            .column("criticality", WHOLE, "1-5", row -> row.thing().getCriticality())
            .column("identified", DAY, row -> row.thing().getIdentified())
            .symbol("identified_precision", Precision.class, row -> row.thing().getIdentifiedPrecision())
            .column("due", DAY, row -> row.thing().getDue())
            .symbol("outcome", UnknownOutcome.class, row -> row.thing().getOutcome())
            .column("waits_for", WHOLE, row -> row.thing().getWaitsFor().size())
            .symbol("status", DueStatus.class, row -> row.thing().getStatus())
            .build();

    private Unknowns() {}
}
