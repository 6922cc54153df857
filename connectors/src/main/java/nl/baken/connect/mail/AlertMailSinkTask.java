package nl.baken.connect.mail;

import java.util.Map;
import nl.baken.connect.delivery.DeliveryTask;

/** Sends alerts by mail, one after another. */
public final class AlertMailSinkTask extends DeliveryTask {

    public AlertMailSinkTask() {
        super("mail");
    }

    @Override
    protected Use open(Map<String, String> props) {
        MailConfig config = new MailConfig(props);
        return new Use(
                new MailChannel(
                        config.recipients(),
                        new MailServer(config.server()),
                        new AlertMessages(config.from(), config.texts(), config.unsubscribe()),
                        new NotificationMessages(config.from())),
                config.retries());
    }
}
