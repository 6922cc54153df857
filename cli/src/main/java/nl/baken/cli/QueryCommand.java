package nl.baken.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.baken.cli.export.AnswerCsv;
import nl.baken.cli.export.AnswerJson;
import nl.baken.cli.export.AnswerTable;
import nl.baken.cli.export.Answers;
import nl.baken.export.data.Dataset;
import nl.baken.export.file.DuckDbFile;
import nl.baken.export.file.ExportException;
import nl.baken.export.file.Query;
import nl.baken.replay.sort.TemporaryDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Questions in SQL over what was published. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Answers a question in SQL (that of DuckDB) over the tables that baken export writes.",
            "Reads one of four: --file, a DuckDB file of baken export; or a cluster, files of events or made up"
                    + " projects, as baken export does. It changes nothing, and reads no other file."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken query \"select title, risk, level_shown from readings_v1 where level = 'CRITICAL'\" \\",
            "      --events examples/eighteen-cases",
            "  baken query \"select table_name, column_name, description_en from columns_v1\" --file"
                    + " files/baken.duckdb",
            "  baken query \"select advice, count(*) from advice_v1 group by all\" --made-up --format csv",
            "",
            "Tables and columns: docs/reference/files.md."
        })
final class QueryCommand implements Callable<Integer> {

    /** Ways to print an answer. */
    enum Format {
        TABLE,
        CSV,
        JSON
    }

    @ParentCommand
    private Baken baken;

    @Parameters(index = "0", paramLabel = "SQL", description = "The question.")
    private String question;

    @Option(names = "--file", paramLabel = "FILE", description = "A DuckDB file that baken export wrote.")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            description = "How the answer is printed; json has an object per line. Default: ${DEFAULT-VALUE}.",
            defaultValue = "table")
    private Format format;

    @Mixin
    private ExportSource source;

    @Mixin
    private ModelOption model;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (file != null && source.given()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--file and another source: a file holds one moment of one source. Leave out the others");
        }
        if (file != null) {
            return ask(file);
        }
        Dataset dataset = source.read(baken, connection, model);
        try (TemporaryDirectory temporary = TemporaryDirectory.of("baken-query-")) {
            Path made = temporary.path().resolve(DuckDbFile.NAME);
            new DuckDbFile(made).write(dataset.tables(), dataset.records());
            return ask(made);
        }
    }

    private int ask(Path asked) {
        Answers answers = answers(baken.terminal().out());
        try {
            Query.ask(asked, question, answers);
        } catch (ExportException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
        answers.end();
        return 0;
    }

    private Answers answers(PrintWriter out) {
        return switch (format) {
            case TABLE -> new AnswerTable(out);
            case CSV -> new AnswerCsv(out);
            case JSON -> new AnswerJson(out);
        };
    }
}
