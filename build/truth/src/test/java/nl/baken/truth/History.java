package nl.baken.truth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A project that anything may happen to. Between what happens by chance it lives through some of the {@link Chapter}s, each of
 * which makes situations that chance seldom makes, and in each of so many projects in a row another few of them.
 */
final class History {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 8);
    private static final int CHAPTERS = 7;

    private final Random random;
    private final String project;
    private final List<ObjectNode> events = new ArrayList<>();
    private LocalDate day = FIRST;
    private LocalDate writtenUntil = LocalDate.MIN;
    private String precision = "";

    private History(Random random, String project) {
        this.random = random;
        this.project = project;
    }

    /** The lines of the history of the project of that number, with so much that happens by chance. */
    static List<String> of(long seed, int number, String project, int size) {
        History history = new History(new Random(seed), project);
        Happenings happenings = new Happenings(history);
        history.day = FIRST.plusDays(history.random.nextInt(120));
        LocalDate first = history.day;
        happenings.begin();
        // Of a history that was written down afterwards some goes on live; and some projects tell nothing more from
        // early on.
        if (number % 6 == 5) {
            history.writtenUntil = number % 12 == 5 ? LocalDate.MAX : history.day.plusDays(100);
        }
        boolean quiet = number % 4 == 1;
        int happened = quiet ? size / 8 : number % 5 == 4 ? size / 3 : size;
        for (int i = 0; i < happened; i++) {
            history.day = history.day.plusDays(history.random.nextInt(9));
            happenings.next();
        }
        LocalDate last = history.day;
        history.precision = "INSTANT";
        Chapter[] all = Chapter.values();
        for (int i = 0; i < (quiet ? 1 : CHAPTERS); i++) {
            history.day = first.plusDays(10 + history.random.nextInt(60));
            all[(number * CHAPTERS + i) % all.length].tell(history);
        }
        if (quiet) {
            history.day = first.plusDays(10);
            history.pick(Chapter.NEXT_PLAN, Chapter.GO_BUT).tell(history);
        }
        history.precision = "";
        history.day = last;
        history.correct();
        if (number % 3 == 2) {
            history.precision = "INSTANT";
            Chapter.close(history);
        }
        return history.events.stream().map(Object::toString).toList();
    }

    String project() {
        return project;
    }

    LocalDate day() {
        return day;
    }

    /** A day so many days from now, or before now. */
    LocalDate in(int days) {
        return day.plusDays(days);
    }

    /** So many days later. */
    History after(int days) {
        day = day.plusDays(days);
        return this;
    }

    int upTo(int most) {
        return random.nextInt(most);
    }

    @SafeVarargs
    final <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }

    /** Some events are sent again, with another time of recording and other contents, or taken back. */
    private void correct() {
        for (int i = 0; i < 4; i++) {
            ObjectNode event = events.get(2 + random.nextInt(events.size() - 2));
            OffsetDateTime recorded =
                    OffsetDateTime.parse(event.path("recordedtime").asText()).plusDays(1 + random.nextInt(20));
            if (i % 2 == 0) {
                day = recorded.toLocalDate();
                add("EventWithdrawn", "{'withdrawnEventId':'" + event.path("id").asText() + "'}");
            } else {
                events.add(
                        event.deepCopy().put("recordedtime", recorded.toString().replace("+00:00", "Z")));
            }
        }
    }

    /** Something of today, whose day may be known less exactly. */
    History add(String kind, String data) {
        return add(kind, precision.isEmpty() ? precision(kind) : precision, data);
    }

    private String precision(String kind) {
        boolean coarse = random.nextInt(6) == 0 && !kind.startsWith("P");
        return coarse ? pick("DAY", "DAY", "MONTH", "MONTH", "YEAR", "SYNTHETIC") : "INSTANT";
    }

    History add(String kind, String exact, String data) {
        ObjectNode event = MAPPER.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", "e-" + events.size());
        event.put("source", "urn:nl:baken:generated");
        event.put("type", "nl.baken." + kind + ".v1");
        event.put("subject", project);
        LocalTime hour = LocalTime.of(8 + events.size() % 10, events.size() % 60, 30);
        OffsetDateTime time = day.atTime(hour).atOffset(ZoneOffset.UTC);
        OffsetDateTime known = exact.equals("MONTH")
                ? YearMonth.from(day).atEndOfMonth().plusDays(1).atTime(hour).atOffset(ZoneOffset.UTC)
                : time;
        event.put("time", time.toString());
        event.put("occurredprecision", exact);
        event.put("recordedtime", known.toString());
        if (day.isBefore(writtenUntil)) {
            event.put("provenance", "RECONSTRUCTED");
        }
        try {
            event.set("data", MAPPER.readTree(data.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(data, e);
        }
        events.add(event);
        return this;
    }
}
