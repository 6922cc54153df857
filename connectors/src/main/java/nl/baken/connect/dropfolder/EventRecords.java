package nl.baken.connect.dropfolder;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import nl.baken.serde.RecordEncoder;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Events as records of Connect: key and value are bytes, and the topic gives them the time at which they arrive.
 *
 * @param topic they are for
 * @param folder they come from
 * @param encoder makes the values
 */
record EventRecords(String topic, String folder, RecordEncoder encoder) {

    private static final String FOLDER = "folder";
    private static final String FILE = "file";

    /**
     * What Connect keeps the cursor of a file under. Connect compares it as serialized, so the order of its entries has to
     * be the same in every process, which that of {@code Map.of} is not.
     */
    Map<String, String> partition(String file) {
        Map<String, String> partition = new TreeMap<>();
        partition.put(FOLDER, folder);
        partition.put(FILE, file);
        return partition;
    }

    SourceRecord of(String file, Batch.Event event) {
        EventHeader header = EventTypes.headerOf(event.record())
                .orElseThrow(() -> new IllegalArgumentException(
                        event.record().getSchema().getFullName() + " was admitted and is not an event of a project"));
        return new SourceRecord(
                partition(file),
                event.end().offset(),
                topic,
                null,
                Schema.BYTES_SCHEMA,
                header.getProjectId().getBytes(StandardCharsets.UTF_8),
                Schema.BYTES_SCHEMA,
                encoder.encode(topic, event.record()));
    }

    static String fileOf(SourceRecord event) {
        return (String) event.sourcePartition().get(FILE);
    }

    static Cursor cursorOf(SourceRecord event) {
        return Cursor.in(event.sourceOffset());
    }
}
