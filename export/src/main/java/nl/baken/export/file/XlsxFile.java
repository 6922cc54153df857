package nl.baken.export.file;

import java.io.IOException;
import java.io.OutputStream;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.baken.export.table.Column;
import nl.baken.export.table.ColumnType;
import nl.baken.export.table.Records;
import nl.baken.export.table.Table;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook with a sheet for each table. Texts are texts to a spreadsheet, also when they begin as a formula does. */
public record XlsxFile(Path file) implements FormFiles {

    /** The usual name of it. */
    public static final String NAME = "baken.xlsx";

    /** What a sheet has room for, the line of names included. */
    static final int MOST_ROWS = 1_048_576;

    /** What a cell has room for. */
    static final int MOST_SIGNS = 32_767;

    private static final String CUT = "\u2026";
    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";
    private static final double WIDE = 20;

    @Override
    public void write(List<Table> tables, Records records) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part);
                Workbook workbook = new Workbook(out, "Baken", "1.0")) {
            for (Table table : tables) {
                write(workbook.newWorksheet(table.fullName()), table, records);
            }
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(Worksheet sheet, Table table, Records records) throws IOException {
        for (int place = 0; place < table.columns().size(); place++) {
            Column column = table.columns().get(place);
            sheet.value(0, place, column.name());
            sheet.style(0, place).bold().set();
            sheet.width(place, WIDE);
            if (column.type() == ColumnType.DAY) {
                sheet.style(place).format(DAY).set();
            } else if (column.type() == ColumnType.MOMENT) {
                sheet.style(place).format(MOMENT).set();
            }
        }
        sheet.freezePane(0, 1);
        int number = 1;
        try (Stream<List<Object>> rows = table.rows(records)) {
            for (Iterator<List<Object>> each = rows.iterator(); each.hasNext(); number++) {
                if (number == MOST_ROWS) {
                    throw new ExportException(file + " has no room for all rows of " + table.fullName()
                            + ": a sheet has " + MOST_ROWS + ". Write --format parquet or duckdb");
                }
                List<Object> row = each.next();
                for (int place = 0; place < row.size(); place++) {
                    write(sheet, number, place, row.get(place));
                }
            }
        }
        sheet.finish();
    }

    private static void write(Worksheet sheet, int row, int place, Object cell) {
        switch (cell) {
            case null -> {
                // An empty cell.
            }
            case String text -> sheet.inlineString(row, place, cut(visible(text)));
            case Boolean answer -> sheet.value(row, place, answer);
            case LocalDate day -> {
                sheet.value(row, place, day);
                sheet.style(row, place).format(DAY).set();
            }
            case Instant moment -> {
                sheet.value(row, place, Cells.utc(moment));
                sheet.style(row, place).format(MOMENT).set();
            }
            case Number number -> sheet.value(row, place, number);
            default -> throw new IllegalArgumentException("A cell of " + cell.getClass());
        }
    }

    @Override
    public void read(Table table, Consumer<List<String>> rows) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ExportException(file + " does not exist");
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            Sheet sheet = workbook.findSheet(table.fullName())
                    .orElseThrow(() -> new ExportException(file + " has no sheet " + table.fullName()));
            try (Stream<Row> lines = sheet.openStream()) {
                lines.skip(1).map(line -> row(table, line)).forEach(rows);
            }
        }
    }

    @Override
    public String kept(String plain) {
        return plain == null || plain.isEmpty() ? null : cut(visible(plain));
    }

    private static List<String> row(Table table, Row line) {
        List<String> row = new ArrayList<>();
        for (int place = 0; place < table.columns().size(); place++) {
            ColumnType type = table.columns().get(place).type();
            row.add(line.getOptionalCell(place).map(cell -> plain(type, cell)).orElse(null));
        }
        return row;
    }

    private static String plain(ColumnType type, Cell cell) {
        if (cell.getValue() == null) {
            return null;
        }
        return switch (type) {
            case TEXT -> cell.getText().isEmpty() ? null : cell.getText();
            case YES_NO -> Cells.plain(cell.asBoolean());
            case WHOLE -> Cells.plain(cell.asNumber().longValueExact());
            case NUMBER -> Cells.plain(cell.asNumber().doubleValue());
            case MONEY -> Cells.plain(cell.asNumber().setScale(2, RoundingMode.HALF_UP));
            case DAY -> Cells.plain(cell.asDate().toLocalDate());
            case MOMENT -> Cells.plain(cell.asDate());
        };
    }

    /** XML has no room for control signs; a space stands for each. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().map(sign -> isXml(sign) ? sign : ' ').forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static boolean isXml(int sign) {
        return sign == '\t'
                || sign == '\n'
                || (sign >= ' ' && sign <= 0xD7FF)
                || (sign >= 0xE000 && sign <= 0xFFFD)
                || sign >= 0x10000;
    }

    private static String cut(String text) {
        return text.length() <= MOST_SIGNS ? text : text.substring(0, MOST_SIGNS - 1) + CUT;
    }
}
