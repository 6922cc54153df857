package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.MOMENT;
import static nl.baken.export.table.ColumnType.NUMBER;
import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.export.table.ColumnType.WHOLE;
import static nl.baken.export.table.ColumnType.YES_NO;
import static nl.baken.topic.TopicCatalog.RISK_ASSESSMENTS;

import java.util.List;
import nl.baken.export.table.Table;
import nl.baken.export.tables.Common.Placed;
import nl.baken.output.Reason;
import nl.baken.output.ReasonKind;

/** A row for each reason of each reading. */
final class Reasons {

    static final Table TABLE = Table.<Placed<Assessed, Reason>>named(
                    "reasons",
                    List.of(RISK_ASSESSMENTS),
                    records -> Assessed.all(records)
                            .flatMap(each -> Common.placed(each, each.reading().getReasons())))
            .key("project_id", TEXT, row -> row.parent().project())
            .key("risk", TEXT, row -> row.parent().reading().getRisk())
            .with(Common.position())
            .column("rule", TEXT, row -> row.thing().getRule())
            .symbol("kind", ReasonKind.class, row -> row.thing().getKind())
            .column("decibans", NUMBER, "dB", row -> row.thing().getDecibans())
            .text("text", row -> row.thing().getText())
            .column("events", WHOLE, row -> row.thing().getEventCount())
            .column("latest_event", TEXT, row -> Common.first(row.thing().getEvents()))
            .column(
                    "since",
                    MOMENT,
                    row -> row.thing().getUndated() ? null : row.thing().getSince())
            .column("undated", YES_NO, row -> row.thing().getUndated())
            .column("until", MOMENT, row -> row.thing().getUntil())
            .column("source", TEXT, row -> row.thing().getSource())
            .build();

    private Reasons() {}
}
