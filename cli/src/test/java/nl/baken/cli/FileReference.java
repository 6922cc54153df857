package nl.baken.cli;

import java.nio.file.Path;
import java.util.stream.Collectors;
import nl.baken.export.data.Dataset;
import nl.baken.export.table.Column;
import nl.baken.export.table.Table;
import nl.baken.topic.Topic;

/** Writes {@code docs/reference/files.md} from what tables declare; a test fails when the file is another one. */
final class FileReference {

    static final Path PAGE = Path.of("../docs/reference/files.md");

    private FileReference() {}

    /** The page, as Markdown. */
    static String page() {
        StringBuilder page = new StringBuilder("""
            # Files

            Generated from the declarations in `nl.baken.export.tables`. The tables that `baken export` writes and `baken query`
            answers questions about; how to use them is in [files for dashboards](../files.md).

            A table is a DuckDB table, a sheet of the workbook, or a file of its own as Parquet or CSV. A table of one version keeps
            its columns, their types and what they mean; columns may be added at its end. Moments are in UTC. A cell with nothing in
            it is NULL, and an empty cell in spreadsheets; it never stands for 0, no or low. Columns in bold name a row.
            """);
        Dataset.declared().forEach(table -> page.append(section(table)));
        return page.toString();
    }

    private static String section(Table table) {
        String from = table.topics().isEmpty()
                ? ""
                : " (" + table.topics().stream().map(Topic::name).collect(Collectors.joining(", ")) + ")";
        StringBuilder section = new StringBuilder("\n## " + table.fullName() + "\n\n"
                + table.description().getEn() + from + "\n\n*"
                + table.description().getNl()
                + "*\n\n| column | type | tells | vertelt |\n|---|---|---|---|\n");
        table.columns().forEach(column -> section.append(row(column)));
        return section.toString();
    }

    private static String row(Column column) {
        String name = column.key() ? "**`" + column.name() + "`**" : '`' + column.name() + '`';
        String type = column.type().sql() + (column.unit() == null ? "" : ", " + column.unit());
        String symbols = column.symbols().isEmpty()
                ? ""
                : " " + column.symbols().stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
        String confidential = column.confidential() ? " **Confidential.**" : "";
        return "| " + name + " | " + type + " | " + column.description().getEn() + confidential + symbols + " | "
                + column.description().getNl() + " |\n";
    }
}
