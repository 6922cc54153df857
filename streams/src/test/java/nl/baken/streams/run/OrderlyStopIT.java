package nl.baken.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.streams.history.HistoryRun;
import nl.baken.streams.settings.SettingsReader;
import nl.baken.streams.topology.TestModel;
import nl.baken.topic.TopicSizing;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Promise: an instance that is stopped in order hands over at once. */
@ExtendWith(SharedStack.class)
class OrderlyStopIT {

    @TempDir
    private Path directory;

    @Test
    void shouldLeaveItsGroup(StackAddresses addresses) throws Exception {
        // Given
        StackInstance instance = new StackInstance(addresses, "stopped.", directory);
        new HistoryRun(instance.clients(), instance.topics(), Duration.ZERO).prepare(TopicSizing.of(1, 1));
        Map<String, String> settings = instance.settings();
        settings.remove("applications");
        BakenApp app = BakenApp.start(SettingsReader.read(settings, Map.of()), TestModel.small());
        try (Admin admin = Admin.create(instance.clients())) {
            for (String group : app.ids()) {
                assertThat(members(admin, group)).as(group).isNotEmpty();
            }

            // When
            app.close();

            // Then nobody has to wait until the group gives up on it
            assertThat(app.ids())
                    .containsExactly(
                            "stopped.intake",
                            "stopped.run-main",
                            "stopped.portfolio",
                            "stopped.alert",
                            "stopped.notify");
            for (String group : app.ids()) {
                assertThat(members(admin, group)).as(group).isEmpty();
            }
        }
    }

    @Test
    void shouldTellToAskAgainUntilItHasStopped(StackAddresses addresses) throws Exception {
        // Given
        StackInstance instance = new StackInstance(addresses, "stopping.", directory);
        new HistoryRun(instance.clients(), instance.topics(), Duration.ZERO).prepare(TopicSizing.of(1, 1));
        int port = freePort();
        Map<String, String> settings = instance.settings();
        settings.put("query-address", "localhost:" + port);
        BakenApp app = BakenApp.start(SettingsReader.read(settings, Map.of()), TestModel.small());
        List<HttpResponse<String>> answers = new ArrayList<>();

        // When
        Thread stop = Thread.ofPlatform().start(app::close);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (true) {
                answers.add(client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/projects/p/assessment"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()));
            }
        } catch (IOException e) {
            // Nothing listens any more.
            stop.join();
        }

        // Then
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 404)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static List<MemberDescription> members(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        return List.copyOf(admin.describeConsumerGroups(List.of(group))
                .all()
                .get()
                .get(group)
                .members());
    }
}
