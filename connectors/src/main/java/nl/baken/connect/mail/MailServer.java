package nl.baken.connect.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;

/** A server that takes mail, over SMTP. */
final class MailServer {

    private final Settings settings;
    private final Session session;

    /**
     * Where it is.
     *
     * @param certificates file with those that vouch for it; empty for those that the JVM knows
     * @param user its value is empty when nobody signs in
     * @param patience for a connection, and for each answer
     */
    record Settings(
            String host,
            int port,
            Tls tls,
            Optional<Path> certificates,
            Password user,
            Password password,
            Duration patience) {

        boolean signsIn() {
            return !user.value().isEmpty();
        }
    }

    MailServer(Settings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(Settings settings) {
        Properties properties = new Properties();
        String patience = Long.toString(settings.patience().toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        // Whether the server says goodbye changes nothing.
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.signsIn()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.tls() == Tls.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.tls() == Tls.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.tls() == Tls.IMPLICIT));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.certificates().ifPresent(file -> {
            try {
                properties.put("mail.smtp.ssl.socketFactory", Certificates.sockets(file));
            } catch (IOException | GeneralSecurityException e) {
                throw new ConfigException(MailConfig.CERTIFICATES, file, "Cannot be read: " + e);
            }
        });
        return properties;
    }

    /** What may be told of it. */
    String told() {
        return "smtp://" + settings.host() + ":" + settings.port();
    }

    /** A connection, which the caller closes. */
    Connection connect() throws MessagingException {
        Transport transport = session.getTransport("smtp");
        try {
            if (settings.signsIn()) {
                transport.connect(
                        settings.host(),
                        settings.port(),
                        settings.user().value(),
                        settings.password().value());
            } else {
                transport.connect(settings.host(), settings.port(), null, null);
            }
            return new Connection(transport);
        } catch (MessagingException e) {
            transport.close();
            throw e;
        }
    }

    /** An open connection. */
    record Connection(Transport transport) implements AutoCloseable {

        /** Returns when the server has taken it. */
        void send(Message message, InternetAddress reader) throws MessagingException {
            transport.sendMessage(message, new InternetAddress[] {reader});
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // What was sent was taken before this, and what was not was said.
            }
        }
    }
}
