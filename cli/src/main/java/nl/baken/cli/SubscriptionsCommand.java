package nl.baken.cli;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.baken.assessment.model.Risk;
import nl.baken.cli.report.Words;
import nl.baken.cli.subscription.Change;
import nl.baken.cli.subscription.SubscriptionFile;
import nl.baken.cli.subscription.SubscriptionLines;
import nl.baken.cli.subscription.SubscriptionLog;
import nl.baken.cli.subscription.SubscriptionPlan;
import nl.baken.output.Notification;
import nl.baken.riskmodel.ModelFile;
import nl.baken.riskmodel.yaml.Problem;
import nl.baken.serde.RegistryConnection;
import nl.baken.steering.Subscription;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who is sent which alerts, how and when. */
@Command(
        name = "subscriptions",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says who of a steering group is sent which alerts, how and when.",
            "What is wanted is a file in YAML:",
            "",
            "  subscriptions:",
            "  - id: water-board",
            "    group: water",
            "    channel: MAIL",
            "    address: board@example.org",
            "    language: NL",
            "    timing: BEFORE_MEETING",
            "    meetings: [2026-12-15, 2027-01-26]",
            "    repeat_after_days: 21",
            "    escalate: { to: water-director, after_working_days: 5 }",
            "",
            "Also: projects, kinds, risks and lowest_level, when not all are wanted; quiet: { from: \"20:00\", until:"
                    + " \"07:00\" }; zone.",
            "What is CRITICAL is sent at once, whatever the timing. Of a steering group that a file names, the file"
                    + " says all: what it does not name any more ends."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken subscriptions plan subscriptions.yaml --bootstrap-servers localhost:9092 \\",
            "      --schema-registry http://localhost:8081",
            "  baken subscriptions apply subscriptions.yaml --config baken.properties",
            "  baken subscriptions list --config baken.properties",
            "  baken subscriptions why water-board --config baken.properties"
        })
final class SubscriptionsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Give what to do with the subscriptions: plan, apply, list or why.");
    }

    @Command(
            name = "plan",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Reports what a file is wrong about, and what applying it would change; changes nothing.",
            footerHeading = "%nExample:%n",
            footer = "  baken subscriptions plan subscriptions.yaml --config baken.properties")
    int plan(@Mixin ConnectionOptions connection, @Parameters(paramLabel = "FILE") Path file) {
        List<Change> changes = with(connection, log -> changes(file, log));
        print(changes);
        spec.commandLine().getOut().println(SubscriptionLines.summary(changes));
        return 0;
    }

    @Command(
            name = "apply",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {"Makes what a file says hold from now on.", "All of it or, with an error, nothing."},
            footerHeading = "%nExample:%n",
            footer = "  baken subscriptions apply subscriptions.yaml --config baken.properties")
    int apply(@Mixin ConnectionOptions connection, @Parameters(paramLabel = "FILE") Path file) {
        List<Change> changes = with(connection, log -> {
            List<Change> found = changes(file, log);
            List<Subscription> written = found.stream()
                    .filter(Change::isWritten)
                    .map(Change::subscription)
                    .toList();
            if (!written.isEmpty()) {
                log.write(written);
            }
            return found;
        });
        print(changes);
        spec.commandLine()
                .getOut()
                .println(SubscriptionLines.summary(changes)
                        + (changes.stream().anyMatch(Change::isWritten) ? ": done" : ""));
        return 0;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Shows the subscriptions that hold, or will.",
            footerHeading = "%nExample:%n",
            footer = "  baken subscriptions list --config baken.properties")
    int list(@Mixin ConnectionOptions connection) {
        List<Subscription> known = with(connection, SubscriptionLog::known);
        PrintWriter out = spec.commandLine().getOut();
        known.forEach(each -> out.println(SubscriptionLines.of(each)));
        out.println(known.size() == 1 ? "1 subscription" : known.size() + " subscriptions");
        return 0;
    }

    @Command(
            name = "why",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Shows what a receiver was sent and what was held back, each with the reason; the latest last.",
                "With --text also the messages as they were sent."
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  baken subscriptions why water-board --config baken.properties",
                "  baken subscriptions why water-board --text --limit 1 --config baken.properties"
            })
    int why(
            @Mixin ConnectionOptions connection,
            @Parameters(paramLabel = "SUBSCRIPTION") String subscription,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "50",
                            description = "The last N of them. Default: ${DEFAULT-VALUE}.")
                    int limit,
            @Option(names = "--text", description = "With the text of each message.") boolean text,
            @Mixin LanguageOption language) {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit has to be 1 or more, not " + limit);
        }
        PrintWriter out = spec.commandLine().getOut();
        List<Notification> sent = with(connection, log -> log.notifications(subscription, limit));
        sent.forEach(each ->
                SubscriptionLines.of(each, language.words() == Words.NL, text).forEach(out::println));
        if (sent.isEmpty()) {
            out.println("Nothing was sent or held back under the subscription " + subscription
                    + "; baken subscriptions list shows those that there are");
        }
        return 0;
    }

    private void print(List<Change> changes) {
        PrintWriter out = spec.commandLine().getOut();
        changes.forEach(
                change -> out.println(change.kind().sign() + " " + SubscriptionLines.of(change.subscription())));
    }

    private List<Change> changes(Path file, SubscriptionLog log) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<String> risks = ModelFile.shipped().risks().stream().map(Risk::id).toList();
        SubscriptionFile.Content content = SubscriptionFile.read(file, risks, now);
        if (!content.problems().isEmpty()) {
            throw new CommandFailure("Nothing was changed:\n"
                    + String.join(
                            "\n",
                            content.problems().stream().map(Problem::toString).toList()));
        }
        return SubscriptionPlan.of(content.subscriptions(), log.known(), now);
    }

    private static <T> T with(ConnectionOptions connection, Function<SubscriptionLog, T> work) {
        Map<String, Object> clients = connection.clients();
        try (SchemaRegistryClient registry = RegistryConnection.open(clients)) {
            return work.apply(new SubscriptionLog(clients, registry, connection.topics()));
        } catch (KafkaException | IOException e) {
            throw new CommandFailure(
                    "The subscriptions could not be read or written. Check the cluster, the registry and, with baken"
                            + " topics plan, whether the topic is there",
                    e);
        }
    }
}
