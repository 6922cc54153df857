package nl.baken.connect.dropfolder;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.baken.connect.PluginVersion;
import nl.baken.connect.RegistryClients;
import nl.baken.connect.dropfolder.FolderReader.FileBatch;
import nl.baken.publish.Unregistered;
import nl.baken.serde.RecordEncoder;
import nl.baken.serde.RegistryConnection;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one drop folder. */
public final class DropFolderSourceTask extends SourceTask {

    /** Connect stops a task between two polls, and waits a few seconds for that at most. */
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private static final Logger LOG = LoggerFactory.getLogger(DropFolderSourceTask.class);

    private final Confirmations confirmations = new Confirmations();
    private final Unregistered unregistered = new Unregistered();
    private DropFolderConfig config;
    private SchemaRegistryClient registry;
    private EventRecords records;
    private FolderReader reader;
    private long nextLook = System.nanoTime();

    @Override
    public void start(Map<String, String> props) {
        config = new DropFolderConfig(props);
        DropFolder folder = DropFolder.open(config.folder());
        registry = RegistryConnection.open(props);
        RecordEncoder encoder = new RecordEncoder(registry, RegistryConnection.registers(props));
        records = new EventRecords(config.topic(), config.folder().toString(), encoder);
        reader = new FolderReader(folder, config, InstantSource.system(), this::reached, confirmations);
        try {
            folder.tidy();
        } catch (IOException e) {
            throw new ConnectException("drop.folder " + folder.path() + " cannot be tidied: " + e, e);
        }
    }

    /** Null means to Connect that there are no records. */
    @Override
    @SuppressWarnings("ReturnsNullCollection")
    public List<SourceRecord> poll() throws InterruptedException {
        return (isTimeToLook() ? read() : Optional.<List<SourceRecord>>empty()).orElse(null);
    }

    /**
     * Called when the log has the record or, in a transaction, when the transaction with it and its offset is complete.
     */
    @Override
    public void commitRecord(SourceRecord event, RecordMetadata metadata) {
        confirmations.confirm(
                EventRecords.fileOf(event), EventRecords.cursorOf(event).position());
    }

    @Override
    public void stop() {
        RegistryClients.close(registry);
    }

    @Override
    public String version() {
        return PluginVersion.current();
    }

    private boolean isTimeToLook() throws InterruptedException {
        long wait = nextLook - System.nanoTime();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(Math.min(wait, LONGEST_PAUSE));
        }
        return wait <= LONGEST_PAUSE;
    }

    private Optional<List<SourceRecord>> read() {
        // Also when reading fails, so that what is tried again is not tried without a pause.
        nextLook = System.nanoTime() + config.pollInterval().toNanos();
        try {
            Optional<List<SourceRecord>> events = reader.read(this::records);
            if (events.isPresent()) {
                nextLook = System.nanoTime();
            } else {
                tellUnregistered();
            }
            return events;
        } catch (IOException e) {
            throw new RetriableException("drop.folder " + config.folder() + " cannot be listed: " + e, e);
        }
    }

    private List<SourceRecord> records(FileBatch batch) {
        batch.events().forEach(event -> unregistered.take(event.record()));
        List<SourceRecord> made = batch.events().stream()
                .map(event -> records.of(batch.file(), event))
                .toList();
        batch.events()
                .forEach(event -> confirmations.expect(batch.file(), event.end().position()));
        return made;
    }

    /** Once all files were read: a registration may be in a later one. */
    private void tellUnregistered() {
        unregistered
                .tell()
                .forEach((project, events) -> LOG.warn(
                        "No file that was read from {} registers project {}: unless it was registered before, {} of its"
                                + " events wait",
                        config.folder(),
                        project,
                        events));
    }

    private Cursor reached(String file) {
        return Cursor.in(context.offsetStorageReader().offset(records.partition(file)));
    }
}
