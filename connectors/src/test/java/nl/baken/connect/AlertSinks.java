package nl.baken.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.baken.embedded.StackAddresses;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;

/** What tests of every channel for alerts do alike. */
public final class AlertSinks {

    private AlertSinks() {}

    /** The settings that a channel has in common with the others, its alerts from one topic, what is set aside into another. */
    static Map<String, String> settings(StackAddresses stack, String connectorClass, String alerts, String letters) {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("connector.class", connectorClass);
        config.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        config.put("value.converter", BytesOnly.CONVERTER);
        config.put("topics", alerts);
        config.put("schema.registry.url", stack.schemaRegistryUrl());
        config.put("errors.tolerance", "all");
        config.put("errors.deadletterqueue.topic.name", letters);
        config.put("errors.deadletterqueue.topic.replication.factor", "1");
        config.put("errors.deadletterqueue.context.headers.enable", "true");
        return config;
    }

    /** Offers a batch as Connect does: again for as long as the task asks for it. */
    public static void putUntilDone(SinkTask task, List<SinkRecord> batch) {
        boolean done = false;
        while (!done) {
            try {
                task.put(batch);
                done = true;
            } catch (RetriableException again) {
                assertThat(again).hasMessageContaining("Alert ");
            }
        }
    }
}
