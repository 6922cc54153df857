package nl.baken.connect.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.baken.connect.delivery.Answer;
import nl.baken.connect.delivery.Channel;
import nl.baken.output.SteeringAlert;

/**
 * Alerts by mail: a message of its own for each reader, so that one who is refused stops no other. Who has an alert does not get
 * it again while it is tried for others.
 */
final class MailChannel implements Channel {

    private final Recipients recipients;
    private final MailServer server;
    private final AlertMessages messages;

    /** By steering group, what became of the alert that was tried last. */
    private final Map<String, Progress> progress = new HashMap<>();

    MailChannel(Recipients recipients, MailServer server, AlertMessages messages) {
        this.recipients = recipients;
        this.server = server;
        this.messages = messages;
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
    public boolean takes(SteeringAlert alert) {
        return alert.getNotify() && !recipients.of(alert.getSteeringGroupId()).isEmpty();
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
    public Answer deliver(SteeringAlert alert) {
        Progress step = progress.compute(
                alert.getSteeringGroupId(),
                (group, last) ->
                        last != null && last.step().equals(alert.getStepId()) ? last : new Progress(alert.getStepId()));
        List<InternetAddress> left = recipients.of(alert.getSteeringGroupId()).stream()
                .filter(reader -> !step.isOver(reader))
                .toList();
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
    private List<String> send(SteeringAlert alert, List<InternetAddress> readers, Progress step) {
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

    private Optional<String> send(
            MailServer.Connection connection, SteeringAlert alert, InternetAddress reader, Progress step) {
        try {
            connection.send(messages.to(reader, alert), reader);
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
