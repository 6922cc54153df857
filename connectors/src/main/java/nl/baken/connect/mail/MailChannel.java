package nl.baken.connect.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.baken.connect.delivery.Answer;
import nl.baken.connect.delivery.DeliveryId;
import nl.baken.connect.delivery.UndeliverableAlertException;
import nl.baken.output.Notification;
import nl.baken.output.SteeringAlert;
import nl.baken.steering.Channel;
import org.apache.avro.specific.SpecificRecord;

/**
 * Alerts by mail: a message of its own for each reader, so that one who is refused stops no other. Who has an alert does not get
 * it again while it is tried for others.
 */
final class MailChannel implements nl.baken.connect.delivery.Channel {

    private final Recipients recipients;
    private final MailServer server;
    private final AlertMessages messages;
    private final NotificationMessages notifications;

    /** By steering group or subscription, what became of what was tried last. */
    private final Map<String, Progress> progress = new HashMap<>();

    MailChannel(Recipients recipients, MailServer server, AlertMessages messages, NotificationMessages notifications) {
        this.recipients = recipients;
        this.server = server;
        this.messages = messages;
        this.notifications = notifications;
    }

    /** Which readers of a step have it, and which will never take it, with the reason. */
    private record Progress(String step, Set<InternetAddress> have, Map<InternetAddress, String> refused) {

        Progress(String step) {
            this(step, new HashSet<>(), new HashMap<>());
        }

        boolean isOver(InternetAddress reader) {
            return have.contains(reader) || refused.containsKey(reader);
        }
    }

    @Override
    public boolean takes(SpecificRecord told) {
        if (told instanceof SteeringAlert alert) {
            return alert.getNotify()
                    && !recipients.of(alert.getSteeringGroupId()).isEmpty();
        }
        return told instanceof Notification message
                && message.getHeldBack() == null
                && message.getChannel() == Channel.MAIL;
    }

    /** Those of the setting for a steering group, or the one of the subscription. */
    private Set<InternetAddress> readers(SpecificRecord told) {
        if (told instanceof SteeringAlert alert) {
            return recipients.of(alert.getSteeringGroupId());
        }
        String recipient = ((Notification) told).getRecipient();
        try {
            return Set.of(Addresses.of(recipient == null ? "" : recipient));
        } catch (IllegalArgumentException e) {
            throw new UndeliverableAlertException("Message " + DeliveryId.of(told) + " has no address to be sent to: "
                    + e.getMessage() + ". Mend the subscription " + ((Notification) told).getSubscriptionId());
        }
    }

    /** Whose order is kept: a steering group, or a subscription. */
    private static String order(SpecificRecord told) {
        return told instanceof SteeringAlert alert
                ? "group " + alert.getSteeringGroupId()
                : "subscription " + ((Notification) told).getSubscriptionId();
    }

    @Override
    public String receiver() {
        return server.told();
    }

    @Override
    public String toMend() {
        return "the mail server, the mailbox or the settings of mail";
    }

    @Override
    public Answer deliver(SpecificRecord alert) {
        String id = DeliveryId.of(alert);
        Set<InternetAddress> readers = readers(alert);
        Progress step = progress.compute(
                order(alert), (group, last) -> last != null && last.step().equals(id) ? last : new Progress(id));
        List<InternetAddress> left =
                readers.stream().filter(reader -> !step.isOver(reader)).toList();
        List<String> later = left.isEmpty() ? List.of() : send(alert, left, step);
        String refused = String.join("; ", step.refused().values());
        if (!later.isEmpty()) {
            String why = String.join("; ", later) + (refused.isEmpty() ? "" : "; for good: " + refused);
            return new Answer.Later(why, Optional.empty(), !step.have().isEmpty());
        }
        if (refused.isEmpty()) {
            return new Answer.Delivered();
        }
        return step.have().isEmpty() ? new Answer.Refused(refused) : new Answer.DeliveredInPart(refused);
    }

    /** Why it has to be tried again; empty when it need not. */
    private List<String> send(SpecificRecord alert, List<InternetAddress> readers, Progress step) {
        List<String> later = new ArrayList<>();
        try (MailServer.Connection connection = server.connect()) {
            for (InternetAddress reader : readers) {
                send(connection, alert, reader, step).ifPresent(later::add);
            }
        } catch (MessagingException e) {
            later.add(SmtpFailure.of(e).why());
        }
        return later;
    }

    private MimeMessage message(InternetAddress reader, SpecificRecord told) throws MessagingException {
        return told instanceof SteeringAlert alert
                ? messages.to(reader, alert)
                : notifications.to(reader, (Notification) told);
    }

    private Optional<String> send(
            MailServer.Connection connection, SpecificRecord alert, InternetAddress reader, Progress step) {
        try {
            connection.send(message(reader, alert), reader);
            step.have().add(reader);
            return Optional.empty();
        } catch (MessagingException e) {
            SmtpFailure failure = SmtpFailure.of(e);
            String why = reader.getAddress() + ": " + failure.why();
            if (!failure.forGood()) {
                return Optional.of(why);
            }
            step.refused().put(reader, why);
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(reader.getAddress() + ": the server broke off");
        }
    }
}
