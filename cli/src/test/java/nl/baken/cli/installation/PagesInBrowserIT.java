package nl.baken.cli.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.embedded.ForeignProgram;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise: every page of an installation with the eighteen cases and the live project, in both languages, keeps the rules of WCAG 2.2
 * AA that a program can check, light, dark and in forced colours; it fits a narrow screen, asks for nothing from elsewhere, works by
 * keyboard alone, and keeps the day that was chosen.
 */
@Tag("thorough")
class PagesInBrowserIT {

    private static final Path EXAMPLES = Path.of("..", "examples");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void shouldBeReadableInChromium() throws Exception {
        // Given
        List<String> chromium = chromium();
        Path node = node();
        try (LocalInstallation installation = LocalInstallation.start(TestParts.in(directory.resolve("data")))) {
            String server = installation.server();
            int projects = 0;
            for (Path file : examples()) {
                List<String> events = Files.readAllLines(file);
                Awaitility.await().forever().until(() -> post(server, events) == 202);
                projects++;
            }
            int all = projects;
            Awaitility.await()
                    .forever()
                    .until(() -> get(server + "/v1/projects?pageSize=1").contains("\"total\":" + all + ","));

            // When
            Path said = directory.resolve("said");
            int exit = new ProcessBuilder(List.of(
                            "node",
                            node.resolve("look_at_pages.js").toString(),
                            chromium.getFirst(),
                            server,
                            node.toString(),
                            "",
                            "/alerts",
                            "/data",
                            "/projects/live-signaal-bijstand",
                            "/nowhere"))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();

            // Then
            assertThat(exit).as(Files.readString(said)).isZero();
        }
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> cases = Files.list(EXAMPLES.resolve("eighteen-cases"))) {
            return Stream.concat(
                            cases.filter(file -> file.toString().endsWith(".jsonl"))
                                    .sorted(),
                            Stream.of(EXAMPLES.resolve("live-project.jsonl")))
                    .toList();
        }
    }

    private static List<String> chromium() {
        Optional<String> found = Stream.of("chromium", "google-chrome", "chromium-browser")
                .filter(browser -> ForeignProgram.succeeds(List.of(browser, "--version")))
                .findFirst();
        ForeignProgram.require(found.isPresent(), "no Chromium answers: apt-get install chromium");
        Path file = Stream.of(System.getenv("PATH").split(":", -1))
                .map(place -> Path.of(place, found.orElseThrow()))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
        return List.of(file.toString());
    }

    private static Path node() throws IOException {
        Path place = Files.createDirectories(Path.of("target", "pages"));
        for (String file : List.of("package.json", "package-lock.json", "look_at_pages.js")) {
            Files.copy(Path.of("src/test/node/pages", file), place.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        ForeignProgram.require(
                ForeignProgram.succeeds(List.of("node", "--version"))
                        && ForeignProgram.succeeds(
                                List.of("npm", "ci", "--no-audit", "--no-fund", "--prefix", place.toString())),
                "node and npm do not answer, or npm cannot install playwright-core: apt-get install nodejs npm");
        return place;
    }

    private int post(String server, List<String> events) throws IOException, InterruptedException {
        String batch = events.stream().collect(Collectors.joining(",", "[", "]"));
        return http.send(
                        HttpRequest.newBuilder(URI.create(server + "/v1/events"))
                                .header("Content-Type", "application/cloudevents-batch+json")
                                .POST(HttpRequest.BodyPublishers.ofString(batch))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String get(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
