package nl.baken.export.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.baken.export.table.Column;
import nl.baken.export.table.Records;
import nl.baken.export.table.Table;
import org.duckdb.DuckDBConnection;

/** All tables in one DuckDB database. */
public record DuckDbFile(Path file) implements FormFiles {

    /** The usual name of it. */
    public static final String NAME = "baken.duckdb";

    @Override
    public void write(List<Table> tables, Records records) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (DuckDBConnection connection = Database.open(part)) {
            Database.fill(connection, tables, records);
        } catch (SQLException e) {
            throw new ExportException(file + " cannot be written: " + e.getMessage(), e);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void read(Table table, Consumer<List<String>> rows) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ExportException(file + " does not exist");
        }
        try (DuckDBConnection connection = Database.openToRead(file)) {
            read(connection, table.fullName(), table, rows);
        } catch (SQLException e) {
            throw new ExportException(file + ", table " + table.fullName() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String kept(String plain) {
        return plain;
    }

    static void read(DuckDBConnection connection, String from, Table table, Consumer<List<String>> rows)
            throws SQLException {
        String columns =
                table.columns().stream().map(Column::name).map(Database::quoted).collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT " + columns + " FROM " + from)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int place = 1; place <= table.columns().size(); place++) {
                    Object cell = result.getObject(place);
                    row.add(Cells.plain(cell instanceof Timestamp moment ? moment.toLocalDateTime() : cell));
                }
                rows.accept(row);
            }
        }
    }
}
