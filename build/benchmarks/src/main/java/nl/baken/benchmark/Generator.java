package nl.baken.benchmark;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes made up histories of many projects into one file, in the order in which the events became known. Every project is
 * registered, enters its first phase, and then reports over some 900 days what a project reports, mixed at random. The same
 * arguments give the same bytes.
 */
final class Generator {

    private record Line(long second, String json) {}

    private static final Instant START = Instant.parse("2022-01-03T09:00:00Z");
    private static final double SECONDS_PER_DAY = 86_400;
    private static final int DAYS_OF_STARTS = 200;
    private static final double DAYS_OF_HISTORY = 900;

    private final int projects;
    private final int eventsPerProject;
    private final String provenance;
    private final SplittableRandom random;

    /**
     * @param projects how many, at least 1
     * @param eventsPerProject at least 2: the registration and the first phase
     * @param provenance LIVE or RECONSTRUCTED
     */
    Generator(int projects, int eventsPerProject, String provenance, long seed) {
        if (projects < 1 || eventsPerProject < 2) {
            throw new IllegalArgumentException("at least 1 project of at least 2 events, not " + projects
                    + " projects of " + eventsPerProject + " events");
        }
        this.projects = projects;
        this.eventsPerProject = eventsPerProject;
        this.provenance = provenance;
        this.random = new SplittableRandom(seed);
    }

    /** Writes all of them, one event per line. */
    void write(Path file) throws IOException {
        List<Line> lines = new ArrayList<>(Math.multiplyExact(projects, eventsPerProject));
        for (int project = 0; project < projects; project++) {
            history(project, lines);
        }
        lines.sort(Comparator.comparingLong(Line::second));
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (Line line : lines) {
                writer.write(line.json());
                writer.write('\n');
            }
        }
    }

    private void history(int number, List<Line> lines) {
        String project = String.format(Locale.ROOT, "project-%06d", number);
        double second = START.getEpochSecond() + random.nextDouble(DAYS_OF_STARTS) * SECONDS_PER_DAY;
        HistoryEvents events = new HistoryEvents(random);
        int id = 1;
        lines.add(line(project, id++, second, HistoryEvents.registration(number)));
        lines.add(line(project, id++, second, HistoryEvents.phase("IDEA")));
        double step = DAYS_OF_HISTORY / eventsPerProject * SECONDS_PER_DAY;
        for (int event = 0; event < eventsPerProject - 2; event++) {
            second += step * random.nextDouble(0.2, 1.8);
            Instant at = Instant.ofEpochSecond((long) second);
            lines.add(line(
                    project,
                    id++,
                    second,
                    events.next(
                            event,
                            days -> at.plus(Duration.ofSeconds((long) (days * SECONDS_PER_DAY)))
                                    .atZone(ZoneOffset.UTC)
                                    .toLocalDate()
                                    .toString())));
        }
    }

    private Line line(String project, int id, double second, HistoryEvents.Body body) {
        Instant time = Instant.ofEpochSecond((long) second);
        return new Line(time.getEpochSecond(), json(project, id, time, provenance, body));
    }

    /** One event as a CloudEvent that became known when it was true. */
    static String json(String project, int id, Instant time, String provenance, HistoryEvents.Body body) {
        return String.format(Locale.ROOT, """
            {"specversion":"1.0","id":"%s-%d","source":"urn:nl:baken:benchmark","type":"nl.baken.%s.v1",\
            "subject":"%s","time":"%s","recordedtime":"%s","occurredprecision":"INSTANT","provenance":"%s",\
            "data":%s}\
            """, project, id, body.type(), project, time, time, provenance, body.data());
    }
}
