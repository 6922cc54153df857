package nl.baken.export.data;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.baken.export.table.Records;
import nl.baken.export.table.Table;
import nl.baken.export.tables.Tables;

/**
 * What is exported.
 *
 * @param about where it comes from and how old it is
 * @param records what its tables follow from
 */
public record Dataset(About about, Records records) {

    public Dataset {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(records, "records");
    }

    /** All tables, what the export is of and what its columns mean first. */
    public List<Table> tables() {
        return tables(about);
    }

    /** The same tables without rows, for those that describe them. */
    public static List<Table> declared() {
        return tables(null);
    }

    private static List<Table> tables(About about) {
        return Stream.concat(
                        Stream.of(AboutTable.of(about), ColumnsTable.TABLE, PositionsTable.of(about)),
                        Tables.ALL.stream())
                .toList();
    }
}
