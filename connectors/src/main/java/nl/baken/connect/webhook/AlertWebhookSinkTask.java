package nl.baken.connect.webhook;

import java.time.InstantSource;
import java.util.Map;
import nl.baken.connect.delivery.DeliveryTask;

/** Posts alerts, one after another. */
public final class AlertWebhookSinkTask extends DeliveryTask {

    public AlertWebhookSinkTask() {
        super("webhook");
    }

    @Override
    protected Use open(Map<String, String> props) {
        WebhookConfig config = new WebhookConfig(props);
        return new Use(new Webhook(config, InstantSource.system()), config.retries());
    }
}
