package nl.baken.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.cli.Main;
import nl.baken.cloudevent.CloudEventJson;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.engine.memory.ReplayPlan;
import nl.baken.engine.query.Answer;
import nl.baken.engine.query.AnswerJson;
import nl.baken.engine.query.Reply;
import nl.baken.replay.query.ReplayedAnswers;
import nl.baken.riskmodel.ModelFile;
import nl.baken.streams.history.LogWriter;
import nl.baken.streams.query.Peers;
import nl.baken.streams.run.BakenApp;
import nl.baken.streams.run.StackInstance;
import nl.baken.streams.settings.SettingsReader;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Promise: whichever instance is asked, now or after a restart, answers for any time as a replay of files does. */
@ExtendWith(SharedStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryIT {

    private static final String PREFIX = "as-of.";
    private static final int PARTITIONS = 4;
    private static final Instant END = Instant.parse("2019-08-01T00:00:00Z");

    private static final List<String> PROJECTS = List.of("late/project", "p1", "p2", "p3", "p4", "p5", "p6", "p7");

    private static final List<Instant> MOMENTS = List.of(
            Instant.parse("2018-12-01T09:00:00Z"),
            Instant.parse("2018-12-20T09:59:59.999Z"),
            Instant.parse("2018-12-20T10:00:00Z"),
            Instant.parse("2019-01-05T00:00:00Z"),
            Instant.parse("2019-03-01T12:34:56Z"),
            Instant.parse("2019-06-01T14:59:59.999Z"),
            Instant.parse("2019-06-01T15:00:00Z"),
            Instant.parse("2019-07-31T23:59:59Z"));

    @TempDir
    private static Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<BakenApp> running = new ArrayList<>();
    private StackAddresses stack;
    private int port;
    private int otherPort;

    @BeforeAll
    void publishAndStart(StackAddresses addresses) throws IOException {
        stack = addresses;
        command("topics", "apply", "--partitions", Integer.toString(PARTITIONS));
        command("schemas", "register");
        port = freePort();
        otherPort = freePort();
        try (LogWriter log = new LogWriter(StackInstance.clients(stack), TopicCatalog.named(PREFIX))) {
            ReplayPlan.until(
                            END,
                            PROJECTS.stream().flatMap(id -> events(id).stream()).toList())
                    .log()
                    .forEach(log::write);
            log.flush();
        }
        running.add(start(port, "one"));
        running.add(start(otherPort, "two"));
        awaitAnswers(port);
        awaitAnswers(otherPort);
    }

    @AfterAll
    void stop() {
        running.forEach(BakenApp::close);
        client.shutdownNow();
    }

    @Test
    void shouldAnswerForAnyTimeAsAReplayOfFilesDoes() {
        for (String project : PROJECTS) {
            for (Instant moment : MOMENTS) {
                // When
                Answer replayed = replayed(project, moment);
                Answer asked = AnswerJson.read(ask(port, project, moment).body());

                // Then
                assertThat(asked.publishedAt()).as(project + " at " + moment).isEqualTo(replayed.publishedAt());
                assertThat(asked.validTo()).isEqualTo(replayed.validTo());
                assertThat(asked.assessment()).isEqualTo(replayed.assessment());
                assertThat(asked.later().stream().map(Answer.Later::event))
                        .isEqualTo(replayed.later().stream()
                                .map(Answer.Later::event)
                                .toList());
            }
        }
    }

    @Test
    void shouldAnswerTheSameThroughEitherInstanceThoughTheyShareTheProjects() {
        // Given
        long here = PROJECTS.stream().filter(id -> isPassedOn(port, id)).count();
        assertThat(here).as("projects that are with the other instance").isBetween(1L, PROJECTS.size() - 1L);

        for (String project : PROJECTS) {
            // When
            HttpResponse<String> one = ask(port, project, MOMENTS.get(4));
            HttpResponse<String> other = ask(otherPort, project, MOMENTS.get(4));

            // Then
            assertThat(one.statusCode()).isEqualTo(200);
            assertThat(one.body()).isEqualTo(other.body());
        }
    }

    @Test
    void shouldReportWhyThereIsNoAnswer() {
        // When
        HttpResponse<String> before = ask(port, "p1", Instant.parse("2018-01-01T00:00:00Z"));
        HttpResponse<String> nobody = ask(port, "nobody", END);
        HttpResponse<String> bad = get(port, "/v1/projects/p1/assessment?asOf=yesterday", Map.of());
        HttpResponse<String> ready = get(port, "/health/ready", Map.of());

        // Then
        assertThat(before.statusCode()).isEqualTo(404);
        assertThat(before.body()).contains("\"knownFrom\":\"2018-12-01T09:00:00Z\"");
        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("expected is a time with its offset");
        assertThat(ready.statusCode()).isEqualTo(200);
    }

    @Test
    void shouldAnswerOnTheCommandLine() {
        // When
        String answered = command(
                "explain",
                "late/project",
                "unforeseen_security_risks",
                "--instance",
                "http://localhost:" + otherPort,
                "--as-of",
                "2019-03-01",
                "--language",
                "en");

        // Then
        assertThat(answered)
                .startsWith("As of 1 Mar 2019, published from ")
                .contains("1 Jun 2019, about 5 Jan 2019  IncidentReported (urn:test#4)")
                .containsPattern("on arrival: unforeseen_security_risks \\+\\d+\\.\\d dB");
    }

    @Test
    void shouldAnswerTheSameFromTheLogOfTheCluster() {
        for (String project : PROJECTS) {
            // When
            Answer answered = AnswerJson.read(
                    command("explain", project, "--as-of", MOMENTS.getLast().toString(), "--json"));

            // Then
            assertThat(answered).isEqualTo(replayed(project, MOMENTS.getLast()));
        }
    }

    @Test
    void shouldAnswerForNowFromTheTopicOfTheReadings() {
        for (String project : PROJECTS) {
            // When
            String answered = command("explain", project, "--json");

            // Then
            assertThat(answered).contains("\"projectId\":\"" + project + "\"");
        }
    }

    @Test
    void shouldAnswerTheSameAfterARestart() throws IOException {
        // Given
        Map<String, String> before = answers(port);
        running.removeFirst().close();
        running.removeFirst().close();

        // When
        port = freePort();
        otherPort = freePort();
        running.add(start(port, "one"));
        running.add(start(otherPort, "two"));
        awaitAnswers(port);
        awaitAnswers(otherPort);

        // Then
        assertThat(answers(port)).isEqualTo(before);
        assertThat(answers(otherPort)).isEqualTo(before);
    }

    private Map<String, String> answers(int at) {
        Map<String, String> answers = new HashMap<>();
        for (String project : PROJECTS) {
            MOMENTS.forEach(moment ->
                    answers.put(project + moment, ask(at, project, moment).body()));
        }
        return answers;
    }

    /** An instance does not pass on what was passed on to it already. */
    private boolean isPassedOn(int at, String project) {
        return get(at, address(project, MOMENTS.getLast()), Map.of(Peers.PASSED_ON_BY, "a test"))
                        .statusCode()
                == 503;
    }

    private void awaitAnswers(int at) {
        Awaitility.await()
                .forever()
                .ignoreExceptions()
                .until(() -> PROJECTS.stream()
                        .allMatch(id -> ask(at, id, MOMENTS.getLast()).statusCode() == 200
                                && AnswerJson.read(
                                                ask(at, id, MOMENTS.getLast()).body())
                                        .publishedAt()
                                        .equals(replayed(id, MOMENTS.getLast()).publishedAt())));
    }

    private HttpResponse<String> ask(int at, String project, Instant moment) {
        return get(at, address(project, moment), Map.of());
    }

    private static String address(String project, Instant moment) {
        return "/v1/projects/" + URLEncoder.encode(project, StandardCharsets.UTF_8) + "/assessment?asOf=" + moment;
    }

    private HttpResponse<String> get(int at, String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + at + path));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer replayed(String project, Instant moment) {
        ReplayedAnswers answers = new ReplayedAnswers(ModelFile.shipped(), project, events(project));
        return ((Reply.Published) answers.ask(Optional.of(moment))).answer();
    }

    private static List<SpecificRecord> events(String project) {
        return LateHistory.lines(project).stream()
                .map(line -> CloudEventJson.read(line).orThrow())
                .toList();
    }

    private BakenApp start(int at, String name) {
        Map<String, String> flags = new StackInstance(stack, PREFIX, directory.resolve(name)).settings();
        flags.put("query-address", "localhost:" + at);
        // An instance that was killed is waited for as long as a session lasts: three quarters of a minute by default.
        return BakenApp.start(
                SettingsReader.read(flags, Map.of("BAKEN_CLIENT_SESSION_TIMEOUT_MS", "6000")), ModelFile.shipped());
    }

    private String command(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        if (!all.contains("--instance")) {
            all.addAll(List.of("--prefix", PREFIX, "--bootstrap-servers", stack.bootstrapServers()));
            all.addAll(List.of("--schema-registry", stack.schemaRegistryUrl()));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
