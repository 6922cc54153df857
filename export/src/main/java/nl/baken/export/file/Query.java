package nl.baken.export.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Answers SQL over the tables of a DuckDB file, which it can neither change nor leave: no other file, no network. */
public final class Query {

    /** What takes the answer. */
    public interface Answer {

        /** Called once, before the rows. */
        void columns(List<String> names);

        /** @param cells null, Long, Integer, Double, BigDecimal, Boolean or text, a cell per column */
        void row(List<Object> cells);
    }

    private Query() {}

    /** @throws ExportException when the file is not there or the question is no SQL that can be answered */
    public static void ask(Path file, String question, Answer answer) {
        if (!Files.isRegularFile(file)) {
            throw new ExportException(file + " does not exist; baken export --format duckdb writes one");
        }
        try (DuckDBConnection connection = Database.openToRead(file);
                Statement statement = connection.createStatement()) {
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
            try (ResultSet result = statement.executeQuery(question)) {
                hand(result, answer);
            }
        } catch (SQLException e) {
            throw new ExportException("The question cannot be answered: " + e.getMessage(), e);
        }
    }

    private static void hand(ResultSet result, Answer answer) throws SQLException {
        ResultSetMetaData about = result.getMetaData();
        List<String> names = new ArrayList<>();
        for (int place = 1; place <= about.getColumnCount(); place++) {
            names.add(about.getColumnLabel(place));
        }
        answer.columns(names);
        while (result.next()) {
            List<Object> row = new ArrayList<>();
            for (int place = 1; place <= names.size(); place++) {
                row.add(cell(result.getObject(place)));
            }
            answer.row(row);
        }
    }

    private static Object cell(Object cell) {
        return switch (cell) {
            case null -> null;
            case Timestamp moment -> Cells.plain(moment.toLocalDateTime());
            case Number number -> number;
            case Boolean answer -> answer;
            default -> cell.toString();
        };
    }
}
