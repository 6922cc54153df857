package nl.baken.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.output.SteeringAlert;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise: a worker of Connect with the plugin as it is packed mails the alerts on a broker, in order, and goes on where it was
 * after it was killed; who is refused is in the dead letter queue with the reason.
 */
@ExtendWith(SharedStack.class)
class MailIT {

    private static final String ALERTS = "mail-it-alerts";
    private static final String LETTERS = "mail-it-letters";
    private static final int EACH = 6;

    @TempDir
    private Path temporary;

    @Test
    void shouldMailTheAlertsOnABrokerAlsoAfterTheWorkerWasKilled(StackAddresses stack) throws Exception {
        // Given
        Topics topics = new Topics(stack);
        topics.create(ALERTS, LETTERS);
        topics.produce(ALERTS, alerts(1));
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (SmtpGate gate = new SmtpGate(mail.getSmtp().getPort(), Optional.empty());
                ConnectWorker worker =
                        new ConnectWorker(stack, "mail-it", Files.createDirectory(temporary.resolve("worker")))) {
            gate.refuse("gone@example.org", "550 5.1.1 no such mailbox");
            worker.start();

            // When
            worker.run("mail", settings(stack, gate));
            awaitMails(mail, worker, 1, EACH);
            worker.kill();
            topics.produce(ALERTS, alerts(EACH + 1));
            worker.start();
            awaitMails(mail, worker, EACH + 1, 2 * EACH);

            // Then
            for (String group : List.of("water", "roads")) {
                assertThat(ids(mail, group).stream().distinct())
                        .containsExactlyElementsOf(expected(group, 1, 2 * EACH));
            }
            MimeMessage message = mail.getReceivedMessagesForDomain("water@example.org")[0];
            assertThat(message.getSubject()).isEqualTo("Één project: risico");
            assertThat(((MimeMultipart) message.getContent())
                            .getBodyPart(1)
                            .getContent()
                            .toString())
                    .contains("<bdi>Let op</bdi>");
            Awaitility.await("the refused mailbox is told")
                    .forever()
                    .until(() -> topics.read(LETTERS).size() >= 2 * EACH);
            assertThat(topics.read(LETTERS)).allSatisfy(letter -> {
                assertThat(letter.key()).isEqualTo("roads");
                assertThat(why(letter)).contains("gone@example.org", "550 5.1.1 no such mailbox");
            });
        } finally {
            mail.stop();
        }
    }

    private static void awaitMails(GreenMail mail, ConnectWorker worker, int first, int last) {
        Awaitility.await("mails " + first + " to " + last)
                .forever()
                .failFast("the worker ended", worker::hasEnded)
                .until(() -> ids(mail, "water").containsAll(expected("water", first, last))
                        && ids(mail, "roads").containsAll(expected("roads", first, last)));
    }

    private static List<String> ids(GreenMail mail, String group) throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessagesForDomain(group + "@example.org")) {
            ids.add(message.getHeader("X-Baken-Delivery-Id", null));
        }
        return ids;
    }

    private static List<String> expected(String group, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> group + "/" + number)
                .toList();
    }

    private static List<Map.Entry<String, SteeringAlert>> alerts(int first) {
        return IntStream.range(first, first + EACH)
                .boxed()
                .flatMap(number -> List.of("water", "roads", "not-mailed").stream()
                        .map(group -> Map.entry(group, SampleAlert.of(group, group + "/" + number, true))))
                .toList();
    }

    private static String why(ConsumerRecord<String, byte[]> letter) {
        return new String(
                letter.headers()
                        .lastHeader("__connect.errors.exception.message")
                        .value(),
                StandardCharsets.UTF_8);
    }

    private static Map<String, String> settings(StackAddresses stack, SmtpGate gate) {
        Map<String, String> config =
                AlertSinks.settings(stack, "nl.baken.connect.mail.AlertMailSinkConnector", ALERTS, LETTERS);
        config.put("mail.smtp.host", "127.0.0.1");
        config.put("mail.smtp.port", Integer.toString(gate.port()));
        config.put("mail.tls", "none");
        config.put("mail.from", "baken@example.org");
        config.put("mail.recipients", "water=water@example.org,roads=roads@example.org,roads=gone@example.org");
        return config;
    }
}
