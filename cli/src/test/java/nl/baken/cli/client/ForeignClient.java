package nl.baken.cli.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.embedded.ForeignProgram;

/** Kafka clients of others, which may be missing on a machine: then tests are skipped and say so; in CI they fail. */
enum ForeignClient {
    /** Confluent's client for Python, on librdkafka. */
    PYTHON("no Python has Confluent's Kafka client with Avro: apt-get install python3-confluent-kafka python3-avro"
            + " python3-requests") {
        @Override
        Optional<List<String>> command() {
            return Stream.of("/usr/bin/python3", "python3")
                    .filter(python -> ForeignProgram.succeeds(List.of(python, "-c", "import confluent_kafka.avro")))
                    .findFirst()
                    .map(List::of);
        }
    },
    /** The command line of librdkafka. */
    KCAT("kcat does not answer: apt-get install kcat") {
        @Override
        Optional<List<String>> command() {
            return Optional.of(List.of("kcat")).filter(kcat -> ForeignProgram.succeeds(List.of("kcat", "-V")));
        }
    },
    /** The client for Node.js that is written in JavaScript. */
    KAFKAJS("node and npm do not answer, or npm cannot install kafkajs: apt-get install nodejs npm") {
        @Override
        Optional<List<String>> command() {
            try {
                Path directory = Files.createDirectories(Path.of("target", "kafkajs"));
                for (String file : List.of("package.json", "package-lock.json", "send_events.js", "read_topic.js")) {
                    Files.copy(
                            Path.of("src/test/node", file),
                            directory.resolve(file),
                            StandardCopyOption.REPLACE_EXISTING);
                }
                List<String> install =
                        List.of("npm", "ci", "--no-audit", "--no-fund", "--prefix", directory.toString());
                return Optional.of(List.of("node"))
                        .filter(node -> ForeignProgram.succeeds(List.of("node", "--version"))
                                && ForeignProgram.succeeds(install));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private final String remedy;

    ForeignClient(String remedy) {
        this.remedy = remedy;
    }

    /** What starts it; empty when it is not there. */
    abstract Optional<List<String>> command();

    /** The command with its arguments; the test is skipped, or fails in CI, when the client is not there. */
    List<String> with(String... arguments) {
        Optional<List<String>> command = command();
        ForeignProgram.require(command.isPresent(), remedy);
        List<String> words = new ArrayList<>(command.orElseThrow());
        words.addAll(List.of(arguments));
        return words;
    }
}
