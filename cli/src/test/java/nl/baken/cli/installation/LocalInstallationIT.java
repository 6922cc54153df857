package nl.baken.cli.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.baken.cli.subscription.SubscriptionFile;
import nl.baken.cli.subscription.SubscriptionLog;
import nl.baken.embedded.StackStartException;
import nl.baken.serde.RegistryConnection;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise: an event that is posted is assessed, what was published can be asked, also after a stop, and alerts are mailed to
 * who is named from when mail is set up.
 */
class LocalInstallationIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void shouldAssessAnEventThatIsPostedAndStillKnowItAfterAStop() throws Exception {
        // Given
        Path data = directory.resolve("data");
        String published;
        try (LocalInstallation installation = LocalInstallation.start(TestParts.in(data))) {
            // When
            Awaitility.await()
                    .forever()
                    .until(() -> post(installation.server() + "/v1/events", registration("canal")) == 202);

            // Then
            published = Awaitility.await()
                    .forever()
                    .until(() -> assessment(installation, "canal"), body -> !body.isEmpty());
        }
        assertThat(published).contains("canal");
        try (LocalInstallation again = LocalInstallation.start(TestParts.in(data))) {
            String still =
                    Awaitility.await().forever().until(() -> assessment(again, "canal"), body -> !body.isEmpty());
            assertThat(still).contains("canal");
            assertThat(get(again.server() + "/v1/events/urn:test/1")).contains("\"fate\":\"ACCEPTED\"");
            assertThat(get(again.server() + "/v1/projects")).contains("\"title\":\"Canal\"");
        }
    }

    @Test
    void shouldMailTheAlertsThatComeAfterMailWasSetUp() throws Exception {
        // Given: a project with a milestone that is overdue, of which it was alerted before mail was set up
        Path data = directory.resolve("data");
        try (LocalInstallation before = LocalInstallation.start(TestParts.in(data))) {
            send(before, registration("canal"), milestone("canal", "first"));
            Awaitility.await().forever().until(() -> alerts(before) >= 1);
        }
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            ProcessHandle worker;
            try (LocalInstallation installation = LocalInstallation.start(
                    TestParts.in(data, mailTo(mail, "water=ann@example.org,water=bob@example.org")))) {
                // When
                send(installation, milestone("canal", "second"));

                // Then
                Awaitility.await()
                        .forever()
                        .failFast(
                                "the worker ended",
                                () -> !installation.worker().orElseThrow().isAlive())
                        .until(() -> mail.getReceivedMessages().length >= 2);
                worker = installation.worker().orElseThrow();
                // When somebody subscribes, what stands already is told in one mail, and what comes after waits for
                // more.
                subscribe(installation, "board", "carla@example.org");
                Awaitility.await()
                        .forever()
                        .until(() -> mailbox(mail, "carla@example.org").size() == 1);
                assertThat(mailbox(mail, "carla@example.org").getFirst().getContent())
                        .asString()
                        .contains("* Loopt al: ", "first", "second", "Volgens abonnement board van stuurgroep water");
                assertThat(installation.connectors()).startsWith("mail; ");
            }
            assertThat(worker.isAlive()).isFalse();
            assertThat(mailbox(mail, "ann@example.org"))
                    .hasSize(1)
                    .allSatisfy(message -> assertThat(message.getSubject()).isEqualTo("Canal: mijlpaal niet gehaald"))
                    .allSatisfy(message -> assertThat(message.getHeader("X-Baken-Delivery-Id", null))
                            .contains("second")
                            .doesNotContain("first"));
        } finally {
            mail.stop();
        }
    }

    @Test
    void shouldTellWhatIsWrongWithAConnector() throws IOException {
        // Given
        Path connectors = Files.createDirectory(directory.resolve("connectors"));
        Files.writeString(connectors.resolve("alerts.properties"), """
            connector.class=nl.baken.connect.mail.AlertMailSinkConnector
            topics=baken.steering-alerts
            schema.registry.url=${stack:schema-registry}
            mail.from=nobody
            """);
        Connectors wrong = new Connectors(Optional.empty(), Optional.of(connectors), Map.of());

        // Then
        assertThatThrownBy(() -> LocalInstallation.start(TestParts.in(directory.resolve("data"), wrong)))
                .isInstanceOf(StackStartException.class)
                .hasMessageContaining("mail.from")
                .hasMessageContaining("mail.recipients");
    }

    private static List<MimeMessage> mailbox(GreenMail mail, String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> recipient(message).equals(address))
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void subscribe(LocalInstallation installation, String name, String address) throws IOException {
        Path file = Files.writeString(directory.resolve("subscriptions.yaml"), """
            subscriptions:
            - id: %s
              group: water
              channel: MAIL
              address: %s
            """.formatted(name, address));
        SubscriptionFile.Content content = SubscriptionFile.read(file, List.of(), Instant.now());
        assertThat(content.problems()).isEmpty();
        try (SchemaRegistryClient registry = RegistryConnection.open(installation.clients())) {
            new SubscriptionLog(installation.clients(), registry, TopicCatalog.named(TopicCatalog.DEFAULT_PREFIX))
                    .write(content.subscriptions());
        }
    }

    private static Connectors mailTo(GreenMail mail, String recipients) {
        return new Connectors(
                Optional.of(Map.of(
                        "mail.smtp.host", "127.0.0.1",
                        "mail.smtp.port", Integer.toString(mail.getSmtp().getPort()),
                        "mail.tls", "none",
                        "mail.from", "baken@example.org",
                        "mail.recipients", recipients)),
                Optional.empty(),
                Map.of());
    }

    private static void send(LocalInstallation installation, String... events) {
        for (String event : events) {
            Awaitility.await().forever().until(() -> post(installation.server() + "/v1/events", event) == 202);
        }
    }

    /** How many steps of alerts there are. */
    private static long alerts(LocalInstallation installation) throws ExecutionException, InterruptedException {
        Map<String, Object> clients =
                Map.of("bootstrap.servers", installation.stack().bootstrapServers());
        try (Admin admin = Admin.create(clients)) {
            String topic = TopicCatalog.named("baken.").nameOf(TopicCatalog.STEERING_ALERTS);
            Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, 3)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        }
    }

    private static String milestone(String project, String milestone) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return """
            {"specversion":"1.0","type":"nl.baken.MilestonePlanned.v1","source":"urn:test","id":"%s","subject":"%s",
             "time":"%s","data":{"milestoneId":"%s","name":"The %s lock","due":"%s"}}
            """.formatted(
                        milestone,
                        project,
                        now,
                        milestone,
                        milestone,
                        now.minus(9, ChronoUnit.DAYS).toString().substring(0, 10));
    }

    @Test
    void shouldRefuseADirectoryOfSomethingElse() throws IOException {
        // Given
        Files.writeString(directory.resolve("letter.txt"), "Dear");

        // Then
        assertThatThrownBy(() -> LocalInstallation.start(TestParts.in(directory)))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("--data DIR");
    }

    private static String registration(String project) {
        return """
            {"specversion":"1.0","type":"nl.baken.ProjectRegistered.v1","source":"urn:test","id":"1","subject":"%s",
             "time":"%s","data":{"title":"Canal","organisationId":"urn:nld:oin:00000001234567890000",
             "steeringGroupId":"water","profile":{"personalData":true,"peopleAffected":12000}}}
            """.formatted(project, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private static int post(String address, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private static String get(String address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** What was published of a project; empty while nothing was. */
    private static String assessment(LocalInstallation installation, String project)
            throws IOException, InterruptedException {
        URI address = URI.create(installation.server() + "/v1/projects/" + project);
        HttpResponse<String> response =
                HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        return response.statusCode() == 200 ? response.body() : "";
    }
}
