package nl.baken.connect.webhook;

import nl.baken.connect.delivery.AlertSinkConnector;
import org.apache.kafka.connect.connector.Task;

/** Alerts to a webhook. */
public final class AlertWebhookSinkConnector extends AlertSinkConnector {

    public AlertWebhookSinkConnector() {
        super(WebhookConfig.DEFINITION, WebhookConfig.URL);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return AlertWebhookSinkTask.class;
    }
}
