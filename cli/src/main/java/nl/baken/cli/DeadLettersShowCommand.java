package nl.baken.cli;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.baken.cli.letter.Contents;
import nl.baken.cli.letter.DeadLetters;
import nl.baken.cli.letter.Letter;
import nl.baken.cli.letter.Place;
import nl.baken.serde.RecordDecoder;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.common.header.Header;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One dead letter, whole. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows a dead letter: why it is one, its headers, and what is in it: the event where it can be read,"
                    + " otherwise its text or its first bytes.",
            "Ends with 1 when there is none at that place, or none any more."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken dead-letters show 0@17 --bootstrap-servers localhost:9092 \\",
            "      --schema-registry http://localhost:8081",
            "  baken dead-letters show 0@17 --out broken.json --bootstrap-servers localhost:9092 \\",
            "      --schema-registry http://localhost:8081"
        })
final class DeadLettersShowCommand implements Callable<Integer> {

    @Mixin
    private ConnectionOptions connection;

    @Parameters(paramLabel = "PLACE", description = "PARTITION@OFFSET, as baken dead-letters list shows it.")
    private String place;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes the value there, byte for byte, to be repaired; the file may not exist yet.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Place wanted = LetterPlaces.of(spec, place);
        Letter letter = new DeadLetters(connection.clusterClients(), connection.topics())
                .at(wanted)
                .orElseThrow(() -> LetterPlaces.nothingAt(wanted));
        PrintWriter out = spec.commandLine().getOut();
        out.println("place     " + letter.place());
        out.println("time      " + letter.at());
        out.println("reason    " + letter.reason());
        out.println("message   " + letter.message());
        out.println("read from " + letter.origin());
        out.println("key       " + (letter.record().key() == null ? "none" : letter.key()));
        if (!letter.leftOut().isEmpty()) {
            out.println("left out  " + String.join(", ", letter.leftOut()));
        }
        for (Header header : letter.ownHeaders()) {
            String value = header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
            out.println("header    " + header.key() + ": " + value);
        }
        try (SchemaRegistryClient registry = connection.registry()) {
            out.println(new Contents(new RecordDecoder(registry, TopicCatalog.PROJECT_EVENTS.recordTypes()))
                    .of(letter.record().value()));
        }
        if (file != null) {
            write(letter, out);
        }
        return 0;
    }

    private void write(Letter letter, PrintWriter out) throws IOException {
        if (letter.record().value() == null) {
            throw new CommandFailure("The letter has no value, so " + file + " was not written");
        }
        if (Files.exists(file)) {
            throw new CommandFailure(file + " exists already, and was left as it is");
        }
        Files.write(file, letter.record().value());
        out.println("value written to " + file);
    }
}
