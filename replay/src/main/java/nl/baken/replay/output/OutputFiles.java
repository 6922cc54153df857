package nl.baken.replay.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.baken.cloudevent.RecordJson;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;

/**
 * A directory with one {@code <topic>.jsonl} per output topic, also for topics without a record. Two runs with equal
 * outputs give equal bytes.
 */
public record OutputFiles(Path directory) {

    /** Where the records of a topic are. */
    public Path fileOf(Topic topic) {
        return directory.resolve(topic.name() + ".jsonl");
    }

    /** Writes all files, over those of an earlier run; makes the directory when it is not there. */
    public void write(Outputs outputs) throws IOException {
        Files.createDirectories(directory);
        for (Topic topic : Outputs.TOPICS) {
            try (BufferedWriter writer = Files.newBufferedWriter(fileOf(topic))) {
                if (topic.equals(TopicCatalog.DEAD_LETTERS)) {
                    for (DeadLetter letter : outputs.deadLetters()) {
                        line(writer, letter.json());
                    }
                }
                for (SpecificRecord value : outputs.records(topic)) {
                    line(writer, RecordJson.write(value));
                }
            }
        }
    }

    private static void line(BufferedWriter writer, String text) throws IOException {
        writer.write(text);
        writer.write('\n');
    }
}
