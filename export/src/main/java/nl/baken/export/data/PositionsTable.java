package nl.baken.export.data;

import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.export.table.ColumnType.WHOLE;

import java.util.List;
import nl.baken.export.table.Table;

/** A row for each partition that was read. */
final class PositionsTable {

    private PositionsTable() {}

    static Table of(About about) {
        return Table.named("positions", List.of(), records -> about.positions().stream())
                .key("topic", TEXT, Position::topic)
                .key("partition", WHOLE, Position::partition)
                .column("next_offset", WHOLE, Position::nextOffset)
                .build();
    }
}
