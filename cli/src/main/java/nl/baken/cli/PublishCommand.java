package nl.baken.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import nl.baken.assessment.model.RiskModel;
import nl.baken.cloudevent.JsonLine;
import nl.baken.cloudevent.JsonLines;
import nl.baken.cloudevent.Read;
import nl.baken.contract.EventTypes;
import nl.baken.engine.reference.MissingReference;
import nl.baken.engine.reference.MissingReferences;
import nl.baken.publish.EventPublisher;
import nl.baken.publish.Unregistered;
import nl.baken.validation.AheadOfTime;
import nl.baken.validation.ControlEvents;
import nl.baken.validation.Violation;
import org.apache.avro.specific.SpecificRecord;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Events from files to events-in, checked beforehand. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Publishes events from JSON Lines, one CloudEvent a line.",
            "They go to events-in, from where intake takes them into the log.",
            "What breaks a rule is refused, with file, line and field; so is what is dated more than a day ahead, and",
            "so are ticks and activations of runs, which only Baken itself writes. The rest goes in.",
            "What names a project that nothing here registers, or a risk that is not in the model, goes in and is"
                    + " told.",
            "Ends with 1 when something was refused."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken publish --dry-run events.jsonl",
            "  baken publish --bootstrap-servers localhost:9092 \\",
            "      --schema-registry http://localhost:8081 events.jsonl",
            "  export-from-tool | baken publish -"
        })
final class PublishCommand implements Callable<Integer> {

    private static final Path STANDARD_INPUT = Path.of("-");

    @Mixin
    private ConnectionOptions connection;

    @Option(names = "--strict", description = "Publish nothing at all when something is refused.")
    private boolean strict;

    @Option(names = "--dry-run", description = "Only check; needs no cluster.")
    private boolean dryRun;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files with JSON Lines; - is standard input.")
    private List<Path> files;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOption model;

    private final Unregistered unregistered = new Unregistered();
    private final MissingReferences missing = new MissingReferences();
    private RiskModel risks;
    private long accepted;
    private long rejected;

    @Override
    public Integer call() throws IOException {
        risks = model.load();
        // Looked at beforehand, or the files before the missing one would have been published.
        files.stream()
                .filter(file -> !file.equals(STANDARD_INPUT) && !Files.isRegularFile(file))
                .findFirst()
                .ifPresent(file -> {
                    throw new CommandFailure("File not found: " + file + "; nothing was published");
                });
        if (dryRun) {
            read(event -> {});
        } else if (strict) {
            publishAllOrNothing();
        } else {
            try (EventPublisher publisher = publisher()) {
                read(publisher::publish);
                publisher.flush();
            }
        }
        tellWhatHasNoEffect();
        PrintWriter out = spec.commandLine().getOut();
        out.println(accepted + (dryRun ? " would be accepted, " : " accepted, ") + rejected + " refused");
        return rejected == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /** Both may be meant: a project that was registered before, and a risk of another model. */
    private void tellWhatHasNoEffect() {
        PrintWriter err = spec.commandLine().getErr();
        WithoutEffect.lines(unregistered.eventsByProject()).forEach(err::println);
        WithoutEffect.lines(missing.all(), risks).forEach(err::println);
    }

    private void publishAllOrNothing() throws IOException {
        List<SpecificRecord> events = new ArrayList<>();
        read(events::add);
        if (rejected > 0) {
            accepted = 0;
            return;
        }
        try (EventPublisher publisher = publisher()) {
            events.forEach(publisher::publish);
            publisher.flush();
        }
    }

    private EventPublisher publisher() {
        return new EventPublisher(connection.clients(), connection.topics());
    }

    private void read(Consumer<SpecificRecord> sink) throws IOException {
        for (Path file : files) {
            try (JsonLines lines = file.equals(STANDARD_INPUT) ? JsonLines.from(System.in) : JsonLines.from(file)) {
                while (lines.hasNext()) {
                    take(file, lines.next(), sink);
                }
            }
        }
    }

    private void take(Path file, JsonLine line, Consumer<SpecificRecord> sink) {
        switch (line.read()) {
            case Read.Accepted event ->
                ControlEvents.objection(event.record())
                        .or(() -> AheadOfTime.objection(event.record(), Instant.now()))
                        .ifPresentOrElse(objection -> refuse(file, line, List.of(objection)), () -> {
                            sink.accept(event.record());
                            accepted++;
                            look(event.record());
                        });
            case Read.Refused no -> refuse(file, line, no.problems());
        }
    }

    private void look(SpecificRecord record) {
        unregistered.take(record);
        EventTypes.headerOf(record)
                .ifPresent(
                        header -> MissingReference.risks(risks, header, record).forEach(missing::take));
    }

    private void refuse(Path file, JsonLine line, List<Violation> problems) {
        rejected++;
        problems.forEach(
                problem -> spec.commandLine().getErr().println(file + ":" + line.number() + ": " + problem.message()));
    }
}
