package nl.baken.export.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import nl.baken.export.table.Records;
import nl.baken.export.table.Table;
import org.duckdb.DuckDBConnection;

/** A Parquet file for each table, compressed with Snappy, which every reader has. */
public record ParquetFiles(Path directory) implements FormFiles {

    @Override
    public void write(List<Table> tables, Records records) throws IOException {
        for (Table table : tables) {
            try (DuckDBConnection connection = Database.open(null);
                    Statement statement = connection.createStatement()) {
                Database.fill(connection, List.of(table), records);
                statement.execute("COPY " + table.fullName() + " TO "
                        + Database.literal(fileOf(table).toString()) + " (FORMAT parquet, COMPRESSION snappy)");
            } catch (SQLException e) {
                throw new ExportException(fileOf(table) + " cannot be written: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public void read(Table table, Consumer<List<String>> rows) throws IOException {
        Path file = fileOf(table);
        if (!Files.isRegularFile(file)) {
            throw new ExportException(file + " does not exist");
        }
        try (DuckDBConnection connection = Database.open(null)) {
            DuckDbFile.read(connection, "read_parquet(" + Database.literal(file.toString()) + ')', table, rows);
        } catch (SQLException e) {
            throw new ExportException(file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String kept(String plain) {
        return plain;
    }

    private Path fileOf(Table table) {
        return directory.resolve(table.fullName() + ".parquet");
    }
}
