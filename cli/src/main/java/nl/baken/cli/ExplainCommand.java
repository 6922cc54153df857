package nl.baken.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.baken.assessment.model.RiskModel;
import nl.baken.cli.report.AsOf;
import nl.baken.cli.report.EventNotes;
import nl.baken.cli.report.Explanation;
import nl.baken.cli.report.NotCounted;
import nl.baken.cli.report.ReadingLines;
import nl.baken.cli.report.Words;
import nl.baken.cli.topic.EventLog;
import nl.baken.cli.topic.OutputReader;
import nl.baken.cloudevent.RecordJson;
import nl.baken.contract.EventTypes;
import nl.baken.engine.query.Answer;
import nl.baken.engine.query.AnswerJson;
import nl.baken.engine.query.Reply;
import nl.baken.engine.reference.MissingReference;
import nl.baken.engine.reference.MissingReferences;
import nl.baken.event.ProjectRegistered;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskReading;
import nl.baken.replay.query.ReplayedAnswers;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Why a reading is what it is. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows the readings of a project, or what one of them is made of: reasons, events, remedies.",
            "Asks one of three: --instance, a running instance, which answers from its state; --events, files, which"
                + " are replayed; --bootstrap-servers, a cluster, whose outputs are read, or, with --as-of, whose log"
                + " is.",
            "With --as-of it shows what was published at that time, from what was known then, since when, and"
                    + " what became known later: by files and clusters with what would have been otherwise, by an"
                    + " instance with what changed when it arrived."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken explain case-08-startkwalificatie --events examples/eighteen-cases",
            "  baken explain case-08-startkwalificatie illegal_practices --events examples/eighteen-cases \\",
            "      --as-of 2019-12-31 --language nl",
            "  baken explain my-project --instance http://localhost:8090 --as-of 2024-03-01T12:00:00Z",
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
            description = "What was published by the end of this day (UTC), or by this time. Default: the latest.")
    private Instant asOf;

    @Option(
            names = "--json",
            description = "The record itself, as JSON on one line. With --as-of or --instance: the answer of"
                    + " docs/reference/query.md.")
    private boolean json;

    @Mixin
    private LanguageOption language;

    @Mixin
    private ModelOption model;

    @Mixin
    private InstanceOption instance;

    @Mixin
    private ConnectionOptions connection;

    @Option(
            names = "--events",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files with events, or directories with .jsonl files, instead of a cluster.")
    private List<Path> files;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (instance.given() && files != null) {
            throw new ParameterException(
                    spec.commandLine(), "--instance and --events: ask a running instance or replay files, not both");
        }
        List<SpecificRecord> events = instance.given()
                ? List.of()
                : files == null
                        ? new EventLog(connection.clients(), connection.topics()).read(project)
                        : EventFiles.read(files, baken.terminal().err());
        show(answer(events), events);
        return 0;
    }

    /** What an instance or a cluster has published is read from it; what held at another time is replayed. */
    private Answer answer(List<SpecificRecord> events) {
        if (instance.given()) {
            return instance.ask(project, Optional.ofNullable(asOf));
        }
        return files == null && asOf == null ? published(events) : replayed(events);
    }

    private Answer published(List<SpecificRecord> events) {
        return new OutputReader(connection.clients(), connection.topics())
                .last(TopicCatalog.RISK_ASSESSMENTS, project)
                .map(record -> Answer.now((RiskAssessment) record))
                .orElseThrow(() -> new CommandFailure(whyNothing(events)));
    }

    private String whyNothing(List<SpecificRecord> events) {
        List<SpecificRecord> ofProject =
                events.stream().filter(this::isOfProject).toList();
        boolean waits = !ofProject.isEmpty() && ofProject.stream().noneMatch(ProjectRegistered.class::isInstance);
        return waits
                ? Reply.Nothing.unregistered(project, ofProject.size()).message()
                : "Nothing is known of project " + project + ". Known are: " + projects(events);
    }

    private Answer replayed(List<SpecificRecord> events) {
        List<SpecificRecord> ofProject =
                events.stream().filter(this::isOfProject).toList();
        return switch (new ReplayedAnswers(model.load(), project, ofProject).ask(Optional.ofNullable(asOf))) {
            case Reply.Published published -> published.answer();
            case Reply.Nothing nothing ->
                throw new CommandFailure(nothing.message()
                        + (nothing.knownFrom().isPresent() ? "" : ". Known are: " + projects(events)));
            case Reply.Elsewhere elsewhere -> throw new IllegalStateException(elsewhere.toString());
            case Reply.NotNow no -> throw new IllegalStateException(no.message());
        };
    }

    /** What events of the project say of risks that the model has not. */
    private List<String> withoutEffect(List<SpecificRecord> events) {
        RiskModel risks = events.isEmpty() ? null : model.load();
        MissingReferences missing = new MissingReferences();
        events.stream()
                .filter(this::isOfProject)
                .forEach(event -> EventTypes.headerOf(event)
                        .ifPresent(header ->
                                MissingReference.risks(risks, header, event).forEach(missing::take)));
        return WithoutEffect.lines(missing.all(), risks);
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
                .orElseThrow(() -> new CommandFailure("The model has no risk " + risk + ". Its risks are: "
                        + assessment.getReadings().stream()
                                .map(RiskReading::getRisk)
                                .collect(Collectors.joining(", "))));
    }

    /** The model that made an answer, when it is the one that is named or that comes along; null when it is another. */
    private RiskModel modelOf(Answer answer) {
        RiskModel named = model.load();
        return named.ref().equals(answer.assessment().getModel()) ? named : null;
    }

    private void show(Answer answer, List<SpecificRecord> events) {
        RiskReading reading = risk == null ? null : reading(answer.assessment());
        Answer asked = risk == null ? answer : answer.of(risk);
        boolean ofMoment = asOf != null || instance.given();
        PrintWriter out = baken.terminal().out();
        if (json) {
            out.println(
                    ofMoment
                            ? AnswerJson.write(asked)
                            : RecordJson.write(reading == null ? answer.assessment() : reading));
            return;
        }
        Words words = language.words();
        EventNotes notes = new EventNotes(words, events);
        AsOf past = new AsOf(words, notes);
        if (ofMoment) {
            out.println(past.heading(answer));
            out.println();
        }
        (reading == null
                        ? new ReadingLines(words).of(answer.assessment())
                        : new Explanation(words, notes, modelOf(answer)).of(answer.assessment(), reading))
                .forEach(out::println);
        past.later(asked).forEach(out::println);
        withoutEffect(events).forEach(out::println);
        if (!ofMoment && files == null) {
            // The time of the log is not after the present.
            new NotCounted(words)
                    .of(events.stream().filter(this::isOfProject).toList(), Instant.now())
                    .forEach(out::println);
        }
        if (reading == null) {
            out.println();
            out.println(words.text("explain.next", project));
        }
    }
}
