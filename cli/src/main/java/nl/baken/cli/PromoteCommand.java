package nl.baken.cli;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.baken.cli.promotion.InstalledRun;
import nl.baken.cli.promotion.PromotionException;
import nl.baken.cli.promotion.PromotionLog;
import nl.baken.cli.promotion.Readiness;
import nl.baken.cli.promotion.ReadinessCheck;
import nl.baken.event.ModelPromoted;
import nl.baken.output.ModelRef;
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

/** Changes which run alerting listens to. */
@Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes a run in shadow the one that alerting follows from now on, instead of the present one; or goes back"
                    + " to the live run.",
            "Looks first whether the run has topics, instances and one model, and whether it has read the log. Writes"
                    + " then who promoted what, when and why into the log, for all runs to read.",
            "Alerts that hold under both models go on as they are."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken model promote next --by model-board --reason \"finds more, a quarter earlier\" \\",
            "      --bootstrap-servers localhost:9092 --schema-registry http://localhost:8081",
            "  baken model promote --live --by duty-officer --reason \"too many alerts\" \\",
            "      --bootstrap-servers localhost:9092 --schema-registry http://localhost:8081"
        })
final class PromoteCommand implements Callable<Integer> {

    private static final ModelRef NOT_KNOWN_YET = new ModelRef("-", "-", "-");

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "The run in shadow, by the name that baken run --shadow gave it.")
    private String name;

    @Option(names = "--live", description = "Back to the live run, the one without --shadow.")
    private boolean live;

    @Option(
            names = "--by",
            required = true,
            paramLabel = "WHO",
            description = "Role or pseudonym of who decided; never a name or an e-mail address.")
    private String by;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, in words.")
    private String reason;

    @Option(
            names = "--behind",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many records of the log the run may still have to read (${DEFAULT-VALUE}).")
    private long behind;

    @Option(
            names = "--application-id",
            paramLabel = "NAME",
            description = "Of the run, when it was started with one of its own.")
    private String applicationId;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (live == (name != null)) {
            throw usage("Name the run that alerting is to follow: the NAME of a run in shadow, or --live");
        }
        if (behind < 0 || behind == Long.MAX_VALUE) {
            throw usage("--behind is " + behind + "; expected is a number of records, 0 or more");
        }
        ModelPromoted decided = new ModelPromoted(
                UUID.randomUUID().toString(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                name,
                NOT_KNOWN_YET,
                by,
                reason);
        check(decided);
        Map<String, Object> clients = connection.clients();
        TopicCatalog topics = connection.topics();
        InstalledRun run = new InstalledRun(Optional.ofNullable(name), topics);
        try (SchemaRegistryClient registry = connection.registry()) {
            Readiness found = ConnectionOptions.withCluster(
                    clients,
                    admin -> ReadinessCheck.of(
                            run, clients, admin, registry, Optional.ofNullable(applicationId), behind));
            ModelPromoted promotion =
                    new ModelPromoted(decided.getPromotionId(), decided.getAt(), name, found.model(), by, reason);
            int partitions = new PromotionLog(clients, registry, topics).write(promotion);
            report(run, found, promotion, partitions);
            return 0;
        } catch (PromotionException e) {
            throw new CommandFailure("Nothing is known to be promoted. " + e.getMessage(), e.getCause());
        }
    }

    private void check(ModelPromoted promotion) {
        String problems = EventValidation.check(promotion).stream()
                .map(Violation::message)
                .collect(Collectors.joining("; "));
        if (!problems.isEmpty()) {
            throw usage("This cannot be written: "
                    + problems.replace("run:", "NAME:")
                            .replace("promotedBy:", "--by:")
                            .replace("reason:", "--reason:"));
        }
    }

    private void report(InstalledRun run, Readiness found, ModelPromoted promotion, int partitions) {
        PrintWriter out = spec.commandLine().getOut();
        ModelRef model = found.model();
        out.println("promoted: the " + run.title() + " with model " + model.getId() + " " + model.getVersion()
                + " (digest " + model.getDigest() + ")");
        out.println("looked at: group " + found.group() + " is " + found.state() + " and had " + found.behind()
                + " records of the log still to read, of the " + behind + " that it may");
        out.println("written: ModelPromoted " + promotion.getPromotionId() + " at " + promotion.getAt() + " by " + by
                + " into " + partitions + " partitions of "
                + run.installation().nameOf(TopicCatalog.PROJECT_EVENTS));
        out.println("next: when the run reads it, it sends alerting once what holds in every project. Alerts that hold"
                + " under both models go on; those that the model does not see are resolved. Keep the live run and this"
                + " one running. The way back: baken model promote --live --by WHO");
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
