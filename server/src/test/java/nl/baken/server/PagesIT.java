package nl.baken.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.output.Advice;
import nl.baken.output.AlertStep;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskLevel;
import nl.baken.output.SteeringAlert;
import nl.baken.output.Text;
import nl.baken.topic.TopicCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise: what was published is on pages in both languages, as of any day; texts that others wrote are text there, and what cannot be
 * shown is said on a page.
 */
@ExtendWith(SharedStack.class)
class PagesIT {

    private static final TopicCatalog TOPICS = TopicCatalog.named("pages.");
    private static final String HOSTILE = "</td><script>alert(1)</script>\u202e\u0007<b onmouseover='alert(2)'>";

    @TempDir
    private Path store;

    private Publisher publisher;
    private BakenServer server;
    private Client client;

    @BeforeEach
    void start(StackAddresses addresses) throws Exception {
        Map<String, Object> clients = PreparedCluster.at(addresses, TOPICS);
        publisher = new Publisher(clients, TOPICS);
        server = BakenServer.start(new ServerSettings("127.0.0.1", 0, store, clients, TOPICS), InstantSource.system());
        client = new Client(server);
    }

    @AfterEach
    void close() throws Exception {
        publisher.close();
        server.close();
    }

    @Test
    void shouldShowWhatWasPublishedOnADay() {
        // Given
        RiskAssessment early = Outputs.risks("a/1", "2024-01-10", RiskLevel.GUARDED);
        RiskAssessment risks = RiskAssessment.newBuilder(early)
                .setProject(ProjectRef.newBuilder(early.getProject())
                        .setTitle(HOSTILE)
                        .build())
                .build();
        publisher.write(TopicCatalog.RISK_ASSESSMENTS, "a/1", risks);
        publisher.write(TopicCatalog.RISK_ASSESSMENTS, "a/1", Outputs.risks("a/1", "2024-02-10", RiskLevel.CRITICAL));
        publisher.write(TopicCatalog.GATE_ADVICE, "a/1", Outputs.advice("a/1", "2024-01-11", Advice.HOLD));
        publisher.write(TopicCatalog.RISK_HISTORY, "a/1", Outputs.change("a/1", "2024-01-10", RiskLevel.GUARDED));
        SteeringAlert alert = SteeringAlert.newBuilder(Outputs.alert("a/1", "x", "2024-02-10", AlertStep.OPENED))
                .setSummary(new Text(HOSTILE, HOSTILE))
                .build();
        publisher.write(TopicCatalog.STEERING_ALERTS, "group-a", alert);
        publisher.write(TopicCatalog.ALERT_CONDITIONS, "a/1", Outputs.tick("2024-02-11"));
        until("/nl/alerts", "<h2>");

        // Then
        assertThat(page(200, "/nl?at=2024-01-15"))
                .contains("lang=\"nl\"", "verhoogd", "HOLD", "/nl/projects/a%2F1?at=2024-01-15");
        assertThat(page(200, "/nl?at=2024-01-10"))
                .contains("&lt;script", "alert(1)")
                .doesNotContain("<script", "\u202e", "\u0007", "<b ");
        assertThat(page(200, "/en")).contains("lang=\"en\"", "critical", "Project a/1", "11 February 2024");
        assertThat(page(200, "/en/projects/a%2F1")).contains("Advice: HOLD", "critical", "Alerts");
        assertThat(page(200, "/nl/projects/a%2F1?at=2024-01-15"))
                .contains("Niveau verhoogd sinds 10 januari 2024", "Er zijn geen open signalen.");
        assertThat(page(200, "/nl/alerts?steeringGroupId=group-a"))
                .contains("Bespreek dit in de volgende vergadering.", "&lt;script")
                .doesNotContain("<script", "\u202e");
        assertThat(page(200, "/nl/alerts/a%2F1/x")).contains("geopend");
        assertThat(page(200, "/nl/alerts?steeringGroupId=other")).contains("Signalen: 0");
        assertThat(page(200, "/nl/data")).contains("Wat is geweigerd");
        assertThat(page(404, "/nl/projects/a%2F1?at=2023-01-01")).contains("Dit is er niet");
        assertThat(page(404, "/en/alerts/a%2F1/y")).contains("There is no such page");
        assertThat(page(404, "/en/nothing/at/all")).contains("There is no such page");
        assertThat(page(400, "/nl?at=tomorrow")).contains("Deze vraag klopt niet", "tomorrow");
        assertThat(page(400, "/nl?what=<b>")).contains("Deze vraag klopt niet").doesNotContain("<b>");
    }

    @Test
    void shouldLeadToTheLanguageThatTheBrowserAsksFor() {
        assertThat(client.send("GET", "/", null).header("Location")).isEqualTo("/nl");
        assertThat(client.send("GET", "/", null, "Accept-Language", "en-GB,nl;q=0.5")
                        .header("Location"))
                .isEqualTo("/en");
        assertThat(client.send("GET", "/", null, "Accept-Language", "fr;q=x;;").header("Location"))
                .isEqualTo("/nl");
    }

    @Test
    void shouldLetABrowserLoadNothingElse() {
        until("/en", "<h1>");
        Client.Answer answer = client.send("GET", "/en", null);
        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(client.send("GET", "/style.css", null).header("Content-Type"))
                .isEqualTo("text/css; charset=utf-8");
    }

    private String page(int status, String path) {
        Client.Answer answer = client.send("GET", path.replace("<", "%3C").replace(">", "%3E"), null);
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        return answer.response().body();
    }

    /** Meanwhile the page says that it is still reading, or what is written has not come yet. */
    private void until(String path, String part) {
        Client.Answer answer = client.send("GET", path, null);
        while (answer.status() == 503 || !answer.response().body().contains(part)) {
            if (answer.status() == 503) {
                assertThat(answer.response().body()).contains("<h1>");
                assertThat(answer.header("Retry-After")).isNotBlank();
            }
            Thread.onSpinWait();
            answer = client.send("GET", path, null);
        }
    }
}
