package nl.baken.connect.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.ObjectName;
import nl.baken.connect.AlertSinks;
import nl.baken.connect.SampleAlert;
import nl.baken.connect.delivery.UndeliverableAlertException;
import nl.baken.output.SteeringAlert;
import nl.baken.serde.RecordEncoder;
import nl.baken.serde.RegistryConnection;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise: an alert that the receiver does not take holds up those of its own steering group, and not for ever. */
class AlertWebhookSinkTaskTest {

    private static final String TOPIC = "alerts";
    private static final int ATTEMPTS = 3;

    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final List<String> setAside = new ArrayList<>();
    private final AtomicInteger failing = new AtomicInteger(Integer.MAX_VALUE);
    private final AlertWebhookSinkTask task = new AlertWebhookSinkTask();
    private HttpServer receiver;
    private long offset;

    @BeforeEach
    void receive() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::answer);
        receiver.start();
    }

    @AfterEach
    void stop() {
        task.stop();
        receiver.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            exchange.getRequestBody().readAllBytes();
            boolean fails = id.startsWith("broken") && failing.getAndDecrement() > 0;
            arrived.add((fails ? "500 " : "204 ") + id);
            exchange.sendResponseHeaders(fails ? 500 : 204, -1);
        }
    }

    @Test
    void shouldGoOnWithOtherGroupsAndSetAsideWhatFailsForEver() throws Exception {
        // Given
        start(true);
        List<SinkRecord> batch = List.of(alert("broken", 1), alert("broken", 2), alert("good", 1), alert("good", 2));

        // When Connect offers it for the first time, and then until it is dealt with
        assertThatThrownBy(() -> task.put(batch)).isInstanceOf(RetriableException.class);
        List<String> atOnce = List.copyOf(arrived);
        AlertSinks.putUntilDone(task, batch);

        // Then
        assertThat(atOnce).containsExactly("500 broken/1", "204 good/1", "204 good/2");
        assertThat(arrived.subList(atOnce.size(), arrived.size()))
                .containsExactly("500 broken/1", "500 broken/1", "500 broken/2", "500 broken/2", "500 broken/2");
        assertThat(setAside).hasSize(2);
        assertThat(setAside.getFirst()).contains("alert broken/1", "HTTP status 500, after 3 attempts");
        assertThat(number("Delivered")).isEqualTo(2L);
        assertThat(number("FailedAttempts")).isEqualTo(2L * ATTEMPTS);
        assertThat(number("SetAside")).isEqualTo(2L);
        assertThat(number("WaitingGroups")).isEqualTo(0);
    }

    @Test
    void shouldKeepTheOrderOfAGroupWhoseReceiverComesBack() throws Exception {
        // Given a receiver that fails twice
        start(true);
        failing.set(2);
        List<SinkRecord> batch = List.of(alert("broken", 1), alert("good", 1), alert("broken", 2));

        // When
        AlertSinks.putUntilDone(task, batch);
        task.put(List.of(alert("broken", 3)));

        // Then
        assertThat(arrived)
                .containsExactly(
                        "500 broken/1", "204 good/1", "500 broken/1", "204 broken/1", "204 broken/2", "204 broken/3");
        assertThat(setAside).isEmpty();
    }

    @Test
    void shouldFailWhenThereIsNoPlaceToSetAside() {
        // Given
        start(false);
        List<SinkRecord> batch = List.of(alert("broken", 1));

        // When, then
        assertThatThrownBy(() -> AlertSinks.putUntilDone(task, batch))
                .isInstanceOf(UndeliverableAlertException.class)
                .hasMessageContaining("after 3 attempts");
    }

    @Test
    void shouldDeliverAgainWhatAnotherTaskMayHaveHad() throws Exception {
        // Given
        start(true);
        SinkRecord record = alert("good", 1);
        task.put(List.of(record));

        // When
        task.open(List.of(new TopicPartition(TOPIC, 0)));
        task.put(List.of(record));

        // Then
        assertThat(arrived).containsExactly("204 good/1", "204 good/1");
    }

    private void start(boolean reports) {
        ErrantRecordReporter reporter = (record, why) -> {
            setAside.add(why.getMessage());
            return CompletableFuture.completedFuture(null);
        };
        task.initialize((SinkTaskContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SinkTaskContext.class},
                (proxy, method, arguments) ->
                        method.getName().equals("errantRecordReporter") && reports ? reporter : null));
        Map<String, String> settings = new HashMap<>();
        settings.put("name", "test");
        settings.put("webhook.url", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
        settings.put("webhook.secrets", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        settings.put("schema.registry.url", "mock://webhook-task-test");
        settings.put("retry.backoff.ms", "1");
        settings.put("retry.backoff.max.ms", "2");
        settings.put("retry.max.attempts", Integer.toString(ATTEMPTS));
        task.start(settings);
    }

    private static Object number(String name) throws Exception {
        return ManagementFactory.getPlatformMBeanServer()
                .getAttribute(new ObjectName("nl.baken:type=webhook,connector=\"test\""), name);
    }

    private SinkRecord alert(String group, int number) {
        SteeringAlert alert = SampleAlert.of(group, group + "/" + number, true);
        try (SchemaRegistryClient registry =
                RegistryConnection.open(Map.of("schema.registry.url", "mock://webhook-task-test"))) {
            byte[] value = new RecordEncoder(registry, true).encode(TOPIC, alert);
            return new SinkRecord(TOPIC, 0, null, group, null, value, offset++);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
