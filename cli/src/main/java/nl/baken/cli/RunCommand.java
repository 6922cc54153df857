package nl.baken.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.baken.assessment.model.RiskModel;
import nl.baken.riskmodel.ModelFile;
import nl.baken.streams.doctor.Doctor;
import nl.baken.streams.doctor.Finding;
import nl.baken.streams.doctor.Finding.Grade;
import nl.baken.streams.run.BakenApp;
import nl.baken.streams.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** An instance of the pipeline, until it is told to end. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs an instance on a cluster, until it is told to end (SIGTERM, Ctrl-C).",
            "It takes what clients send into the log (intake), and computes from the log what is said (assess).",
            "Start more of the same to share the work."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken run --bootstrap-servers localhost:9092 --schema-registry http://localhost:8081",
            "  baken run --config production.properties --threads 2 --standby-replicas 1",
            "  baken run --config production.properties --applications intake",
            "      intake alone; other instances run assess",
            "  baken run --config production.properties --model next.yaml --run next",
            "      another run beside the active one; baken runs activate next lets it write the public topics"
        })
final class RunCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    @ParentCommand
    private Baken baken;

    @Mixin
    private RunOptions options;

    @Override
    public Integer call() throws InterruptedException {
        Logs.ofService();
        Settings settings = options.settings(Map.of());
        RiskModel model = settings.model().map(ModelOption::load).orElseGet(ModelFile::shipped);
        PrintWriter out = baken.terminal().out();
        look(settings);
        // The instance is closed by the hook when the process is told to end, also while it starts, and by this thread
        // otherwise; closing twice is closing once.
        BakenApp app = BakenApp.start(
                settings,
                model,
                starting -> Runtime.getRuntime().addShutdownHook(new Thread(() -> end(starting, out))));
        out.println("baken runs: " + String.join(", ", app.ids()) + " with model "
                + model.ref().getId() + " "
                + model.ref().getVersion() + " (" + model.ref().getDigest().substring(0, 12) + ") on "
                + settings.bootstrapServers() + ", schemas from " + settings.schemaRegistryTold() + ", topics "
                + settings.topics().prefix() + "*, run " + settings.run() + ", ticks " + settings.ticks());
        app.awaitEnd();
        return 0;
    }

    /** What baken doctor says of the cluster: warnings go to the log, and what would end an instance ends it now. */
    private static void look(Settings settings) {
        List<Finding> findings = Doctor.beforeRun(settings);
        findings.stream()
                .filter(finding -> finding.grade() == Grade.WARNING)
                .forEach(finding -> LOG.warn("{}: {}; {}", finding.subject(), finding.found(), finding.advice()));
        List<String> failed = findings.stream()
                .filter(finding -> finding.grade() == Grade.FAILED)
                .map(finding -> finding.subject() + ": " + finding.found() + "; " + finding.advice())
                .toList();
        if (!failed.isEmpty()) {
            throw new CommandFailure("The cluster is not fit for an instance:\n  " + String.join("\n  ", failed));
        }
    }

    private static void end(BakenApp app, PrintWriter out) {
        app.close();
        out.println("baken ended: " + String.join(", ", app.ids()));
        out.flush();
    }
}
