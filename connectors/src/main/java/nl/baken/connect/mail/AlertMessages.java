package nl.baken.connect.mail;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import nl.baken.connect.delivery.DeliveryId;
import nl.baken.connect.mail.template.html.JtealertGenerated;
import nl.baken.connect.mail.text.AlertMail;
import nl.baken.connect.mail.text.AlertMails;
import nl.baken.output.SteeringAlert;

/** Makes the message of a step of an alert: the same headers and the same contents each time. */
final class AlertMessages {

    /** Ids of projects may be long; a line of a header may have 998 characters. */
    private static final int LONGEST_ID = 900;

    private final InternetAddress from;
    private final AlertMails texts;
    private final Optional<InternetAddress> unsubscribe;
    private final MessageIds ids;

    AlertMessages(InternetAddress from, AlertMails texts, Optional<InternetAddress> unsubscribe) {
        this.from = from;
        this.texts = texts;
        this.unsubscribe = unsubscribe;
        this.ids = new MessageIds(from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1));
    }

    /** The message to one of its readers, who does not see who else gets it. */
    MimeMessage to(InternetAddress reader, SteeringAlert alert) throws MessagingException {
        AlertMail mail = texts.of(alert);
        MimeMultipart contents = new MimeMultipart("alternative", part(plain(mail), "plain"), part(html(mail), "html"));
        MimeMessage message = new WithItsOwnId(ids.of(alert));
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, reader);
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(alert.getAt()));
        message.setHeader("Content-Language", mail.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        String id = DeliveryId.of(alert);
        if (id.length() <= LONGEST_ID) {
            message.setHeader("X-Baken-Delivery-Id", id);
        }
        String first = ids.ofFirst(alert);
        if (!first.equals(ids.of(alert))) {
            message.setHeader("In-Reply-To", first);
            message.setHeader("References", first);
        }
        if (unsubscribe.isPresent()) {
            message.setHeader("List-Unsubscribe", unsubscribe(unsubscribe.get(), alert));
        }
        message.setContent(contents);
        message.saveChanges();
        return message;
    }

    private static String unsubscribe(InternetAddress address, SteeringAlert alert) {
        String subject = URLEncoder.encode("Baken " + alert.getSteeringGroupId(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "<mailto:" + address.getAddress() + "?subject=" + subject + ">";
    }

    static String plain(AlertMail mail) {
        StringOutput output = new StringOutput();
        nl.baken.connect.mail.template.plain.JtealertGenerated.render(output, null, mail);
        return output.toString();
    }

    static String html(AlertMail mail) {
        StringOutput output = new StringOutput();
        JtealertGenerated.render(new OwaspHtmlTemplateOutput(output), null, mail);
        return output.toString();
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
