package nl.baken.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import nl.baken.streams.settings.Setting;
import nl.baken.topic.TopicFinding;
import nl.baken.topic.TopicPlan;
import nl.baken.topic.TopicSizing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The topics of the catalogue beside those of a cluster. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Compares the topics that Baken needs with those of a cluster.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken topics plan --bootstrap-servers localhost:9092",
            "  baken topics apply --bootstrap-servers localhost:9092 --partitions 6 --replication-factor 3"
        })
final class TopicsCommand implements Runnable {

    private static final int AS_THE_BROKERS_DO = -1;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Give what to do with the topics: plan or apply.");
    }

    @Command(
            name = "plan",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Reports what is missing and what is otherwise; changes nothing.",
            footerHeading = "%nExample:%n",
            footer = "  baken topics plan --bootstrap-servers localhost:9092")
    int plan(@Mixin ConnectionOptions connection, @Mixin OwnTopics own, @Mixin Sizing sizing) {
        TopicPlan plan = connection.withCluster(
                admin -> TopicPlan.of(own.catalog(connection), own.topics(), sizing.sizing(), admin));
        PrintWriter out = spec.commandLine().getOut();
        plan.findings().forEach(finding -> out.println(line(finding, plan.sizing())));
        out.println(plan.missing().size() + " to create, " + summary(plan));
        return 0;
    }

    @Command(
            name = "apply",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {"Creates the topics that are missing.", "What exists is never altered or deleted."},
            footerHeading = "%nExample:%n",
            footer = "  baken topics apply --bootstrap-servers localhost:9092 --replication-factor 3")
    int apply(@Mixin ConnectionOptions connection, @Mixin OwnTopics own, @Mixin Sizing sizing) {
        return connection.withCluster(admin -> {
            TopicPlan plan = TopicPlan.of(own.catalog(connection), own.topics(), sizing.sizing(), admin);
            List<String> created = plan.apply(admin);
            PrintWriter out = spec.commandLine().getOut();
            created.forEach(name -> out.println("created " + name));
            plan.different().forEach(finding -> spec.commandLine().getErr().println(line(finding, plan.sizing())));
            out.println(created.size() + " created, " + summary(plan));
            return 0;
        });
    }

    private static String line(TopicFinding finding, TopicSizing sizing) {
        return switch (finding) {
            case TopicFinding.Missing missing ->
                "+ " + missing.name() + ": missing; " + sizing.partitionsOf(missing.topic()) + " partitions, "
                        + missing.topic().configuration();
            case TopicFinding.Fine fine -> "= " + fine.name() + ": as it should be";
            case TopicFinding.Different different ->
                "! " + different.name() + ": "
                        + different.differences().stream()
                                .map(each -> each.setting() + " is " + each.found() + ", not " + each.wanted())
                                .collect(Collectors.joining("; "))
                        + " (left as it is)";
        };
    }

    private static String summary(TopicPlan plan) {
        int fine = plan.findings().size()
                - plan.missing().size()
                - plan.different().size();
        return plan.different().size() + " otherwise, " + fine + " as they should be";
    }

    /** How large topics are to be. */
    static final class Sizing extends SettingOptions {

        @Option(
                names = "--partitions",
                paramLabel = "N",
                description = "Of every topic. Default: as the catalogue has it.")
        private Integer partitions;

        Sizing() {
            super(List.of(Setting.REPLICATION_FACTOR));
        }

        TopicSizing sizing() {
            int copies = values().number(Setting.REPLICATION_FACTOR);
            try {
                return new TopicSizing(
                        partitions == null ? OptionalInt.empty() : OptionalInt.of(partitions),
                        copies == AS_THE_BROKERS_DO ? OptionalInt.empty() : OptionalInt.of(copies));
            } catch (IllegalArgumentException e) {
                throw usage(e);
            }
        }
    }
}
