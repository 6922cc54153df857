package nl.baken.cli.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.embedded.StackAddresses;
import nl.baken.embedded.StartProgress;
import nl.baken.riskmodel.ModelFile;
import nl.baken.server.ServerSettings;
import nl.baken.streams.settings.Setting;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.settings.SettingsReader;
import nl.baken.topic.TopicCatalog;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: an event that is posted is assessed, and what was published can be asked, also after a stop. */
class LocalInstallationIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void shouldAssessAnEventThatIsPostedAndStillKnowItAfterAStop() throws Exception {
        // Given
        Path data = directory.resolve("data");
        String published;
        try (LocalInstallation installation = LocalInstallation.start(parts(data))) {
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
        try (LocalInstallation again = LocalInstallation.start(parts(data))) {
            String still =
                    Awaitility.await().forever().until(() -> assessment(again, "canal"), body -> !body.isEmpty());
            assertThat(still).contains("canal");
            assertThat(get(again.server() + "/v1/events/urn:test/1")).contains("\"fate\":\"ACCEPTED\"");
            assertThat(get(again.server() + "/v1/projects")).contains("\"title\":\"Canal\"");
        }
    }

    @Test
    void shouldRefuseADirectoryOfSomethingElse() throws IOException {
        // Given
        Files.writeString(directory.resolve("letter.txt"), "Dear");

        // Then
        assertThatThrownBy(() -> LocalInstallation.start(parts(directory)))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("--data DIR");
    }

    private static LocalInstallation.Parts parts(Path data) {
        return new LocalInstallation.Parts(
                data,
                ModelFile.shipped(),
                TopicCatalog.named("baken."),
                LocalInstallationIT::settings,
                (store, clients, topics) -> new ServerSettings("127.0.0.1", 0, store, clients, topics),
                List.of(),
                StartProgress.untold());
    }

    private static Settings settings(StackAddresses stack, Map<String, String> flags) {
        Map<String, String> all = new TreeMap<>(flags);
        all.put(Setting.BOOTSTRAP_SERVERS.label(), stack.bootstrapServers());
        all.put(Setting.SCHEMA_REGISTRY.label(), stack.schemaRegistryUrl());
        // A busy machine may take as long as it needs.
        all.put(Setting.START_TIMEOUT.label(), "P1D");
        return SettingsReader.read(all, Map.of());
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
