package nl.baken.container;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a Python that has the Kafka client of Confluent. */
final class Python {

    private Python() {}

    /** The command of the first one that has it, that of the distribution before that of the path. */
    static Optional<String> withConfluentClient() {
        return Stream.of("/usr/bin/python3", "python3")
                .filter(Python::hasConfluentClient)
                .findFirst();
    }

    private static boolean hasConfluentClient(String python) {
        try {
            Process process = new ProcessBuilder(python, "-c", "import confluent_kafka.avro")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
