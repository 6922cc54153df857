package nl.baken.export.file;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.export.table.Column;
import nl.baken.export.table.Records;
import nl.baken.export.table.Table;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A DuckDB database with tables in it. It loads no extension and asks no network. */
final class Database {

    private Database() {}

    /** A connection to a file, made when it is not there; to memory when it is null. */
    static DuckDBConnection open(Path file) throws SQLException {
        return open(file, new Properties());
    }

    /** The same for reading alone. */
    static DuckDBConnection openToRead(Path file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("access_mode", "read_only");
        return open(file, settings);
    }

    private static DuckDBConnection open(Path file, Properties settings) throws SQLException {
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:" + (file == null ? "" : file), settings);
        return connection.unwrap(DuckDBConnection.class);
    }

    /** Makes and fills the tables. */
    static void fill(DuckDBConnection connection, List<Table> tables, Records records) throws SQLException {
        for (Table table : tables) {
            create(connection, table);
            try (DuckDBAppender appender = connection.createAppender(table.fullName());
                    Stream<List<Object>> rows = table.rows(records)) {
                for (Iterator<List<Object>> each = rows.iterator(); each.hasNext(); ) {
                    appender.beginRow();
                    for (Object cell : each.next()) {
                        append(appender, cell);
                    }
                    appender.endRow();
                }
            }
        }
    }

    private static void create(Connection connection, Table table) throws SQLException {
        String columns = table.columns().stream()
                .map(column -> quoted(column.name()) + ' ' + column.type().sql())
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + table.fullName() + " (" + columns + ')');
            statement.execute("COMMENT ON TABLE " + table.fullName() + " IS "
                    + literal(table.description().getNl() + " / "
                            + table.description().getEn()));
            for (Column column : table.columns()) {
                statement.execute("COMMENT ON COLUMN " + table.fullName() + '.' + quoted(column.name()) + " IS "
                        + literal(column.description().getNl() + " / "
                                + column.description().getEn()));
            }
        }
    }

    private static void append(DuckDBAppender appender, Object cell) throws SQLException {
        switch (cell) {
            case null -> appender.appendNull();
            case String text -> appender.append(text);
            case Long number -> appender.append(number.longValue());
            case Double number -> appender.append(number.doubleValue());
            case BigDecimal amount -> appender.append(amount);
            case Boolean answer -> appender.append(answer.booleanValue());
            case LocalDate day -> appender.append(day);
            case Instant moment -> appender.append(Cells.utc(moment));
            default -> throw new IllegalArgumentException("A cell of " + cell.getClass());
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
