package nl.baken.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.baken.export.check.FileCheck;
import nl.baken.export.check.TableCheck;
import nl.baken.export.data.Dataset;
import nl.baken.export.file.CsvFiles;
import nl.baken.export.file.Dialect;
import nl.baken.export.file.DuckDbFile;
import nl.baken.export.file.ExportException;
import nl.baken.export.file.Form;
import nl.baken.export.file.FormFiles;
import nl.baken.export.file.ParquetFiles;
import nl.baken.export.file.XlsxFile;
import nl.baken.export.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Files for dashboards and spreadsheets. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes what was published as flat tables: readings, reasons, indicators, advice, forecasts, steps of"
                    + " alerts, portfolio. Of every column stands in the files what it tells, in Dutch and English.",
            "Reads one of three: --bootstrap-servers, a cluster, whose output topics are read; --events, files, which"
                    + " are replayed; --made-up, two hundred projects that do not exist.",
            "With --check it writes nothing: it reads the files that are there and compares them with the source, key"
                    + " by key. It fails when they differ."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken export --made-up --out files",
            "  baken export --events examples/eighteen-cases --format xlsx,csv --csv semicolon --out files",
            "  baken export --bootstrap-servers localhost:9092 --schema-registry http://localhost:8081 \\",
            "      --format parquet --as-of 2024-12-31 --out files",
            "  baken export --events examples/eighteen-cases --out files --check",
            "",
            "Columns: docs/reference/files.md. Step by step in Power BI, Excel, Python and R: docs/files.md."
        })
final class ExportCommand implements Callable<Integer> {

    /** How CSV is written. */
    enum Csv {
        COMMA(Dialect.COMMA),
        SEMICOLON(Dialect.SEMICOLON);

        private final Dialect dialect;

        Csv(Dialect dialect) {
            this.dialect = dialect;
        }
    }

    /** What is of the moment of an export and not of what was published. */
    private static final Set<String> OF_THE_EXPORT = Set.of("about_v1", "positions_v1");

    @ParentCommand
    private Baken baken;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the files are.")
    private Path out;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "duckdb|parquet|xlsx|csv",
            description = "In which forms, with commas between. Default: ${DEFAULT-VALUE}.",
            defaultValue = "duckdb")
    private Set<Form> forms;

    @Option(
            names = "--csv",
            paramLabel = "comma|semicolon",
            description = "What stands between cells of CSV: semicolon, with a comma in numbers, is what Excel in Dutch"
                    + " opens. Default: ${DEFAULT-VALUE}.",
            defaultValue = "comma")
    private Csv csv;

    @Option(names = "--check", description = "Compare the files that are there with the source.")
    private boolean check;

    @Mixin
    private ExportSource source;

    @Mixin
    private ModelOption model;

    @Mixin
    private ConnectionOptions connection;

    @Override
    public Integer call() throws IOException {
        if (check && !Files.isDirectory(out)) {
            throw new CommandFailure(out + " does not exist; write it first, without --check");
        }
        Dataset dataset = source.read(baken, connection, model);
        Files.createDirectories(out);
        try {
            return check ? compare(dataset) : write(dataset);
        } catch (ExportException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private int write(Dataset dataset) throws IOException {
        for (Form form : forms) {
            baken.terminal().err().println("Writing " + form.name().toLowerCase(Locale.ROOT));
            files(form).write(dataset.tables(), dataset.records());
        }
        baken.terminal().out().println(dataset.tables().size() + " tables in " + out);
        if (dataset.about().isSynthetic()) {
            baken.terminal().out().println("SYNTHETIC: all of it is made up, and no project exists");
        }
        return 0;
    }

    private int compare(Dataset dataset) throws IOException {
        PrintWriter printed = baken.terminal().out();
        long differences = 0;
        for (Form form : forms) {
            FormFiles files = files(form);
            long rows = 0;
            long of = 0;
            for (Table table : dataset.tables()) {
                if (!OF_THE_EXPORT.contains(table.fullName())) {
                    TableCheck found = FileCheck.of(files, table, dataset.records());
                    rows += found.rows();
                    of += found.differences();
                    found.examples().forEach(printed::println);
                }
            }
            printed.println(form.name().toLowerCase(Locale.ROOT) + ": " + rows + " rows compared, " + of
                    + (of == 1 ? " difference" : " differences"));
            differences += of;
        }
        if (differences > 0) {
            baken.terminal()
                    .err()
                    .println("The files in " + out
                            + " do not say what the source says. When more was published since they"
                            + " were written, write them again; table about_v1 says what they are of");
        }
        return differences == 0 ? 0 : 1;
    }

    private FormFiles files(Form form) {
        return switch (form) {
            case DUCKDB -> new DuckDbFile(out.resolve(DuckDbFile.NAME));
            case PARQUET -> new ParquetFiles(out);
            case XLSX -> new XlsxFile(out.resolve(XlsxFile.NAME));
            case CSV -> new CsvFiles(out, csv.dialect);
        };
    }
}
