package nl.baken.connect.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.baken.connect.delivery.UndeliverableAlertException;
import nl.baken.output.HeldBack;
import nl.baken.output.Notification;
import nl.baken.output.Text;
import nl.baken.serde.RecordEncoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.steering.Channel;
import nl.baken.steering.Language;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise: a notification for a mailbox is one mail to it, as notifying wrote it; what is held back or goes elsewhere is none. */
class NotificationMailTest {

    private static final String TOPIC = "baken.notifications";
    private static final String REGISTRY = "mock://notification-mail-test";

    private GreenMail mail;
    private AlertMailSinkTask task;
    private long offset;

    @BeforeEach
    void start() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        task = new AlertMailSinkTask();
        task.initialize((SinkTaskContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SinkTaskContext.class},
                (proxy, method, arguments) -> null));
        task.start(settings(TOPIC));
    }

    @AfterEach
    void stop() {
        task.stop();
        mail.stop();
    }

    private Map<String, String> settings(String topics) {
        return new HashMap<>(Map.of(
                "topics",
                topics,
                "mail.smtp.host",
                "127.0.0.1",
                "mail.smtp.port",
                Integer.toString(mail.getSmtp().getPort()),
                "mail.tls",
                "none",
                "mail.from",
                "Baken <baken@example.org>",
                "schema.registry.url",
                REGISTRY));
    }

    @Test
    void shouldMailWhatIsToBeSentToItsReader() throws Exception {
        // When
        task.put(List.of(
                record(notification(1).build()),
                record(notification(2).setHeldBack(HeldBack.DIGEST).build()),
                record(notification(3).setChannel(Channel.INBOX).build())));

        // Then
        assertThat(mail.getReceivedMessages()).singleElement().satisfies(received -> {
            assertThat(received.getSubject()).isEqualTo("Brug: één signaal");
            assertThat(received.getAllRecipients()).extracting(Object::toString).containsExactly("ann@example.org");
            assertThat(received.getContent().toString()).contains("* Nieuw: de pijler zakt");
            assertThat(received.getHeader("Content-Language")).containsExactly("nl");
            assertThat(received.getHeader("X-Baken-Delivery-Id")).containsExactly("1:gs/1");
        });
    }

    @Test
    void shouldGiveTheSameMailTheSameIdWheneverItIsSent() throws Exception {
        // When
        task.put(List.of(record(notification(1).build())));
        task.put(List.of(record(notification(2).build())));
        task.put(List.of(record(notification(1).build())));

        // Then
        Map<String, Integer> ids = new HashMap<>();
        for (MimeMessage received : mail.getReceivedMessages()) {
            ids.merge(received.getMessageID(), 1, Integer::sum);
        }
        assertThat(ids.values()).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void shouldRefuseAnAddressThatIsNone() {
        // Given
        SinkRecord record = record(notification(1).setRecipient("nobody").build());

        // When, then
        assertThatThrownBy(() -> task.put(List.of(record)))
                .isInstanceOf(UndeliverableAlertException.class)
                .hasMessageContaining("subscription board");
    }

    @Test
    void shouldAskWhoReadsTheAlertsOfSteeringGroups() {
        // When, then
        assertThatThrownBy(() -> new MailConfig(settings(TOPIC + ",baken.steering-alerts")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("mail.recipients is missing");
    }

    private static Notification.Builder notification(int number) {
        return Notification.newBuilder()
                .setNotificationId("1:gs/" + number)
                .setSubscriptionId("board")
                .setSteeringGroupId("g")
                .setAt(Instant.parse("2026-03-02T10:15:00Z"))
                .setStepIds(List.of("a/1"))
                .setFingerprints(List.of("a"))
                .setBecause(new Text("nieuws", "news"))
                .setChannel(Channel.MAIL)
                .setLanguage(Language.NL)
                .setRecipient("ann@example.org")
                .setSubject("Brug: één signaal")
                .setText("Brug\n\n* Nieuw: de pijler zakt\n");
    }

    private SinkRecord record(Notification notification) {
        RecordEncoder encoder =
                new RecordEncoder(RegistryConnection.open(Map.of("schema.registry.url", REGISTRY)), true);
        return new SinkRecord(
                TOPIC, 0, null, notification.getSubscriptionId(), null, encoder.encode(TOPIC, notification), offset++);
    }
}
