package nl.baken.connect.webhook;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.baken.connect.BytesOnly;
import nl.baken.connect.PluginVersion;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.sink.SinkConnector;

/** Alerts to a webhook. Tasks share the partitions of the topic, so the alerts of a steering group stay in order. */
public final class AlertWebhookSinkConnector extends SinkConnector {

    private Map<String, String> settings = Map.of();

    @Override
    public void start(Map<String, String> props) {
        settings = Map.copyOf(props);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return AlertWebhookSinkTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return Collections.nCopies(maxTasks, settings);
    }

    @Override
    public Config validate(Map<String, String> connectorConfigs) {
        Config config = super.validate(connectorConfigs);
        config.configValues().stream()
                .filter(value -> value.name().equals(WebhookConfig.URL))
                .forEach(url ->
                        BytesOnly.problem(connectorConfigs, "value.converter").ifPresent(url::addErrorMessage));
        return config;
    }

    @Override
    public void stop() {
        settings = Map.of();
    }

    @Override
    public ConfigDef config() {
        return WebhookConfig.DEFINITION;
    }

    @Override
    public String version() {
        return PluginVersion.current();
    }
}
