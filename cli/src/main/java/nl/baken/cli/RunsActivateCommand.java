package nl.baken.cli;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.baken.cli.runs.ActivationCheck;
import nl.baken.cli.runs.ActivationLog;
import nl.baken.cli.runs.Installation;
import nl.baken.cli.runs.RunWords;
import nl.baken.cli.runs.RunsException;
import nl.baken.cli.runs.TakeOver;
import nl.baken.output.ModelRef;
import nl.baken.run.Run;
import nl.baken.run.RunActivated;
import nl.baken.topic.TopicCatalog;
import nl.baken.validation.EventValidation;
import nl.baken.validation.Violation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes which run is active. */
@Command(
        name = "activate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes a run the active one: from one place in the log on it writes the public topics, and the run that was"
                    + " active until then writes its own.",
            "Looks first whether the run exists, is running and has read the log, and whether an activation is half"
                    + " done. Writes then who activated what, when and why into the log, for all runs to read.",
            "Nobody is told anything twice: the run publishes only what differs from what is public.",
            "With --take-over the run before it need not hand over, because it is gone for good: what it has told"
                    + " stands, and what it did not tell any more is told where it still differs."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken runs activate next --by model-board --reason \"finds more, a quarter earlier\" \\",
            "      --bootstrap-servers localhost:9092 --schema-registry http://localhost:8081",
            "  baken runs activate main --by duty-officer --reason \"too many alerts\" \\",
            "      --bootstrap-servers localhost:9092 --schema-registry http://localhost:8081",
            "  baken runs activate next --take-over --by duty-officer --reason \"the state of main is gone\" \\",
            "      --bootstrap-servers localhost:9092 --schema-registry http://localhost:8081"
        })
final class RunsActivateCommand implements Callable<Integer> {

    private static final Run NOT_KNOWN_YET = new Run("-", "-", new ModelRef("-", "-", "-"), "-", 1);

    @Parameters(paramLabel = "NAME", description = "The run, by the name that baken run --run gave it.")
    private String name;

    @Option(
            names = "--by",
            required = true,
            paramLabel = "WHO",
            description = "Role or pseudonym of who decided; never a name or an e-mail address.")
    private String by;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, in words.")
    private String reason;

    @Option(
            names = "--model-version",
            paramLabel = "VERSION",
            description = "The version that its model is to have; with another one it is not activated.")
    private String modelVersion;

    @Option(
            names = "--behind",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many records of the log the run may still have to read (${DEFAULT-VALUE}).")
    private long behind;

    @Option(
            names = "--take-over",
            description = {
                "The run that was active is gone for good: none of its instances is running, and none will hand over."
                        + " Should one start again, it publishes nothing. Also ends an activation that is half done."
            })
    private boolean takeOver;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (behind < 0 || behind == Long.MAX_VALUE) {
            throw usage("--behind is " + behind + "; expected is a number of records, 0 or more");
        }
        if (!name.matches("[a-zA-Z0-9_-]{1,50}")) {
            throw usage("NAME is \"" + name + "\"; expected is a name of at most 50 letters, digits, - and _");
        }
        check(activation(NOT_KNOWN_YET, null));
        Map<String, Object> clients = connection.clients();
        TopicCatalog topics = connection.topics();
        try (SchemaRegistryClient registry = connection.registry();
                ActivationLog log = new ActivationLog(clients, registry, topics)) {
            return ConnectionOptions.withCluster(clients, admin -> {
                try (Installation installation = new Installation(topics, clients, admin, registry)) {
                    ActivationCheck.Ready ready = new ActivationCheck(
                                    installation, name, Optional.ofNullable(modelVersion), behind, takeOver)
                            .check();
                    RunActivated activation = activation(ready.run(), ready.after());
                    List<Integer> partitions = installation.partitions();
                    if (takeOver) {
                        new TakeOver(installation, log, ready, activation)
                                .write(spec.commandLine().getOut());
                    } else {
                        log.write(activation, partitions);
                        report(ready, activation, partitions.size());
                    }
                    return 0;
                }
            });
        } catch (RunsException e) {
            throw new CommandFailure("Nothing is known to be activated. " + e.getMessage(), e.getCause());
        }
    }

    private RunActivated activation(Run run, String after) {
        return new RunActivated(
                UUID.randomUUID().toString(), Instant.now().truncatedTo(ChronoUnit.MILLIS), run, after, by, reason);
    }

    private void check(RunActivated activation) {
        String problems = EventValidation.check(activation).stream()
                .map(Violation::message)
                .collect(Collectors.joining("; "));
        if (!problems.isEmpty()) {
            throw usage("This cannot be written: "
                    + problems.replace("activatedBy:", "--by:").replace("reason:", "--reason:"));
        }
    }

    private void report(ActivationCheck.Ready ready, RunActivated activation, int partitions) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("activated: run " + name + " after " + ready.after() + ", " + RunWords.of(ready.run()));
        out.println("looked at: " + ready.found().members() + " members of its group, "
                + ready.found().behind() + " records of the log still to read, of the " + behind + " that it may have");
        out.println("written: RunActivated " + activation.getActivationId() + " at " + activation.getAt() + " by " + by
                + " into " + partitions + " partitions of "
                + connection.topics().nameOf(TopicCatalog.PROJECT_EVENTS));
        out.println("next: run " + ready.after() + " hands over each partition when it reads this, and run " + name
                + " publishes what differs; baken runs list shows how far they are. Keep both running. The way back:"
                + " baken runs activate " + ready.after() + " --by WHO");
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
