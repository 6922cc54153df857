package nl.baken.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import nl.baken.cli.letter.DeadLetters;
import nl.baken.cli.letter.Letter;
import nl.baken.cli.letter.Place;
import nl.baken.cli.letter.Resending;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Dead letters to events-in again. */
@Command(
        name = "resend",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sends events among the dead letters to events-in again, byte for byte with their key and headers, or with"
                    + " a repaired value.",
            "Intake decides anew: what is still wrong becomes another dead letter. What counts already counts once,"
                    + " and the letters stay where they are, so that nothing is lost when this is done twice.",
            "Ends with 1 when a letter could not be sent."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken dead-letters resend 0@17 1@4 --bootstrap-servers localhost:9092",
            "  baken dead-letters resend 0@17 --value repaired.json --bootstrap-servers localhost:9092",
            "  baken dead-letters resend --reason UNKNOWN_SCHEMA --dry-run --bootstrap-servers localhost:9092"
        })
final class DeadLettersResendCommand implements Callable<Integer> {

    @Mixin
    private ConnectionOptions connection;

    @Parameters(
            arity = "0..*",
            paramLabel = "PLACE",
            description = "PARTITION@OFFSET, as baken dead-letters list shows it.")
    private List<String> given;

    @Mixin
    private WantedLetters wanted;

    @Option(names = "--all", description = "All dead letters.")
    private boolean all;

    @Option(
            names = "--value",
            paramLabel = "FILE",
            description = "The repaired value, in the place of that of the one letter that is given.")
    private Path value;

    @Option(names = "--dry-run", description = "Only show what would be sent.")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    private long sent;
    private long refused;

    @Override
    public Integer call() throws IOException {
        checkChoice();
        byte[] repaired = value == null ? null : read(value);
        Map<String, Object> clients = connection.clusterClients();
        DeadLetters letters = new DeadLetters(clients, connection.topics());
        PrintWriter out = spec.commandLine().getOut();
        if (dryRun) {
            each(letters, repaired, letter -> {
                out.println(letter.place() + "  " + letter.reason() + "  " + letter.key());
                sent++;
            });
            out.println(sent + " would be sent again, " + refused + " refused");
        } else {
            try (Resending resending = new Resending(clients, connection.topics())) {
                each(letters, repaired, letter -> resending.send(letter, repaired));
                out.println(resending.flush() + " sent again, " + refused + " refused");
            }
        }
        return refused == 0 ? 0 : 1;
    }

    private List<String> places() {
        return given == null ? List.of() : given;
    }

    private void checkChoice() {
        int ways = (places().isEmpty() ? 0 : 1) + (wanted.given() ? 1 : 0) + (all ? 1 : 0);
        if (ways != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Give which letters: places, or --reason, --topic and --key, or --all, and one of these only.");
        }
        if (value != null && places().size() != 1) {
            throw new ParameterException(spec.commandLine(), "--value is for one letter: give its place.");
        }
    }

    private void each(DeadLetters letters, byte[] repaired, Consumer<Letter> sendable) {
        Consumer<Letter> sink = letter -> {
            Optional<String> objection = Resending.objection(letter, connection.topics(), repaired != null);
            objection.ifPresentOrElse(
                    why -> {
                        refused++;
                        spec.commandLine().getErr().println(letter.place() + " is not sent again: " + why);
                    },
                    () -> sendable.accept(letter));
        };
        if (places().isEmpty()) {
            letters.read(wanted.wanted(), sink);
            return;
        }
        SortedSet<Place> sorted = new TreeSet<>();
        places().forEach(place -> sorted.add(LetterPlaces.of(spec, place)));
        // All are looked up before the first is sent: one that is not there may be a mistake in the others too.
        sorted.stream()
                .map(place -> letters.at(place).orElseThrow(() -> LetterPlaces.nothingAt(place)))
                .toList()
                .forEach(sink);
    }

    private static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure("File not found: " + file + "; nothing was sent");
        }
        return Files.readAllBytes(file);
    }
}
