package nl.baken.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.baken.connect.FlakyReceiver.Arrival;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.output.SteeringAlert;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise: alerts that the receiver answers with 500 for ever hold up no others for ever, and none is lost: they are set aside with
 * the reason.
 */
@ExtendWith(SharedStack.class)
class BrokenReceiverIT {

    private static final String ALERTS = "broken-receiver-it-alerts";
    private static final String LETTERS = "broken-receiver-it-letters";
    private static final List<String> GROUPS = List.of("group-a", "group-b", "group-c");
    private static final String EXCEPTION = "__connect.errors.exception.message";

    @TempDir
    private Path temporary;

    @Test
    void shouldDeliverToTheOthersAndSetAsideWhatFailsForEver(StackAddresses stack) throws Exception {
        // Given: a group whose alerts all fail, before and between those of the others
        List<Map.Entry<String, SteeringAlert>> alerts = new ArrayList<>();
        List<String> good = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            for (String group : GROUPS) {
                boolean fails = group.equals(GROUPS.getFirst());
                String id = group + "/" + (fails ? FlakyReceiver.BROKEN : "alert") + "/" + i;
                (fails ? broken : good).add(id);
                alerts.add(Map.entry(group, SampleAlert.of(group, id, true)));
            }
        }
        Topics topics = new Topics(stack);
        topics.create(ALERTS, LETTERS);
        topics.produce(ALERTS, alerts);
        try (FlakyReceiver receiver = new FlakyReceiver();
                ConnectWorker worker = new ConnectWorker(
                        stack, "broken-receiver-it", Files.createDirectory(temporary.resolve("worker")))) {
            worker.start();
            Map<String, String> settings = ConnectorsIT.webhook(stack, receiver);
            settings.put("topics", ALERTS);
            settings.put("retry.max.attempts", "4");
            settings.put("errors.deadletterqueue.topic.name", LETTERS);

            // When
            worker.run("alerts", settings);

            // Then
            Awaitility.await("all is delivered or set aside")
                    .forever()
                    .failFast("the worker ended", worker::hasEnded)
                    .until(() ->
                            receiver.taken().stream().map(Arrival::id).toList().containsAll(good)
                                    && topics.read(LETTERS).size() >= broken.size());
            assertThat(receiver.taken()).extracting(Arrival::id).doesNotContainAnyElementsOf(broken);
            List<ConsumerRecord<String, byte[]>> letters = topics.read(LETTERS);
            assertThat(letters)
                    .hasSameSizeAs(broken)
                    .allSatisfy(letter -> assertThat(letter.key()).isEqualTo(GROUPS.getFirst()));
            assertThat(letters)
                    .extracting(letter ->
                            new String(letter.headers().lastHeader(EXCEPTION).value(), StandardCharsets.UTF_8))
                    .zipSatisfy(
                            broken,
                            (why, id) -> assertThat(why)
                                    .contains("alert " + id)
                                    .contains("HTTP status 500, after 4 attempts"));
        }
    }
}
