package nl.baken.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.baken.cli.demo.Examples;
import nl.baken.cli.report.ClaimsMarkdown;
import nl.baken.cli.report.ClaimsTable;
import nl.baken.replay.claims.CaseHistories;
import nl.baken.replay.claims.CheckedClaim;
import nl.baken.replay.claims.Claims;
import nl.baken.replay.claims.ClaimsJson;
import org.apache.avro.specific.SpecificRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What the report on the eighteen cases claims, and what their events say. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Holds what the report on the eighteen cases claims against their events: what it says, what was computed,"
                    + " whether that is the same, and where the report contradicts itself.",
            "Of each claim: match (the events say the same), differs (they say otherwise), conflict (the report"
                + " answers the question in two ways), not carried (no event can say it). Who changes a case changes"
                + " the answer."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken report",
            "  baken report --language nl --format markdown",
            "  baken report --events my-cases --format json",
            "",
            "L138 is line 138 of the text edition of the report. The JSON has an object per claim: id,",
            "status, title, said (lines, numbers, cases), computed (numbers, cases, named; null when no",
            "event can say it), how, contradictions."
        })
final class ReportCommand implements Callable<Integer> {

    /** Ways to write it. */
    enum Format {
        TEXT,
        MARKDOWN,
        JSON
    }

    @ParentCommand
    private Baken baken;

    @Option(
            names = "--events",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files with events, or directories with .jsonl files. Default: the eighteen cases.")
    private List<Path> events;

    @Option(
            names = "--format",
            paramLabel = "text|markdown|json",
            description = "How it is written. Default: ${DEFAULT-VALUE}.",
            defaultValue = "text")
    private Format format;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        List<SpecificRecord> told = EventFiles.read(
                events == null ? Examples.eighteenCases() : events,
                baken.terminal().err());
        CaseHistories cases = CaseHistories.of(told);
        Claims claims = Claims.shipped();
        List<CheckedClaim> checked = claims.check(cases);
        PrintWriter out = baken.terminal().out();
        switch (format) {
            case TEXT ->
                new ClaimsTable(language.words(), claims.names())
                        .lines(checked, cases)
                        .forEach(out::println);
            case MARKDOWN ->
                new ClaimsMarkdown(language.words(), claims.names())
                        .lines(checked, cases)
                        .forEach(out::println);
            case JSON -> out.print(ClaimsJson.of(checked));
        }
        out.flush();
        return 0;
    }
}
