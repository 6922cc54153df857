package nl.baken.cli.backtest;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * Histories of any length, written line by line: the first half of the events are of one project, the rest of a few others.
 * Its feedback comes with long notes, so that an event takes some room.
 */
record LongHistory(long seed, int events) {

    static final int PROJECTS = 20;

    private static final Instant START = Instant.parse("2016-01-01T09:00:00Z");
    private static final Duration LENGTH = Duration.ofDays(4 * 365);
    private static final int WORDS = 800;
    private static final String[] SENTIMENTS = {"-2", "-1", "0"};
    private static final String[] KINDS = {"OPINION", "COMPLAINT", "STRESS"};
    private static final String[] GROUPS = {"RESIDENTS", "STAFF", "PARTNER", "COUNCIL"};

    void write(Path file) throws IOException {
        Random random = new Random(seed);
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (int i = 0; i < PROJECTS; i++) {
                writer.write(line(
                        "r" + i,
                        i,
                        START,
                        "ProjectRegistered",
                        "\"organisationId\":\"org\",\"title\":\"Project " + i
                                + "\",\"steeringGroupId\":\"group\",\"profile\":{\"personalData\":true}"));
            }
            for (int i = PROJECTS; i < events; i++) {
                int project = i % 2 == 0 ? 0 : 1 + random.nextInt(PROJECTS - 1);
                writer.write(line(
                        "e" + i,
                        project,
                        START.plus(LENGTH.multipliedBy(i).dividedBy(events)),
                        "StakeholderFeedbackReceived",
                        feedback(random)));
            }
        }
    }

    private static String feedback(Random random) {
        StringBuilder summary = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            summary.append(Integer.toString(random.nextInt(36 * 36 * 36 * 36), 36))
                    .append(' ');
        }
        return "\"group\":\"" + any(GROUPS, random) + "\",\"sentiment\":" + any(SENTIMENTS, random) + ",\"kind\":\""
                + any(KINDS, random) + "\",\"summary\":\"" + summary + "\"";
    }

    private static String any(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    private static String line(String id, int project, Instant at, String type, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"urn:nl:baken:test\",\"type\":\"nl.baken."
                + type + ".v1\",\"subject\":\"project-" + project + "\",\"time\":\"" + at + "\",\"recordedtime\":\""
                + at.plusSeconds(60) + "\",\"occurredprecision\":\"INSTANT\",\"provenance\":\"LIVE\",\"data\":{" + data
                + "}}\n";
    }
}
