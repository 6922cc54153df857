package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.export.table.Table;
import nl.baken.export.tables.Common.Placed;
import nl.baken.output.SteeringAlert;
import nl.baken.output.Text;

/** A row for each reason and each remedy of each step of an alert. */
final class AlertReasons {

    private enum Kind {
        REASON,
        REMEDY
    }

    private record Part(SteeringAlert alert, Kind kind) {}

    static final Table TABLE = Table.<Placed<Part, Text>>named(
                    "alert_reasons",
                    List.of(STEERING_ALERTS),
                    records -> records.of(STEERING_ALERTS, SteeringAlert.class).flatMap(AlertReasons::of))
            .key("step_id", TEXT, row -> row.parent().alert().getStepId())
            .keyWords(
                    "kind",
                    Stream.of(Kind.values()).map(Enum::name).toList(),
                    row -> row.parent().kind())
            .with(Common.position())
            .text("text", Placed::thing)
            .build();

    private AlertReasons() {}

    private static Stream<Placed<Part, Text>> of(SteeringAlert alert) {
        return Stream.concat(
                Common.placed(new Part(alert, Kind.REASON), alert.getReasons()),
                Common.placed(new Part(alert, Kind.REMEDY), alert.getRemedies()));
    }
}
