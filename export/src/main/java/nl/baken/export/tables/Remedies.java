package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.NUMBER;
import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.topic.TopicCatalog.RISK_ASSESSMENTS;

import java.util.List;
import nl.baken.export.table.Table;
import nl.baken.export.tables.Common.Placed;
import nl.baken.output.Remedy;

/** A row for each thing that would lower a risk. */
final class Remedies {

    static final Table TABLE = Table.<Placed<Assessed, Remedy>>named(
                    "remedies",
                    List.of(RISK_ASSESSMENTS),
                    records -> Assessed.all(records)
                            .flatMap(each -> Common.placed(each, each.reading().getRemedies())))
            .key("project_id", TEXT, row -> row.parent().project())
            .key("risk", TEXT, row -> row.parent().reading().getRisk())
            .with(Common.position())
            .column("rule", TEXT, row -> row.thing().getRule())
            .column("decibans", NUMBER, "dB", row -> row.thing().getDecibans())
            .text("text", row -> row.thing().getText())
            .build();

    private Remedies() {}
}
