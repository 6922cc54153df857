package nl.baken.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.baken.cloudevent.RecordJson;
import org.apache.avro.specific.SpecificRecord;

/** What a command wrote with {@code --out}. */
record OutputDirectory(Path path) {

    /** The files by name, as text. */
    SortedMap<String, String> contents() throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    <T extends SpecificRecord> List<T> read(String topic, Class<T> type) throws IOException {
        return Files.readAllLines(path.resolve(topic + ".jsonl")).stream()
                .map(line -> type.cast(RecordJson.read(type, line).orThrow()))
                .toList();
    }
}
