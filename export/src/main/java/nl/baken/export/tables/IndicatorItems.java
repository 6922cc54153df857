package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.NUMBER;
import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.topic.TopicCatalog.PROJECT_INDICATORS;

import java.util.List;
import nl.baken.export.table.Table;
import nl.baken.export.tables.Common.Placed;
import nl.baken.output.Indicator;
import nl.baken.output.IndicatorItem;

/** A row for each thing of an indicator that is a list, measured effects above all. */
final class IndicatorItems {

    static final Table TABLE = Table.<Placed<Indicator, IndicatorItem>>named(
                    "indicator_items",
                    List.of(PROJECT_INDICATORS),
                    records -> IndicatorValues.all(records)
                            .flatMap(each -> Common.placed(each, each.getValue().getItems())))
            .key("project_id", TEXT, row -> row.parent().getProject().getProjectId())
            .key("indicator", TEXT, row -> row.parent().getIndicator())
            .with(Common.position())
            .column("item", TEXT, row -> row.thing().getItem())
            .column("segment", TEXT, row -> row.thing().getSegment())
            .text("text", row -> row.thing().getText())
            .column("number", NUMBER, row -> row.thing().getNumber())
            .column("low", NUMBER, row -> row.thing().getLow())
            .column("high", NUMBER, row -> row.thing().getHigh())
            .column("unit", TEXT, row -> row.thing().getUnit())
            .column("level", TEXT, row -> row.thing().getLevel())
            .build();

    private IndicatorItems() {}
}
