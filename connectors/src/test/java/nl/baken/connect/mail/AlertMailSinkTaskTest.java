package nl.baken.connect.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import javax.management.ObjectName;
import nl.baken.connect.AlertSinks;
import nl.baken.connect.SampleAlert;
import nl.baken.connect.SmtpGate;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskLevel;
import nl.baken.output.SteeringAlert;
import nl.baken.output.Text;
import nl.baken.serde.RecordEncoder;
import nl.baken.serde.RegistryConnection;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise: who is named for a steering group has each of its alerts in a mail that says what the alert says, in one thread per
 * alert; what is not taken is tried again or set aside with the reason, and holds up its own steering group only.
 */
class AlertMailSinkTaskTest {

    private static final String TOPIC = "alerts";
    private static final String REGISTRY = "mock://mail-task-test";
    private static final String PASSWORD = "open-sesame";
    private static final int ATTEMPTS = 3;

    private final List<String> setAside = new ArrayList<>();
    private final List<AlertMailSinkTask> tasks = new ArrayList<>();
    private GreenMail mail;
    private SmtpGate gate;
    private AlertMailSinkTask task;
    private long offset;

    @TempDir
    private Path directory;

    @BeforeEach
    void receive() throws IOException {
        mail = started(0);
        gate = new SmtpGate(mail.getSmtp().getPort(), Optional.empty());
    }

    @AfterEach
    void stop() throws IOException {
        tasks.forEach(AlertMailSinkTask::stop);
        gate.close();
        mail.stop();
    }

