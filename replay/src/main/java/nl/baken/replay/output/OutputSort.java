package nl.baken.replay.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.baken.cloudevent.RecordJson;
import nl.baken.replay.sort.ExternalSort;
import nl.baken.replay.sort.MergeIterator;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;

/**
 * The same files as {@link OutputFiles} writes of {@link Outputs}, in bounded memory. Callers add only the latest
 * record per key of a compacted topic. Safe for many threads, as long as one project is the business of one of them.
 */
public final class OutputSort implements OutputSink {

    private final Map<String, ExternalSort<PublishedLine>> lines = new HashMap<>();

    /**
     * An empty one.
     *
     * @param directory for temporary files
     * @param most bytes to hold in memory, about
     */
    public OutputSort(Path directory, long most) {
        Outputs.TOPICS.forEach(topic -> lines.put(
                topic.name(), new ExternalSort<>(directory, PublishedLine.FORMAT, most / Outputs.TOPICS.size())));
    }

    @Override
    public void add(Topic topic, String key, SpecificRecord value) throws IOException {
        Entry entry = Entry.of(key, value);
        byte[] json = RecordJson.write(value).getBytes(StandardCharsets.UTF_8);
        lines.get(topic.name()).add(new PublishedLine(key, entry.time(), entry.project(), json));
    }

    @Override
    public void add(byte[] rejected, SortedMap<String, String> why) throws IOException {
        String json = DeadLetter.of(null, rejected, why).json();
        lines.get(TopicCatalog.DEAD_LETTERS.name())
                .add(new PublishedLine(json, Long.MIN_VALUE, "", json.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes all files, over those of an earlier run; makes the directory when it is not there.
     *
     * @return how many lines there are, by name of the topic
     */
    public SortedMap<String, Long> write(OutputFiles files) throws IOException {
        Files.createDirectories(files.directory());
        SortedMap<String, Long> counts = new TreeMap<>();
        for (Topic topic : Outputs.TOPICS) {
            long count = 0;
            try (MergeIterator<PublishedLine> sorted = lines.get(topic.name()).sorted();
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(files.fileOf(topic)))) {
                for (; sorted.hasNext(); count++) {
                    out.write(sorted.next().json());
                    out.write('\n');
                }
            }
            counts.put(topic.name(), count);
        }
        return counts;
    }
}
