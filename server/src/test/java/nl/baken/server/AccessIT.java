package nl.baken.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import nl.baken.assessment.portfolio.Portfolio;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.event.Phase;
import nl.baken.output.Advice;
import nl.baken.output.AlertStep;
import nl.baken.output.PortfolioIndicators;
import nl.baken.output.RiskLevel;
import nl.baken.server.access.Right;
import nl.baken.server.access.Rules;
import nl.baken.topic.TopicCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise: with an issuer nothing is answered and nothing is taken without the right to it, by any path that is described, whatever is
 * wrong with the token; and what somebody may not see is as though it were not there. A project is of the organisation that was first.
 */
@ExtendWith(SharedStack.class)
class AccessIT {

    private static final TopicCatalog TOPICS = TopicCatalog.named("access.");
    private static final String CLOUD_EVENT = "application/cloudevents+json";
    private static final String ORGANISATION = "urn:org-a";
    private static final String OTHER = "urn:org-b";
    private static final String PUBLISHER = "baken-publisher";
    private static final String ALL_SCOPES = "openid baken.read baken.send baken.administer";

    @TempDir
    private static Path stores;

    private TestIssuer issuer;
    private Map<String, Object> clients;
    private Publisher publisher;
    private final List<BakenServer> servers = new ArrayList<>();
    private BakenServer server;
    private Client client;

    @BeforeEach
    void start(StackAddresses addresses) throws Exception {
        clients = PreparedCluster.at(addresses, TOPICS);
        publisher = new Publisher(clients, TOPICS);
        issuer = new TestIssuer();
        server = another("first");
        client = new Client(server);
    }

    private BakenServer another(String store) {
        BakenServer started = BakenServer.start(
                new ServerSettings(
                        "127.0.0.1", 0, stores.resolve(store), clients, TOPICS, issuer.settings(), Optional.empty()),
                InstantSource.system());
        servers.add(started);
        return started;
    }

    @AfterEach
    void close() throws Exception {
        servers.forEach(BakenServer::close);
        publisher.close();
        issuer.close();
    }

