package nl.baken.cli;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.baken.cli.runs.Installation;
import nl.baken.cli.runs.KnownAlerting;
import nl.baken.cli.runs.KnownRun;
import nl.baken.cli.runs.RunWords;
import nl.baken.cli.runs.RunsException;
import nl.baken.cli.runs.Silence;
import nl.baken.run.RunPhase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Which runs there are. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows every run with its application, model and version, what it does in which partitions, how many"
                    + " members its group has, and how much of the log it has still to read.",
            "Shows alerting too: the members of its group, and how much it has still to read.",
            "Ends with 1 when nobody writes the public topics of a partition, or when alerting has no members or is"
                    + " far behind: then steering groups are told nothing."
        },
        footerHeading = "%nExample:%n",
        footer = "  baken runs list --bootstrap-servers localhost:9092 --schema-registry http://localhost:8081")
final class RunsListCommand implements Callable<Integer> {

    /** Further than this is not counted how much a run has still to read. */
    private static final long ENOUGH = 10_000;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Map<String, Object> clients = connection.clients();
        try (SchemaRegistryClient registry = connection.registry()) {
            return ConnectionOptions.withCluster(clients, admin -> {
                try (Installation installation = new Installation(connection.topics(), clients, admin, registry)) {
                    List<KnownRun> runs = installation.runs(ENOUGH);
                    PrintWriter out = spec.commandLine().getOut();
                    runs.forEach(run -> out.println(line(run)));
                    KnownAlerting alerting = installation.alerting(ENOUGH);
                    out.println(line(alerting));
                    List<String> silences = new ArrayList<>(Silence.of(installation, runs));
                    alerting.silence().ifPresent(silences::add);
                    silences.forEach(spec.commandLine().getErr()::println);
                    return silences.isEmpty() ? 0 : 1;
                }
            });
        } catch (RunsException e) {
            throw new CommandFailure(e.getMessage(), e.getCause());
        }
    }

    private static String line(KnownRun run) {
        StringBuilder line = new StringBuilder(run.name()).append(": ").append(RunWords.of(run.run()));
        for (RunPhase phase : RunPhase.values()) {
            if (!run.in(phase).isEmpty()) {
                line.append("; ").append(words(phase)).append(' ').append(run.in(phase));
            }
        }
        line.append("; ").append(run.members()).append(" members of its group; ");
        line.append(unread(run.counted(), run.behind()));
        if (run.runs().size() > 1) {
            line.append("; its instances are not alike, as during a restart");
        }
        return line.toString();
    }

    private static String line(KnownAlerting alerting) {
        return "alerting: " + alerting.group() + "; " + alerting.members() + " members of its group; "
                + unread(alerting.counted(), alerting.behind());
    }

    private static String unread(boolean counted, long behind) {
        return (counted ? Long.toString(behind) : "more than " + (ENOUGH - 1)) + " records still to read";
    }

    private static String words(RunPhase phase) {
        return switch (phase) {
            case INACTIVE -> "not active in partitions";
            case AWAITING_HANDOVER -> "waits for the handover of partitions";
            case TAKING_OVER -> "takes over partitions";
            case ACTIVE -> "active in partitions";
            case UNKNOWN -> "in a phase that this version does not know in partitions";
        };
    }
}
