package nl.baken.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.baken.cloudevent.RecordJson;
import nl.baken.contract.EventTypes;
import nl.baken.export.EventLog;
import nl.baken.export.OutputReader;
import nl.baken.indicator.RiskAssessment;
import nl.baken.indicator.RiskReading;
import nl.baken.replay.ReplayPlan;
import nl.baken.report.EventNotes;
import nl.baken.report.Explanation;
import nl.baken.report.Readings;
import nl.baken.report.Words;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Why a reading is what it is. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Tells what the readings of a project are, or what one of them is made of: reasons, events, remedies.",
            "Reads files, or a cluster. With --as-of it tells what could be known at that time."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken explain case-08-startkwalificatie --events examples/eighteen-cases",
            "  baken explain case-08-startkwalificatie illegal_practices --events examples/eighteen-cases \\",
            "      --as-of 2019-12-31 --language nl",
            "  baken explain my-project --bootstrap-servers localhost:9092 \\",
            "      --schema-registry http://localhost:8081 --json"
        })
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    private Baken baken;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "Id of the project.")
    private String project;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "RISK",
            description = "Id of the risk. When left out: all risks, a line each.")
    private String risk;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            converter = Moments.class,
            description = "What could be known at the end of this day (UTC), or at this time. Default: all there is.")
    private Instant asOf;

    @Option(names = "--json", description = "The record itself, as JSON on one line.")
    private boolean json;

    @Mixin
    private LanguageOption language;

    @Mixin
    private ModelOption model;

    @Mixin
    private ConnectionOptions connection;

    @Option(
            names = "--events",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files with events, or directories with .jsonl files, instead of a cluster.")
    private List<Path> files;

    @Override
    public Integer call() {
        List<SpecificRecord> events = files == null
                ? new EventLog(connection.clients(), connection.topics()).read()
                : EventFiles.read(files, baken.terminal().err());
        RiskAssessment assessment = assessment(events);
        if (risk == null) {
            tell(assessment);
        } else {
            tell(assessment, reading(assessment), events);
        }
        return 0;
    }

    /** What a cluster says is read from it; what it could have said at another time is replayed. */
    private RiskAssessment assessment(List<SpecificRecord> events) {
        List<RiskAssessment> known = files == null && asOf == null
                ? new OutputReader(connection.clients(), connection.topics())
                        .read(List.of(TopicCatalog.RISK_ASSESSMENTS))
                        .of(TopicCatalog.RISK_ASSESSMENTS, RiskAssessment.class)
                : replayed(events);
        return known.stream()
                .filter(assessment -> assessment.getProject().getProjectId().equals(project))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("Nothing is known of project " + project
                        + (asOf == null ? "" : " at " + asOf) + ". Known are: " + projects(events)));
    }

    private List<RiskAssessment> replayed(List<SpecificRecord> events) {
        Instant last = asOf == null ? Replays.ends(ReplayPlan.of(events)).getLast() : asOf;
        List<SpecificRecord> ofProject =
                events.stream().filter(this::isOfProject).toList();
        if (ofProject.isEmpty()) {
            return List.of();
        }
        return Replays.outputs(model.load(), ReplayPlan.until(last, ofProject), moment -> {})
                .of(TopicCatalog.RISK_ASSESSMENTS, RiskAssessment.class);
    }

    private boolean isOfProject(SpecificRecord event) {
        return EventTypes.headerOf(event)
                .filter(header -> header.getProjectId().equals(project))
                .isPresent();
    }

    private static String projects(List<SpecificRecord> events) {
        return events.stream()
                .flatMap(event -> EventTypes.headerOf(event).stream())
                .map(header -> header.getProjectId())
                .distinct()
                .sorted()
                .limit(30)
                .collect(Collectors.joining(", "));
    }

    private RiskReading reading(RiskAssessment assessment) {
        return assessment.getReadings().stream()
                .filter(reading -> reading.getRisk().equals(risk))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(risk + " is no risk of this model. Its risks are: "
                        + assessment.getReadings().stream()
                                .map(RiskReading::getRisk)
                                .collect(Collectors.joining(", "))));
    }

    private void tell(RiskAssessment assessment) {
        PrintWriter out = baken.terminal().out();
        if (json) {
            out.println(RecordJson.write(assessment));
            return;
        }
        Words words = language.words();
        new Readings(words).of(assessment).forEach(out::println);
        out.println();
        out.println(words.say(
                "Waarom een risico zo staat: baken explain " + project + " RISICO, met verder hetzelfde.",
                "Why a risk stands where it does: baken explain " + project + " RISK, and the rest as it was."));
    }

    private void tell(RiskAssessment assessment, RiskReading reading, List<SpecificRecord> events) {
        PrintWriter out = baken.terminal().out();
        if (json) {
            out.println(RecordJson.write(reading));
            return;
        }
        Words words = language.words();
        new Explanation(words, new EventNotes(words, events))
                .of(assessment, reading)
                .forEach(out::println);
    }
}
