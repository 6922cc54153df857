package nl.baken.export.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.baken.export.table.Column;
import nl.baken.export.table.ColumnType;
import nl.baken.export.table.Records;
import nl.baken.export.table.Table;

/**
 * A CSV file for each table, in UTF-8 with a byte order mark, by which Excel knows that it is. Nothing is an empty cell; so is an
 * empty text.
 */
public record CsvFiles(Path directory, Dialect dialect) implements FormFiles {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    public void write(List<Table> tables, Records records) throws IOException {
        for (Table table : tables) {
            try (BufferedWriter writer = Files.newBufferedWriter(fileOf(table));
                    Stream<List<Object>> rows = table.rows(records)) {
                writer.write(BYTE_ORDER_MARK);
                CsvWriter csv = CsvWriter.builder()
                        .fieldSeparator(dialect.separator())
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(writer);
                csv.writeRecord(table.columns().stream().map(Column::name).toList());
                for (Iterator<List<Object>> each = rows.iterator(); each.hasNext(); ) {
                    csv.writeRecord(each.next().stream().map(this::cell).toList());
                }
                csv.flush();
            }
        }
    }

    @Override
    public void read(Table table, Consumer<List<String>> rows) throws IOException {
        Path file = fileOf(table);
        if (!Files.isRegularFile(file)) {
            throw new ExportException(file + " does not exist");
        }
        Dialect written = dialectOf(file, table);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(written.separator())
                .skipEmptyLines(false)
                .detectBomHeader(true)
                .ofCsvRecord(file)) {
            Iterator<CsvRecord> lines = csv.iterator();
            List<String> names = lines.hasNext() ? lines.next().getFields() : List.of();
            if (!names.equals(table.columns().stream().map(Column::name).toList())) {
                throw new ExportException(file + " has other columns: " + names);
            }
            while (lines.hasNext()) {
                rows.accept(row(table, lines.next().getFields(), written));
            }
        }
    }

    @Override
    public String kept(String plain) {
        return plain == null || plain.isEmpty() ? null : plain;
    }

    private String cell(Object cell) {
        return switch (cell) {
            case null -> "";
            case String text -> Harmless.write(text);
            case Double number -> Cells.plain(number).replace('.', dialect.decimal());
            case BigDecimal amount -> Cells.plain(amount).replace('.', dialect.decimal());
            default -> Cells.plain(cell);
        };
    }

    private static List<String> row(Table table, List<String> cells, Dialect written) {
        List<String> row = new ArrayList<>();
        for (int place = 0; place < table.columns().size(); place++) {
            String cell = place < cells.size() ? cells.get(place) : "";
            ColumnType type = table.columns().get(place).type();
            row.add(
                    cell.isEmpty()
                            ? null
                            : switch (type) {
                                case TEXT -> Harmless.read(cell);
                                case NUMBER, MONEY -> cell.replace(written.decimal(), '.');
                                case WHOLE, YES_NO, DAY, MOMENT -> cell;
                            });
        }
        return row;
    }

    private static Dialect dialectOf(Path file, Table table) throws IOException {
        int first = table.columns().getFirst().name().length() + 1;
        try (Stream<String> lines = Files.lines(file)) {
            String names = lines.findFirst().orElse("");
            return names.length() > first && names.charAt(first) == Dialect.SEMICOLON.separator()
                    ? Dialect.SEMICOLON
                    : Dialect.COMMA;
        }
    }

    private Path fileOf(Table table) {
        return directory.resolve(table.fullName() + ".csv");
    }
}