    private static GreenMail started(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @Test
    void shouldSayInTheLanguageOfItsReadersWhatTheAlertSays() throws Exception {
        // Given
        start(Map.of(
                "mail.link", "https://baken.example.org/projects/{project}",
                "mail.unsubscribe", "stop@example.org"));
        SteeringAlert.Builder alert = SteeringAlert.newBuilder(alert("water", 1));
        alert.setKind(AlertKind.RISK);
        alert.setLevel(RiskLevel.CRITICAL);
        alert.setSeverity(AlertSeverity.CRITICAL);
        alert.setDecibans(17.5);
        alert.setSummary(
                new Text("Één project: het risico 'Koers' is kritiek.", "Één project: the risk 'Course' is critical."));
        alert.setReasons(
                List.of(new Text("De leider is weg. (weegt zwaar: +12 dB)", "No leader. (weighs heavily: +12 dB)")));
        alert.setRemedies(List.of(new Text("Benoem een leider.", "Name a leader.")));
        alert.setDeadline(LocalDate.of(2026, 4, 2));

        // When
        task.put(List.of(record(alert.build())));

        // Then
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Één project: risico kritiek");
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly("Baken <baken@example.org>");
        assertThat(message.getSentDate()).isEqualTo(alert.getAt());
        assertThat(header(message, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(message, "X-Baken-Delivery-Id")).isEqualTo("water/1");
        assertThat(header(message, "List-Unsubscribe")).isEqualTo("<mailto:stop@example.org?subject=Baken%20water>");
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(part(message, 0)).isEqualToNormalizingNewlines("""
            Één project
            risico kritiek

            Het risico 'Koers' is kritiek.
            Pak dit nu op, buiten de vergadering om.

            Waarom nu
            - geopend

            Redenen
            - De leider is weg. (weegt zwaar)

            Wat te doen
            - Benoem een leider.

            Signaal geopend op: 1 maart 2026
            Dag waar het om gaat: 2 april 2026

            Bekijk dit project: https://baken.example.org/projects/p-1

            --\s
            U krijgt dit omdat u bij de signalen van stuurgroep water staat.
            Berekend door Baken met model baken 1. Dit bericht is automatisch gemaakt.
            Geen mail meer? Schrijf naar stop@example.org.
            """);
        assertThat(part(message, 1))
                .contains("lang=\"nl\"", "<bdi>Benoem een leider.</bdi>", "width=device-width")
                .doesNotContain("<img", "<link", "<script", "url(", "dB");
    }

    @Test
    void shouldHaveOneThreadPerAlertAndTheSameIdForTheSameStep() throws Exception {
        // Given: steps of two alerts, one of them taken again by another task
        start(Map.of("mail.language", "en"));
        SteeringAlert first = step("storm", 1, AlertStep.OPENED);
        SteeringAlert second = step("storm", 2, AlertStep.ESCALATED);
        SteeringAlert other = step("flood", 1, AlertStep.OPENED);
        SteeringAlert over = step("storm", 3, AlertStep.RESOLVED);

        // When
        task.put(List.of(record(first), record(second), record(other), record(over)));
        start(Map.of("mail.language", "en"));
        task.put(List.of(record(second)));

        // Then
        MimeMessage[] messages = mail.getReceivedMessages();
        assertThat(messages).hasSize(5);
        String root = messages[0].getMessageID();
        assertThat(root).matches("<alert\\.[0-9a-f]{32}@example\\.org>");
        assertThat(header(messages[0], "In-Reply-To")).isNull();
        assertThat(header(messages[1], "In-Reply-To")).isEqualTo(root);
        assertThat(header(messages[1], "References")).isEqualTo(root);
        assertThat(header(messages[2], "References")).isNull();
        assertThat(header(messages[3], "References")).isEqualTo(root);
        assertThat(messages[3].getSubject()).isEqualTo("Één project: alert closed");
        assertThat(messages[4].getMessageID()).isEqualTo(messages[1].getMessageID());
        assertThat(header(messages[4], "X-Baken-Delivery-Id")).isEqualTo(header(messages[1], "X-Baken-Delivery-Id"));
        assertThat(part(messages[4], 0)).isEqualTo(part(messages[1], 0));
    }

    @Test
    void shouldLetNothingThatOthersWroteOutOfItsPlace() throws Exception {
        // Given
        start(Map.of());
        String hostile =
                "Bad\r\nBcc: all@example.org\r\n\r\n<script>alert(1)</script> \u202Egnp.exe\u0007 \"><img src=x>";
        SteeringAlert.Builder alert = SteeringAlert.newBuilder(alert("water", 1));
        alert.setProject(new ProjectRef("p\r\nX-Evil: 1", hostile, "o-1", "water"));
        alert.setStepId("step\r\nX-Evil: 2");
        alert.setSummary(new Text(hostile, hostile));
        alert.setReasons(List.of(new Text(hostile, hostile)));
        alert.setRemedies(List.of(new Text("\n-- \n" + hostile, hostile)));

        // When
        task.put(List.of(record(alert.build())));

        // Then
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(readers()).containsExactly("ann@example.org", "bob@example.org");
        assertThat(Collections.list(message.getAllHeaders()))
                .extracting(Header::getName)
                .doesNotContain("Bcc", "X-Evil");
        assertThat(message.getSubject())
                .startsWith("Bad Bcc: all@example.org <script>")
                .doesNotContain("\n", "\u202E");
        assertThat(part(message, 0)).doesNotContain("\u202E", "\u0007").doesNotContainPattern("(?m)^Bcc:");
        assertThat(part(message, 0).split("(?m)^-- $")).hasSize(2);
        assertThat(part(message, 1))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x&gt;")
                .doesNotContain("<script", "<img", "\u202E", "\u0007");
    }

    @Test
    void shouldPassOverWhatIsNotForItsReaders() throws Exception {
        // Given
        start(Map.of());
        SteeringAlert muted = SampleAlert.of("water", "water/2", false);

        // When
        task.put(List.of(record(alert("unlisted", 1)), record(muted), record(alert("roads", 1))));

        // Then
        assertThat(readers()).containsExactly("cas@example.org");
        assertThat(setAside).isEmpty();
    }

    @Test
    void shouldSendToTheOthersWhenAMailboxIsRefusedAndSaySo() throws Exception {
        // Given
        gate.refuse("bob@example.org", "550 5.1.1 no such mailbox");
        start(Map.of());

        // When
        task.put(List.of(record(alert("water", 1)), record(alert("water", 2))));

        // Then
        assertThat(readers()).containsExactly("ann@example.org", "ann@example.org");
        assertThat(setAside)
                .hasSize(2)
                .allSatisfy(why -> assertThat(why)
                        .contains("was taken by some", "bob@example.org", "550 5.1.1 no such mailbox")
                        .doesNotContain("ann@example.org"));
        assertThat(number("DeliveredInPart")).isEqualTo(2L);
    }

    @Test
    void shouldSetAsideWhatEveryMailboxRefusesForGoodAndGoOn() throws Exception {
        // Given
        gate.refuse("cas@example.org", "554 5.7.1 not wanted");
        start(Map.of());

        // When
        task.put(List.of(record(alert("roads", 1)), record(alert("water", 1))));

        // Then
        assertThat(readers()).containsExactlyInAnyOrder("ann@example.org", "bob@example.org");
        assertThat(setAside).singleElement().asString().contains("was refused by", "554 5.7.1 not wanted");
    }

    @Test
    void shouldTryAgainOnlyThoseWhoDoNotHaveItWhileOtherGroupsGoOn() throws Exception {
        // Given a mailbox that is full for now
        gate.refuse("bob@example.org", "452 4.2.2 mailbox full");
        start(Map.of());
        List<SinkRecord> batch =
                List.of(record(alert("water", 1)), record(alert("water", 2)), record(alert("roads", 1)));

        // When
        assertThatThrownBy(() -> task.put(batch))
                .isInstanceOf(RetriableException.class)
                .hasMessageContaining("452 4.2.2 mailbox full");
        List<String> atOnce = readers();
        gate.takeAll();
        AlertSinks.putUntilDone(task, batch);

        // Then
        assertThat(atOnce).containsExactly("ann@example.org", "cas@example.org");
        assertThat(readers())
                .containsExactly(
                        "ann@example.org", "ann@example.org", "bob@example.org", "bob@example.org", "cas@example.org");
        assertThat(taken("bob@example.org")).containsExactly("water/1", "water/2");
        assertThat(setAside).isEmpty();
    }

    @Test
    void shouldGiveUpAfterTheLastAttempt() throws Exception {
        // Given
        gate.refuse("bob@example.org", "451 4.3.0 later");
        gate.refuse("cas@example.org", "451 4.3.0 later");
        start(Map.of());

        // When
        AlertSinks.putUntilDone(task, List.of(record(alert("water", 1)), record(alert("roads", 1))));

        // Then
        assertThat(readers()).containsExactly("ann@example.org");
        assertThat(setAside)
                .hasSize(2)
                .allSatisfy(why -> assertThat(why).contains("451 4.3.0 later, after 3 attempts"));
        assertThat(number("SetAside")).isEqualTo(2L);
    }

    @Test
    void shouldDeliverWhenADeadServerIsBack() throws Exception {
        // Given
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start(Map.of("mail.smtp.port", Integer.toString(port), "retry.max.attempts", "0"));
        List<SinkRecord> batch = List.of(record(alert("roads", 1)));
        assertThatThrownBy(() -> task.put(batch))
                .isInstanceOf(RetriableException.class)
                .hasMessageContaining("Connection refused");

        // When
        GreenMail back = started(port);
        try {
            AlertSinks.putUntilDone(task, batch);

            // Then
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
    }

    @Test
    void shouldSignInAndSendWithStartTlsOnly() throws Exception {
        // Given
        OwnCertificate certificate = OwnCertificate.madeIn(directory);
        mail.setUser("baken@example.org", "baken", PASSWORD);
        try (SmtpGate encrypted = new SmtpGate(mail.getSmtp().getPort(), Optional.of(certificate.server()))) {
            start(signedIn(encrypted, certificate, PASSWORD));

            // When
            task.put(List.of(record(alert("roads", 1))));

            // Then
            assertThat(readers()).containsExactly("cas@example.org");
            assertThat(encrypted.inTheClear()).last().asString().isEqualTo("STARTTLS");
            assertThat(encrypted.inTheClear()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void shouldSendNothingToAServerThatDoesNotEncryptOrThatNobodyVouchesFor() throws Exception {
        // Given
        OwnCertificate certificate = OwnCertificate.madeIn(directory);
        start(signedIn(gate, certificate, PASSWORD));
        List<SinkRecord> batch = List.of(record(alert("roads", 1)));

        // When, then
        assertThatThrownBy(() -> task.put(batch)).hasMessageContaining("STARTTLS is required");
        try (SmtpGate encrypted = new SmtpGate(mail.getSmtp().getPort(), Optional.of(certificate.server()))) {
            Map<String, String> unknown = signedIn(encrypted, certificate, PASSWORD);
            unknown.remove("mail.tls.certificates");
            start(unknown);
            assertThatThrownBy(() -> task.put(batch)).hasMessageContaining("certification path");
        }
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(gate.inTheClear()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void shouldTellThatAPasswordIsWrongWithoutThePassword() throws Exception {
        // Given
        OwnCertificate certificate = OwnCertificate.madeIn(directory);
        mail.setUser("baken@example.org", "baken", PASSWORD);
        try (SmtpGate encrypted = new SmtpGate(mail.getSmtp().getPort(), Optional.of(certificate.server()))) {
            start(signedIn(encrypted, certificate, "wrong-" + PASSWORD));

            // When
            AlertSinks.putUntilDone(task, List.of(record(alert("roads", 1))));

            // Then
            assertThat(setAside)
                    .singleElement()
                    .asString()
                    .contains("does not accept mail.user or its password", "after 3 attempts")
                    .doesNotContain(PASSWORD);
        }
    }

    private static Map<String, String> signedIn(SmtpGate at, OwnCertificate certificate, String password) {
        return new TreeMap<>(Map.of(
                "mail.smtp.port",
                Integer.toString(at.port()),
                "mail.tls",
                "starttls",
                "mail.tls.certificates",
                certificate.certificates().toString(),
                "mail.user",
                "baken",
                "mail.password",
                password));
    }

    private void start(Map<String, String> more) {
        tasks.forEach(AlertMailSinkTask::stop);
        tasks.clear();
        task = new AlertMailSinkTask();
        tasks.add(task);
        ErrantRecordReporter reporter = (record, why) -> {
            setAside.add(why.getMessage());
            return CompletableFuture.completedFuture(null);
        };
        task.initialize((SinkTaskContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SinkTaskContext.class},
                (proxy, method, arguments) -> method.getName().equals("errantRecordReporter") ? reporter : null));
        Map<String, String> settings = new HashMap<>();
        settings.put("name", "test");
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(gate.port()));
        settings.put("mail.tls", "none");
        settings.put("mail.from", "Baken <baken@example.org>");
        settings.put("mail.recipients", "water=ann@example.org, water=bob@example.org, roads=cas@example.org");
        settings.put("schema.registry.url", REGISTRY);
        settings.put("retry.backoff.ms", "1");
        settings.put("retry.backoff.max.ms", "2");
        settings.put("retry.max.attempts", Integer.toString(ATTEMPTS));
        settings.putAll(more);
        task.start(settings);
    }

    /** The readers of all mails there are, sorted: the server has them by mailbox. */
    private List<String> readers() throws MessagingException {
        List<String> readers = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            readers.add(Arrays.toString(message.getRecipients(Message.RecipientType.TO))
                    .replaceAll("[\\[\\]]", ""));
        }
        Collections.sort(readers);
        return readers;
    }

    private List<String> taken(String reader) throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessagesForDomain(reader)) {
            ids.add(header(message, "X-Baken-Delivery-Id"));
        }
        return ids;
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        return message.getHeader(name, null);
    }

    private static String part(MimeMessage message, int index) throws MessagingException, IOException {
        BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(index);
        return part.getContent().toString();
    }

    private static Object number(String name) throws Exception {
        return ManagementFactory.getPlatformMBeanServer()
                .getAttribute(new ObjectName("nl.baken:type=mail,connector=\"test\""), name);
    }

    private static SteeringAlert alert(String group, int number) {
        return SampleAlert.of(group, group + "/" + number, true);
    }

    private static SteeringAlert step(String alertId, int number, AlertStep step) {
        return SteeringAlert.newBuilder(SampleAlert.of("roads", alertId + "/" + number, true))
                .setAlertId(alertId)
                .setStep(step)
                .build();
    }

    private SinkRecord record(SteeringAlert alert) {
        try (SchemaRegistryClient registry = RegistryConnection.open(Map.of("schema.registry.url", REGISTRY))) {
            byte[] value = new RecordEncoder(registry, true).encode(TOPIC, alert);
            return new SinkRecord(TOPIC, 0, null, alert.getSteeringGroupId(), null, value, offset++);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
