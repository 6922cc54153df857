package nl.baken.connect.mail;

import java.util.Map;
import nl.baken.connect.delivery.AlertSinkConnector;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.connect.connector.Task;

/** Alerts by mail. */
public final class AlertMailSinkConnector extends AlertSinkConnector {

    public AlertMailSinkConnector() {
        super(MailConfig.DEFINITION, MailConfig.HOST);
    }

    @Override
    public Config validate(Map<String, String> connectorConfigs) {
        Config config = super.validate(connectorConfigs);
        MailConfig.problemsTogether(config.configValues())
                .forEach(problem -> tell(config, problem.getKey(), problem.getKey() + " " + problem.getValue()));
        MailConfig.nobody(connectorConfigs)
                .ifPresent(problem -> tell(config, MailConfig.RECIPIENTS, MailConfig.RECIPIENTS + " " + problem));
        return config;
    }

    @Override
    public Class<? extends Task> taskClass() {
        return AlertMailSinkTask.class;
    }
}
