package nl.baken.truth.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The events, by project, in the order in which they became known. Where a file has ticks, its order is that of the log and
 * an event became known at the tick before it; else it became known when it was recorded.
 */
public final class EventLog {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PREFIX = "nl.baken.";

    private final Map<String, List<Event>> projects = new LinkedHashMap<>();
    private Instant last = Instant.EPOCH;
    private Instant tick = Instant.MIN;
    private int place;

    private EventLog() {}

    /** Reads files, or directories with .jsonl files. */
    public static EventLog read(List<Path> paths) throws IOException {
        EventLog log = new EventLog();
        for (Path path : paths) {
            for (Path file : filesOf(path)) {
                for (String line : Files.readAllLines(file)) {
                    log.add(line.replace("\uFEFF", ""));
                }
            }
        }
        log.projects
                .values()
                .forEach(
                        events -> events.sort(Comparator.comparing(Event::known).thenComparingInt(Event::place)));
        return log;
    }

    private static List<Path> filesOf(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private void add(String line) {
        if (line.isBlank()) {
            return;
        }
        try {
            add(MAPPER.readTree(line));
        } catch (JsonProcessingException | DateTimeException e) {
            // Refused at the door: it says nothing of a project.
        }
    }

    private void add(JsonNode json) {
        String type = Json.text(json, "type");
        OffsetDateTime time = OffsetDateTime.parse(Json.text(json, "time"));
        String kind = type.startsWith(PREFIX) ? type.substring(PREFIX.length()).replaceAll("\\.v\\d+$", "") : type;
        if (kind.equals("ClockTicked")) {
            tick = time.toInstant();
            last = tick;
            return;
        }
        Instant recorded = Json.has(json, "recordedtime")
                ? OffsetDateTime.parse(Json.text(json, "recordedtime")).toInstant()
                : time.toInstant();
        Instant known = tick.equals(Instant.MIN) ? recorded : tick;
        last = known.isAfter(last) ? known : last;
        String source = Json.text(json, "source");
        Event event = new Event(
                Names.ofEvent(source, Json.text(json, "id")),
                Names.of(source),
                Names.of(Json.text(json, "subject")),
                kind,
                time,
                precision(Json.text(json, "occurredprecision")),
                recorded,
                known,
                place++,
                !Json.text(json, "provenance").equals("RECONSTRUCTED"),
                Json.text(json, "timezone"),
                Json.at(json, "data"));
        if (Bounds.hold(event)) {
            projects.computeIfAbsent(event.project(), any -> new ArrayList<>()).add(event);
        }
    }

    private static Precision precision(String text) {
        return text.isEmpty()
                ? Precision.INSTANT
                : Arrays.stream(Precision.values())
                        .filter(each -> each.name().equals(text))
                        .findFirst()
                        .orElse(Precision.UNKNOWN);
    }

    /** All that was ever sent of a project, other versions and withdrawals included. */
    public List<Event> of(String project) {
        return projects.getOrDefault(project, List.of());
    }

    public Stream<String> projects() {
        return projects.keySet().stream();
    }

    /** When a backtest ends that is not told when: the day after the last event. */
    public Instant end() {
        return last.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
    }
}
