package nl.baken.connect.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import nl.baken.connect.delivery.DeliveryId;
import nl.baken.output.Notification;

/** Makes the mail of a notification: what it says was decided and written by notifying. The same each time. */
final class NotificationMessages {

    private static final int LONGEST_ID = 900;

    private final InternetAddress from;
    private final MessageIds ids;

    NotificationMessages(InternetAddress from) {
        this.from = from;
        this.ids = new MessageIds(from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1));
    }

    MimeMessage to(InternetAddress reader, Notification told) throws MessagingException {
        MimeMessage message = new WithItsOwnId(ids.of(told));
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, reader);
        message.setSubject(told.getSubject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(told.getAt()));
        message.setHeader("Content-Language", told.getLanguage().name().toLowerCase(Locale.ROOT));
        message.setHeader("Auto-Submitted", "auto-generated");
        String id = DeliveryId.of(told);
        if (id.length() <= LONGEST_ID) {
            message.setHeader("X-Baken-Delivery-Id", id);
        }
        message.setText(told.getText(), StandardCharsets.UTF_8.name());
        message.setHeader("Content-Transfer-Encoding", "quoted-printable");
        message.saveChanges();
        return message;
    }
}
