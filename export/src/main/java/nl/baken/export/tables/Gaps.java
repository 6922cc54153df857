package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.topic.TopicCatalog.RISK_ASSESSMENTS;

import java.util.List;
import nl.baken.export.table.Table;
import nl.baken.export.tables.Common.Placed;
import nl.baken.output.Text;

/** A row for each thing that should be known of a risk and is not. */
final class Gaps {

    static final Table TABLE = Table.<Placed<Assessed, Text>>named(
                    "gaps",
                    List.of(RISK_ASSESSMENTS),
                    records -> Assessed.all(records)
                            .flatMap(each -> Common.placed(each, each.reading().getGaps())))
            .key("project_id", TEXT, row -> row.parent().project())
            .key("risk", TEXT, row -> row.parent().reading().getRisk())
            .with(Common.position())
            .text("text", Placed::thing)
            .build();

    private Gaps() {}
}
