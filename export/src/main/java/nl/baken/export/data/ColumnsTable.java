package nl.baken.export.data;

import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.export.table.ColumnType.WHOLE;
import static nl.baken.export.table.ColumnType.YES_NO;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.baken.export.table.Column;
import nl.baken.export.table.Table;

/** A row for each column of each table, this one included. */
final class ColumnsTable {

    /** @param position from 1 */
    private record Described(Table table, int position, Column column) {}

    static final Table TABLE = Table.named("columns", List.of(), records -> all())
            .key("table_name", TEXT, row -> row.table().fullName())
            .key("position", WHOLE, Described::position)
            .column("column_name", TEXT, row -> row.column().name())
            .column("type", TEXT, row -> row.column().type().sql())
            .column("unit", TEXT, row -> row.column().unit())
            .column("is_key", YES_NO, row -> row.column().key())
            .column("confidential", YES_NO, row -> row.column().confidential())
            .column(
                    "symbols",
                    TEXT,
                    row -> row.column().symbols().isEmpty()
                            ? null
                            : String.join(", ", row.column().symbols()))
            .text("description", row -> row.column().description())
            .text("table_description", row -> row.table().description())
            .build();

    private ColumnsTable() {}

    private static Stream<Described> all() {
        return Dataset.declared().stream().flatMap(table -> {
            List<Column> columns = table.columns();
            return IntStream.range(0, columns.size())
                    .mapToObj(place -> new Described(table, place + 1, columns.get(place)));
        });
    }
}
