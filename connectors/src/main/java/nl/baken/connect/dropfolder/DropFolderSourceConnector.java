package nl.baken.connect.dropfolder;

import java.util.List;
import java.util.Map;
import nl.baken.connect.BytesOnly;
import nl.baken.connect.PluginVersion;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;

/** Events from files that are dropped in a folder. One task reads one folder. */
public final class DropFolderSourceConnector extends SourceConnector {

    private Map<String, String> settings = Map.of();

    @Override
    public void start(Map<String, String> props) {
        settings = Map.copyOf(props);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return DropFolderSourceTask.class;
    }

    /** Always one: the lines of a file have an order, and two readers of a folder would get in each other's way. */
    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return List.of(settings);
    }

    @Override
    public Config validate(Map<String, String> connectorConfigs) {
        Config config = super.validate(connectorConfigs);
        config.configValues().stream()
                .filter(value -> value.name().equals(DropFolderConfig.TOPIC))
                .forEach(topic -> {
                    BytesOnly.problem(connectorConfigs, "key.converter").ifPresent(topic::addErrorMessage);
                    BytesOnly.problem(connectorConfigs, "value.converter").ifPresent(topic::addErrorMessage);
                });
        return config;
    }

    /** Every record carries the place after its line, so with transactions each line is in the topic once. */
    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> connectorConfig) {
        return ExactlyOnceSupport.SUPPORTED;
    }

    @Override
    public void stop() {
        settings = Map.of();
    }

    @Override
    public ConfigDef config() {
        return DropFolderConfig.DEFINITION;
    }

    @Override
    public String version() {
        return PluginVersion.current();
    }
}