    @Test
    void shouldHaveARuleForEveryPathThatIsDescribedAndTakeNoTokenThatLacksIt() {
        // Given
        publish("walk", ORGANISATION);
        JsonNode paths = client.send("GET", "/v1/openapi.json", null).json().path("paths");
        assertThat(paths).isNotEmpty();
        List<String> let = new ArrayList<>();
        int tried = 0;

        // When
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String method = operation.getKey().toUpperCase(Locale.ROOT);
                assertThat(Rules.all())
                        .as("a rule for %s %s", method, path.getKey())
                        .anyMatch(rule ->
                                rule.method().equals(method) && rule.path().equals("/v1" + path.getKey()));
                String asked = "/v1" + path.getKey().replaceAll("\\{\\w+}", "walk");
                Right right = Rules.of(method, asked).orElseThrow();
                JsonNode security = operation.getValue().path("security");
                assertThat(security.at("/0/issuer/0").asText()).as(asked).isEqualTo(right.scope());
                if (right == Right.PUBLIC) {
                    continue;
                }
                // Then
                for (Map.Entry<String, String> wrong : wrongTokens().entrySet()) {
                    Client.Answer answer = send(method, asked, body(method), wrong.getValue());
                    tried++;
                    if (answer.status() != 401
                            || answer.header("WWW-Authenticate").isEmpty()) {
                        let.add(wrong.getKey() + ": " + method + " " + asked + " " + answer);
                    }
                    if (!wrong.getValue().isEmpty() && answer.toString().contains(wrong.getValue())) {
                        let.add("the token is in the answer: " + answer);
                    }
                }
                Client.Answer noScope = send(method, asked, body(method), all("openid profile", ORGANISATION));
                Client.Answer noRole = send(
                        method, asked, body(method), issuer.token(List.of("visitor"), ALL_SCOPES, of(ORGANISATION)));
                tried += 2;
                if (noScope.status() != 403
                        || !noScope.json().path("detail").asText().contains(right.scope())) {
                    let.add("no scope: " + method + " " + asked + " " + noScope);
                }
                if (noRole.status() != 403) {
                    let.add("no role: " + method + " " + asked + " " + noRole);
                }
            }
        }
        assertThat(let).isEmpty();
        assertThat(tried).isGreaterThan(80);
        for (String page : List.of("/nl", "/en/projects/walk", "/nl/alerts", "/en/data", "/nl/nothing")) {
            assertThat(client.send("GET", page, null).status()).as(page).isEqualTo(401);
        }
        for (String hidden : List.of(
                "/v1", "/v1/nothing", "/v1//projects", "/v1/%70rojects", "/v1/projects/", "/v1/projects/walk/x")) {
            assertThat(client.send("GET", hidden, null).status()).as(hidden).isEqualTo(404);
        }
    }

    @Test
    void shouldShowNothingOfProjectsOfOthers() {
        // Given
        String project = "mine";
        publish(project, ORGANISATION);
        String mine = publisherOf(ORGANISATION);
        until("/v1/alerts?projectId=" + project, mine, "OPENED");
        publisher.refuse("{\"source\":\"urn:tool\",\"id\":\"refused-1\",\"subject\":\"" + project + "\"}");
        until("/v1/rejections", mine, "refused-1");

        // When, then: each of those who may
        for (String may : List.of(
                mine,
                issuer.token(List.of(PUBLISHER), ALL_SCOPES, claims -> claims.claim("projects", List.of(project))),
                issuer.token(
                        List.of("baken-steering-member"),
                        ALL_SCOPES,
                        claims -> claims.claim("steering_groups", List.of("group-m"))),
                issuer.token(List.of("baken-portfolio-reader"), ALL_SCOPES, claims -> {}),
                issuer.token(List.of("baken-model-officer"), ALL_SCOPES, claims -> {}),
                issuer.token(List.of("baken-administrator"), ALL_SCOPES, claims -> {}))) {
            assertThat(send("GET", "/v1/projects/" + project, null, may).status())
                    .isEqualTo(200);
            assertThat(send("GET", "/v1/projects?q=mine", null, may)
                            .json()
                            .path("total")
                            .asInt())
                    .isEqualTo(1);
        }
        assertThat(send("GET", "/v1/portfolios/" + ORGANISATION, null, mine).status())
                .isEqualTo(200);

        // And somebody of another organisation, of another group, or with a wish that is no right
        for (String other : List.of(
                publisherOf(OTHER),
                issuer.token(List.of(PUBLISHER), ALL_SCOPES, claims -> claims.claim("projects", List.of("other"))),
                issuer.token(
                        List.of("baken-steering-member"),
                        ALL_SCOPES,
                        claims -> claims.claim("steering_groups", List.of("group-x"))
                                .claim("organisations", List.of(ORGANISATION))),
                issuer.token(
                        List.of(PUBLISHER),
                        ALL_SCOPES,
                        claims -> claims.claim("organisations", Map.of(ORGANISATION, true))))) {
            List<String> places = List.of(
                    "/v1/projects",
                    "/v1/projects?q=mine",
                    "/v1/projects?organisationId=" + ORGANISATION,
                    "/v1/projects?steeringGroupId=group-m&at=2024-03-01",
                    "/v1/projects/mine/risk-changes",
                    "/v1/alerts",
                    "/v1/alerts?projectId=mine");
            for (String place : places) {
                Client.Answer answer = send("GET", place, null, other);
                assertThat(answer.status()).as("%s", answer).isEqualTo(200);
                assertThat(answer.json().path("total").asInt()).as("%s", answer).isZero();
                assertThat(answer.response().body()).doesNotContain("mine", "Project m");
            }
            for (String place : List.of(
                    "/v1/projects/%s",
                    "/v1/alerts/alert-%s", "/v1/events/urn:test/%s-1", "/v1/events/urn:tool/refused-1")) {
                Client.Answer there = send("GET", place.formatted("mine"), null, other);
                Client.Answer never = send("GET", place.formatted("never").replace("refused-1", "never"), null, other);
                assertThat(there.status()).as("%s", there).isEqualTo(404);
                assertThat(there.response().body()).isEqualTo(never.response().body());
            }
            assertThat(send("GET", "/v1/portfolios/" + ORGANISATION, null, other)
                            .status())
                    .isEqualTo(404);
            Client.Answer rejections = send("GET", "/v1/rejections", null, other);
            assertThat(rejections.response().body()).doesNotContain("refused-1");
            for (String page : List.of("/en", "/nl/alerts", "/en/data")) {
                Client.Answer answer = send("GET", page, null, other);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.response().body()).doesNotContain("mine", "Project m", "refused-1", "group-m");
            }
            assertThat(send("GET", "/en/projects/mine", null, other).status()).isEqualTo(404);
            assertThat(send("GET", "/en/alerts/mine/alert-mine", null, other).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void shouldTakeEventsFromTheOrganisationOfTheProjectAlone() {
        // Given
        String mine = publisherOf(ORGANISATION);
        String other = publisherOf(OTHER);

        // When, then: whoever registers it has it, and another organisation cannot be named
        assertThat(post(registered("new", OTHER), mine).status()).isEqualTo(403);
        assertThat(post(
                                registered("new", ORGANISATION),
                                issuer.token(
                                        List.of(PUBLISHER),
                                        ALL_SCOPES,
                                        claims -> claims.claim("projects", List.of("new"))))
                        .status())
                .isEqualTo(403);
        assertThat(post(phase("new", "1"), other, "?dryRun")
                        .json()
                        .path("accepted")
                        .asInt())
                .isEqualTo(1);
        assertThat(post(registered("new", ORGANISATION), mine).status()).isEqualTo(202);
        assertThat(post(phase("new", "2"), mine).status()).isEqualTo(202);
        Client.Answer refused = post(phase("new", "3"), other);
        assertThat(refused.status()).as("%s", refused).isEqualTo(403);
        assertThat(refused.json().at("/errors/0/reason").asText()).isEqualTo("NOT_ALLOWED");
        assertThat(refused.response().body()).doesNotContain(ORGANISATION);
        assertThat(post(registered("new", OTHER), other).status()).isEqualTo(403);
        assertThat(post(registered("new", OTHER), mine).status()).isEqualTo(403);

        // And one that came in by another way is of nobody until an administrator says of whom
        publisher.write(
                TopicCatalog.PROJECT_EVENTS,
                "kafka",
                Outputs.phase("kafka", "k-1", "2024-03-01", "2024-03-01", Phase.DEVELOPMENT));
        until(
                "/v1/events/" + URLEncoder.encode(Outputs.SOURCE, UTF_8).replace("+", "%20") + "/k-1",
                issuer.token(List.of("baken-administrator"), ALL_SCOPES, claims -> {}),
                "kafka");
        assertThat(post(phase("kafka", "k-2"), mine).status()).isEqualTo(403);
        String moving = "{\"organisationId\":\"" + ORGANISATION + "\",\"note\":\"agreed\"}";
        String administrator = issuer.token(List.of("baken-administrator"), ALL_SCOPES, claims -> {});
        assertThat(send("PUT", "/v1/projects/kafka/organisation", moving, mine).status())
                .isEqualTo(403);
        assertThat(send("PUT", "/v1/projects/kafka/organisation", moving, administrator)
                        .status())
                .isEqualTo(200);
        assertThat(post(phase("kafka", "k-2"), mine).status()).isEqualTo(202);

        // And a project that was moved is of the other, also after a restart and for a server that reads it for the
        // first time
        Client.Answer moved =
                send("PUT", "/v1/projects/new/organisation", moving.replace(ORGANISATION, OTHER), administrator);
        assertThat(moved.json().path("before").asText()).as("%s", moved).isEqualTo(ORGANISATION);
        server.close();
        servers.clear();
        for (String store : List.of("first", "of-another")) {
            client = new Client(another(store));
            assertThat(post(phase("new", "4"), mine).status()).isEqualTo(403);
            assertThat(post(phase("new", "5"), other).status()).isEqualTo(202);
        }
    }

    @Test
    void shouldTakeActsOfSteeringGroupsFromTheirMembersAlone() {
        // Given
        publish("steered", ORGANISATION);
        until("/v1/alerts?projectId=steered", publisherOf(ORGANISATION), "OPENED");
        String act =
                "{\"specversion\":\"1.0\",\"type\":\"nl.baken.AlertAcknowledged.v1\",\"id\":\"act\",\"source\":\"urn:test\","
                    + "\"subject\":\"steered\",\"time\":\"2024-03-01T00:00:00Z\",\"data\":{\"fingerprint\":\"alert-steered\"}}";

        // When, then
        assertThat(post(act, publisherOf(ORGANISATION)).status()).isEqualTo(403);
        assertThat(post(act, member("group-x")).status()).isEqualTo(403);
        assertThat(post(act, member("group-s")).status()).isEqualTo(202);
        assertThat(post(phase("steered", "9"), member("group-s")).status()).isEqualTo(403);
    }

    @Test
    void shouldBindAProjectOnceWhenTwoServersAreAskedAtTheSameTime() throws Exception {
        // Given
        Client second = new Client(another("second"));
        Map<Client, String> askers = Map.of(client, ORGANISATION, second, OTHER);
        until("/v1/projects", publisherOf(ORGANISATION), "total");
        until(second, "/v1/projects", publisherOf(OTHER), "total");

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                // When
                String project = "race-" + round;
                List<Callable<Integer>> asks = new ArrayList<>();
                askers.forEach((asker, organisation) ->
                        asks.add(() -> post(asker, registered(project, organisation), publisherOf(organisation), "")
                                .status()));
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> asked : both.invokeAll(asks)) {
                    statuses.add(asked.get());
                }

                // Then
                assertThat(statuses).containsExactlyInAnyOrder(202, 403);
            }
        }
    }

    @Test
    void shouldTakeTokensOfANewKeyOfTheIssuer() {
        // Given
        assertThat(send("GET", "/v1/openapi.json", null, "").status()).isEqualTo(200);
        until("/v1/projects", publisherOf(ORGANISATION), "total");

        // When
        issuer.changeKey();

        // Then
        assertThat(send("GET", "/v1/projects", null, publisherOf(ORGANISATION)).status())
                .isEqualTo(200);
    }

    /** A project as Baken has it when an organisation sent its first event here. */
    private void publish(String project, String organisation) {
        String token = publisherOf(organisation);
        assertThat(post(phase(project, project + "-1"), token).status()).isEqualTo(202);
        // What intake and the applications behind it make of it.
        publisher.write(TopicCatalog.RISK_ASSESSMENTS, project, Outputs.risks(project, "2024-01-10", RiskLevel.HIGH));
        publisher.write(TopicCatalog.RISK_HISTORY, project, Outputs.change(project, "2024-01-10", RiskLevel.HIGH));
        publisher.write(TopicCatalog.GATE_ADVICE, project, Outputs.advice(project, "2024-01-11", Advice.GO));
        publisher.write(
                TopicCatalog.PROJECT_EVENTS,
                project,
                Outputs.phase(project, project + "-1", "2024-03-01", "2024-03-01", Phase.DEVELOPMENT));
        PortfolioIndicators portfolio = Portfolio.zero(organisation);
        publisher.write(TopicCatalog.PORTFOLIO_INDICATORS, organisation, portfolio);
        publisher.write(
                TopicCatalog.STEERING_ALERTS,
                "group-" + project.charAt(0),
                Outputs.alert(project, "alert-" + project, "2024-02-10", AlertStep.OPENED));
    }

    private Map<String, String> wrongTokens() {
        Map<String, String> wrong = new LinkedHashMap<>();
        Consumer<JWTClaimsSet.Builder> mine = of(ORGANISATION);
        wrong.put("none", "");
        wrong.put("nonsense", "abc.def.ghi");
        wrong.put("expired", with(mine.andThen(claims -> claims.expirationTime(at(-600)))));
        wrong.put("not yet", with(mine.andThen(claims -> claims.notBeforeTime(at(600)))));
        wrong.put("other audience", with(mine.andThen(claims -> claims.audience("another"))));
        wrong.put("no audience", with(mine.andThen(claims -> claims.audience(List.<String>of()))));
        wrong.put("other issuer", with(mine.andThen(claims -> claims.issuer("http://localhost/another"))));
        wrong.put("no end", with(mine.andThen(claims -> claims.expirationTime(null))));
        wrong.put("other key", issuer.token(TestIssuer.newKey(), everyRole(), ALL_SCOPES, mine));
        String good = with(mine);
        String[] parts = good.split("\\.");
        wrong.put("no signature", parts[0] + '.' + parts[1] + '.');
        wrong.put("other contents", parts[0] + '.' + with(of(OTHER)).split("\\.")[1] + '.' + parts[2]);
        wrong.put(
                "algorithm none",
                java.util.Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8))
                        + '.'
                        + parts[1]
                        + '.');
        return wrong;
    }

    private static List<String> everyRole() {
        return List.of(
                PUBLISHER,
                "baken-steering-member",
                "baken-portfolio-reader",
                "baken-model-officer",
                "baken-administrator");
    }

    private String with(Consumer<JWTClaimsSet.Builder> claims) {
        return issuer.token(everyRole(), ALL_SCOPES, claims);
    }

    private String all(String scope, String organisation) {
        return issuer.token(everyRole(), scope, of(organisation));
    }

    private static Date at(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static Consumer<JWTClaimsSet.Builder> of(String organisation) {
        return claims -> claims.claim("organisations", List.of(organisation));
    }

    private String publisherOf(String organisation) {
        return issuer.token(List.of(PUBLISHER), ALL_SCOPES, of(organisation));
    }

    private String member(String group) {
        return issuer.token(
                List.of("baken-steering-member"),
                ALL_SCOPES,
                claims -> claims.claim("steering_groups", List.of(group)));
    }

    private static String body(String method) {
        return switch (method) {
            case "POST" -> phase("walk", "w");
            case "PUT" -> "{\"organisationId\":\"urn:org-b\",\"note\":\"mine now\"}";
            default -> null;
        };
    }

    private Client.Answer send(String method, String path, String body, String token) {
        return send(client, method, path, body, token);
    }

    private static Client.Answer send(Client asked, String method, String path, String body, String token) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", CLOUD_EVENT));
        if (!token.isEmpty()) {
            headers.addAll(List.of("Authorization", "Bearer " + token));
        }
        return asked.send(method, path, body, headers.toArray(String[]::new));
    }

    private Client.Answer post(String event, String token) {
        return post(event, token, "");
    }

    private Client.Answer post(String event, String token, String query) {
        return post(client, event, token, query);
    }

    /** As the server asks: on a busy machine the cluster may be slow, and then the same is sent again. */
    private static Client.Answer post(Client asked, String event, String token, String query) {
        Client.Answer answer = send(asked, "POST", "/v1/events" + query, event, token);
        while (answer.status() == 503) {
            Thread.onSpinWait();
            answer = send(asked, "POST", "/v1/events" + query, event, token);
        }
        return answer;
    }

    private void until(String path, String token, String part) {
        until(client, path, token, part);
    }

    private static void until(Client asked, String path, String token, String part) {
        Client.Answer answer = send(asked, "GET", path, null, token);
        while (answer.status() != 200 || !answer.response().body().contains(part)) {
            assertThat(answer.status()).as("%s", answer).isIn(200, 404, 503);
            Thread.onSpinWait();
            answer = send(asked, "GET", path, null, token);
        }
    }

    private static String registered(String project, String organisation) {
        return "{\"specversion\":\"1.0\",\"type\":\"nl.baken.ProjectRegistered.v1\",\"id\":\"" + project
                + "\",\"source\":\"urn:test\",\"subject\":\"" + project
                + "\",\"time\":\"2024-03-01T00:00:00Z\",\"data\":{\"title\":\"T\",\"organisationId\":\"" + organisation
                + "\",\"steeringGroupId\":\"g\",\"profile\":{}}}";
    }

    private static String phase(String project, String id) {
        return "{\"specversion\":\"1.0\",\"type\":\"nl.baken.PhaseEntered.v1\",\"id\":\"" + id
                + "\",\"source\":\"urn:test\",\"subject\":\"" + project
                + "\",\"time\":\"2024-03-01T00:00:00Z\",\"data\":{\"phase\":\"DEVELOPMENT\"}}";
    }
}
