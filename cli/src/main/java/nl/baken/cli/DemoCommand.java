package nl.baken.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nl.baken.assessment.model.RiskModel;
import nl.baken.cli.demo.Examples;
import nl.baken.cli.report.RunReport;
import nl.baken.cli.report.Words;
import nl.baken.cli.topic.OutputReader;
import nl.baken.embedded.EmbeddedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.embedded.StackSettings;
import nl.baken.engine.memory.ReplayPlan;
import nl.baken.output.GateAdvice;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.RiskAssessment;
import nl.baken.output.SteeringAlert;
import nl.baken.replay.output.OutputFiles;
import nl.baken.replay.output.Outputs;
import nl.baken.streams.history.HistoryRun;
import nl.baken.streams.settings.Settings;
import nl.baken.topic.TopicCatalog;
import nl.baken.topic.TopicSizing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A history through the whole pipeline, on this machine or on a given cluster. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes eighteen real projects, 2014 to 2021, through the whole pipeline and shows what it publishes.",
            "Starts a broker and a schema registry on this machine and stops them, unless a cluster is given."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken demo",
            "  baken demo --language nl --out outputs",
            "  baken demo --events my-events.jsonl",
            "  baken demo --bootstrap-servers localhost:9092 --schema-registry http://localhost:8081 \\",
            "      --prefix demo."
        })
final class DemoCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Enough to show that a cluster has several, few enough for a laptop. */
    private static final int PARTITIONS = 3;

    @ParentCommand
    private Baken baken;

    @Spec
    private CommandSpec spec;

    @Option(names = "--headless", description = "Show no more than a summary.")
    private boolean headless;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write what was published: a .jsonl file per output topic.")
    private Path out;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description =
                    "Keep topics and schemas of the embedded stack in this directory, which has to be empty or new.")
    private Path keep;

    @Option(
            names = "--events",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files to replay, or directories with .jsonl files. Default: the eighteen cases.")
    private List<Path> events;

    @Mixin
    private ModelOption model;

    @Mixin
    private LanguageOption language;

    @Mixin
    private ConnectionOptions connection;

    @Override
    public Integer call() throws IOException {
        Words words = language.words();
        RiskModel risks = model.load();
        List<Path> files = events == null ? Examples.eighteenCases() : events;
        ReplayPlan plan = ReplayPlan.of(EventFiles.read(files, baken.terminal().err()));
        Instant began = Instant.now();
        Outputs outputs = connection.given()
                ? replay(connection.clients(), connection::settings, risks, plan, words, TopicSizing.DEFAULT)
                : onThisMachine(risks, plan, words);
        if (out != null) {
            new OutputFiles(out).write(outputs);
        }
        show(outputs, plan, words, Duration.between(began, Instant.now()));
        return 0;
    }

    private Outputs onThisMachine(RiskModel risks, ReplayPlan plan, Words words) {
        Terminal terminal = baken.terminal();
        StackSettings settings = (keep == null ? StackSettings.temporary() : StackSettings.keptIn(keep))
                .withProgress(new StackLines(terminal, words));
        try (EmbeddedStack stack = EmbeddedStack.start(settings)) {
            StackAddresses here = stack.addresses();
            return replay(
                    ConnectionOptions.clients(here),
                    flags -> connection.settings(here, flags),
                    risks,
                    plan,
                    words,
                    TopicSizing.of(PARTITIONS, 1));
        }
    }

    private Outputs replay(
            Map<String, Object> clients,
            Function<Map<String, String>, Settings> settings,
            RiskModel risks,
            ReplayPlan plan,
            Words words,
            TopicSizing sizing) {
        HistoryRun history = new HistoryRun(clients, connection.topics(), PATIENCE);
        history.prepare(sizing);
        List<Instant> ends = Replays.ends(plan);
        try (PipelineStart start = new PipelineStart(settings, risks);
                DayBar bar = DayBar.between(
                        ends.getFirst(), ends.getLast(), words.text("demo.replaying"), baken.terminal())) {
            history.travel(plan, start::start, bar);
            return new OutputReader(clients, connection.topics()).read();
        }
    }

    /** Files have room for whole lines. */
    private int width() {
        return baken.terminal().interactive() ? spec.usageMessage().width() : Integer.MAX_VALUE;
    }

    private void show(Outputs outputs, ReplayPlan plan, Words words, Duration took) {
        List<RiskAssessment> assessments = outputs.of(TopicCatalog.RISK_ASSESSMENTS, RiskAssessment.class);
        List<SteeringAlert> alerts = outputs.of(TopicCatalog.STEERING_ALERTS, SteeringAlert.class);
        if (!headless) {
            new RunReport(words, baken.terminal().colour(), width())
                    .of(
                            assessments,
                            outputs.of(TopicCatalog.GATE_ADVICE, GateAdvice.class),
                            outputs.of(TopicCatalog.OUTCOME_INDICATORS, OutcomeIndicators.class),
                            alerts)
                    .forEach(baken.terminal().out()::println);
            baken.terminal().out().println();
        }
        long events = plan.log().size();
        baken.terminal()
                .out()
                .println(words.text(
                        "demo.summary",
                        assessments.size(),
                        events,
                        alerts.size(),
                        outputs.deadLetters().size(),
                        took.toSeconds()));
        Optional.ofNullable(out)
                .ifPresent(directory -> baken.terminal().out().println(words.text("demo.files", directory)));
    }
}
