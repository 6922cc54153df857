package nl.baken.export.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.export.table.Records;
import nl.baken.export.table.Table;

/** Rows as texts, to compare with what stands in a file. */
public final class PlainRows {

    private PlainRows() {}

    /** The rows of a table; null for a cell with nothing in it. The caller closes the stream. */
    public static Stream<List<String>> of(Table table, Records records) {
        return table.rows(records).map(row -> {
            List<String> plain = new ArrayList<>();
            row.forEach(cell -> plain.add(Cells.plain(cell)));
            return plain;
        });
    }
}
