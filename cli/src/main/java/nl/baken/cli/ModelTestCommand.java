package nl.baken.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.baken.assessment.model.RiskModel;
import nl.baken.cli.model.CaseJson;
import nl.baken.cli.model.CaseJunit;
import nl.baken.cli.model.CaseLines;
import nl.baken.cli.model.CaseRun;
import nl.baken.cloudevent.CloudEventJson;
import nl.baken.riskmodel.ModelFile;
import nl.baken.riskmodel.testcase.CaseResult;
import nl.baken.riskmodel.testcase.Cases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether a model says of histories what it has to. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Tests a risk model on cases: a history each, and what the model has to say of it on a day. A case that"
                    + " fails shows what was found instead and the reasons that make it up.",
            "A case that is marked as known has to fail; when it does not, the mark is out of date and that is"
                    + " reported. Ends with 1 when anything is."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken model test",
            "  baken model test model/cases",
            "  baken model test model/cases/corruption.yaml --model other.yaml --language nl",
            "  baken model test model/cases --format junit > cases.xml",
            "  baken model test model/cases --events-out cases.jsonl",
            "",
            "A case:",
            "",
            "  cases:",
            "    - id: dpia_left_out",
            "      shows: A DPIA that is left out makes the risk high.",
            "      given:",
            "        - {day: 0, type: ProjectRegistered, data: {profile: {personalData: true}}}",
            "        - {day: 60, type: SafeguardRecorded, data: {kind: DPIA, status: SKIPPED}}",
            "      then:",
            "        - {day: 60, readings: {illegal_practices: {level: GUARDED, reasons: legal_dpia_skipped}}}"
        })
final class ModelTestCommand implements Callable<Integer> {

    /** Ways to write it. */
    enum Format {
        TEXT,
        JSON,
        JUNIT
    }

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "Files of cases, or directories with them. Default: the cases that come with the shipped model.")
    private List<Path> files;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The model to test. Default: the one that the file of cases names, or else the one that comes"
                    + " along.")
    private Path model;

    @Option(
            names = "--format",
            paramLabel = "text|json|junit",
            description = "How it is written. Default: ${DEFAULT-VALUE}.",
            defaultValue = "text")
    private Format format;

    @Option(
            names = "--events-out",
            paramLabel = "FILE",
            description = "Where to write the histories as events, a project for each case, for compare and explain."
                    + " Default: nowhere.")
    private Path eventsOut;

    @Mixin
    private LanguageOption language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        RiskModel given = model == null ? null : ModelOption.load(model);
        List<Cases.Valid> cases =
                files == null ? CaseFiles.shipped(given, ModelFile.shipped()) : CaseFiles.read(files, given);
        if (eventsOut != null) {
            writeEvents(cases);
        }
        List<CaseRun.File> ran = cases.stream().map(CaseRun::of).toList();
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> show(ran, out);
            case JSON -> out.print(CaseJson.of(ran));
            case JUNIT -> out.print(new CaseJunit(language.words()).of(ran));
        }
        out.flush();
        return results(ran).stream().anyMatch(CaseResult::isWrong) ? 1 : 0;
    }

    private void show(List<CaseRun.File> ran, PrintWriter out) {
        CaseLines lines = new CaseLines(language.words());
        for (CaseRun.File file : ran) {
            file.results().forEach(result -> lines.of(file.model(), result).forEach(out::println));
        }
        out.println(lines.summary(results(ran)));
    }

    private void writeEvents(List<Cases.Valid> cases) throws IOException {
        List<String> events = cases.stream()
                .flatMap(file -> file.cases().stream())
                .flatMap(one -> one.events().stream())
                .map(CloudEventJson::write)
                .toList();
        Files.write(eventsOut, events);
    }

    private static List<CaseResult> results(List<CaseRun.File> ran) {
        return ran.stream().flatMap(file -> file.results().stream()).toList();
    }
}
