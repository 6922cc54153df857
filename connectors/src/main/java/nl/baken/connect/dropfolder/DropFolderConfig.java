package nl.baken.connect.dropfolder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.baken.connect.RegistryClients;
import nl.baken.serde.RegistryConnection;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;
import org.apache.kafka.common.config.ConfigDef.Range;

/** Settings of a drop folder, checked. */
final class DropFolderConfig extends AbstractConfig {

    static final String FOLDER = "drop.folder";
    static final String TOPIC = "topic";
    static final String POLL_INTERVAL = "poll.interval.ms";
    static final String SETTLE = "settle.ms";
    static final String BATCH_LINES = "batch.lines";

    static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    FOLDER,
                    ConfigDef.Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    new NonEmptyString(),
                    Importance.HIGH,
                    "The folder in which files with events are dropped. The worker must be able to write in it.")
            .define(
                    TOPIC,
                    ConfigDef.Type.STRING,
                    TopicCatalog.named(TopicCatalog.DEFAULT_PREFIX).nameOf(TopicCatalog.EVENTS_IN),
                    new NonEmptyString(),
                    Importance.HIGH,
                    "The topic that events are written to.")
            .define(RegistryClients.URL)
            .define(
                    RegistryConnection.AUTO_REGISTER,
                    ConfigDef.Type.BOOLEAN,
                    false,
                    Importance.LOW,
                    "Whether schemas that the registry does not have are registered. If not, they are refused.")
            .define(
                    POLL_INTERVAL,
                    ConfigDef.Type.LONG,
                    1_000L,
                    Range.between(1, 3_600_000),
                    Importance.MEDIUM,
                    "Milliseconds between two listings of the folder when there is nothing to read.")
            .define(
                    SETTLE,
                    ConfigDef.Type.LONG,
                    5_000L,
                    Range.between(0, 3_600_000),
                    Importance.MEDIUM,
                    "Milliseconds without a write after which a file counts as complete.")
            .define(
                    BATCH_LINES,
                    ConfigDef.Type.INT,
                    500,
                    Range.between(1, 10_000),
                    Importance.LOW,
                    "Lines that are read, and written in one transaction, at a time. A batch also ends after 4 MiB.");

    DropFolderConfig(Map<String, String> settings) {
        super(DEFINITION, settings);
    }

    Path folder() {
        return Path.of(getString(FOLDER)).toAbsolutePath().normalize();
    }

    String topic() {
        return getString(TOPIC);
    }

    Duration pollInterval() {
        return Duration.ofMillis(getLong(POLL_INTERVAL));
    }

    Duration settle() {
        return Duration.ofMillis(getLong(SETTLE));
    }

    int batchLines() {
        return getInt(BATCH_LINES);
    }
}
