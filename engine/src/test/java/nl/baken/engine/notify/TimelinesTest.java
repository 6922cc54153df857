package nl.baken.engine.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.engine.NotifyLoop;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.MuteKind;
import nl.baken.output.Notification;
import nl.baken.output.SteeringAlert;
import nl.baken.steering.Channel;
import nl.baken.steering.Language;
import nl.baken.steering.Subscription;
import nl.baken.steering.Timing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Promise: what a receiver is sent, and when, follows from the steps of alerts, the subscription and the time of the log as
 * the files in {@code timelines} say: each lists all that is published, in its order. Times are those of the Netherlands.
 */
class TimelinesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NotifyWorld world = new NotifyWorld();
    private final NotifyLoop loop = world.loop();
    private final Alerts alerts = new Alerts();
    private Instant clock;

    static Stream<Path> timelines() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/timelines"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("timelines")
    void shouldSendWhatTheTimelineSaysAndNothingElse(Path file) throws IOException {
        List<String> expected = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String text = line.strip();
            if (text.startsWith("=> ")) {
                expected.add(text.substring("=> ".length()));
            } else if (!text.isEmpty() && !text.startsWith("#")) {
                push(text);
            }
        }

        assertThat(world.published().stream().map(TimelinesTest::line)).containsExactlyElementsOf(expected);
    }

    /** A moment and what happens at it; every minute until then is a tick. */
    private void push(String line) {
        String[] parts = line.split(" ", 3);
        Instant at = LocalDateTime.parse(parts[0]).atZone(ZONE).toInstant();
        if (clock == null) {
            clock = at.minusSeconds(60);
            loop.tick(clock);
        }
        while (clock.isBefore(at)) {
            clock = clock.plus(Duration.ofMinutes(1));
            loop.tick(clock);
        }
        switch (parts[1]) {
            case "subscription" -> loop.subscription(subscription(parts[2], at));
            case "end" -> {}
            default -> loop.step(step(parts[1], parts[2].split(" "), at));
        }
    }

    private SteeringAlert step(String what, String[] about, Instant at) {
        AlertSeverity severity = about.length > 1 ? AlertSeverity.valueOf(about[1]) : AlertSeverity.WARNING;
        LocalDate deadline = about.length > 2 ? LocalDate.parse(about[2]) : null;
        AlertStep step = AlertStep.valueOf(what);
        SteeringAlert.Builder told = alerts.step("g", about[0], step, severity, deadline, at);
        return switch (step) {
            case ACKNOWLEDGED, SILENCED, ACCEPTED, INHIBITED ->
                Alerts.muted(told, MuteKind.valueOf(what), at).build();
            case OWNED -> Alerts.owned(told, at).build();
            default -> told.build();
        };
    }

    private static Subscription subscription(String json, Instant at) {
        try {
            JsonNode given = JSON.readTree(json);
            Subscription.Builder record = Subscription.newBuilder()
                    .setSubscriptionId(given.get("id").asText())
                    .setSteeringGroupId("g")
                    .setEffectiveFrom(at)
                    .setChannel(Channel.MAIL)
                    .setAddress("board@example.org")
                    .setLanguage(Language.EN);
            given.fieldNames().forEachRemaining(name -> set(record, name, given.get(name)));
            return record.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void set(Subscription.Builder record, String name, JsonNode value) {
        switch (name) {
            case "id" -> {}
            case "timing" -> record.setTiming(Timing.valueOf(value.asText()));
            case "ended" -> record.setEnded(value.asBoolean());
            case "projects" -> record.setProjects(texts(value));
            case "kinds" -> record.setKinds(texts(value));
            case "risks" -> record.setRisks(texts(value));
            case "lowestLevel" -> record.setLowestLevel(value.asText());
            case "meetings" ->
                record.setMeetings(texts(value).stream().map(LocalDate::parse).toList());
            case "quiet" ->
                record.setQuietFrom(value.get(0).asInt())
                        .setQuietUntil(value.get(1).asInt());
            case "repeatAfterDays" -> record.setRepeatAfterDays(value.asInt());
            case "escalateTo" -> record.setEscalateTo(value.asText());
            case "escalateAfterWorkingDays" -> record.setEscalateAfterWorkingDays(value.asInt());
            default -> throw new IllegalArgumentException(name);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** The moment, the subscription, and what it says: each alert of a message, or why it is held back. */
    private static String line(Notification notification) {
        String moment = notification.getAt().atZone(ZONE).toLocalDateTime() + " " + notification.getSubscriptionId();
        if (notification.getHeldBack() != null) {
            return moment + " held " + notification.getHeldBack() + " "
                    + String.join(", ", notification.getFingerprints());
        }
        String entries = notification
                .getText()
                .lines()
                .filter(line -> line.startsWith("* "))
                .map(line -> line.substring(2))
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();
        String urgent = notification.getSubject().startsWith("Needed now") ? " urgent " : " sent ";
        return moment + urgent + entries;
    }
}
