package nl.baken.connect.delivery;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.baken.connect.BytesOnly;
import nl.baken.connect.PluginVersion;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.sink.SinkConnector;

/** A channel for alerts. Tasks share the partitions of the topic, so the alerts of a steering group stay in order. */
public abstract class AlertSinkConnector extends SinkConnector {

    private final ConfigDef definition;
    private final String first;
    private Map<String, String> settings = Map.of();

    /**
     * A connector with these settings.
     *
     * @param first the setting at which is said what is wrong with those that are not of the channel itself
     */
    protected AlertSinkConnector(ConfigDef definition, String first) {
        this.definition = definition;
        this.first = first;
    }

    @Override
    public void start(Map<String, String> props) {
        settings = Map.copyOf(props);
    }

    @Override
    public final List<Map<String, String>> taskConfigs(int maxTasks) {
        return Collections.nCopies(maxTasks, settings);
    }

    @Override
    public Config validate(Map<String, String> connectorConfigs) {
        Config config = super.validate(connectorConfigs);
        BytesOnly.problem(connectorConfigs, "value.converter").ifPresent(problem -> tell(config, first, problem));
        return config;
    }

    /** Adds what is wrong to a setting. */
    protected static void tell(Config config, String setting, String problem) {
        config.configValues().stream()
                .filter(value -> value.name().equals(setting))
                .forEach(value -> value.addErrorMessage(problem));
    }

    @Override
    public final void stop() {
        settings = Map.of();
    }

    @Override
    public final ConfigDef config() {
        return definition;
    }

    @Override
    public final String version() {
        return PluginVersion.current();
    }
}
