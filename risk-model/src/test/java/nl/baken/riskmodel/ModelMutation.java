package nl.baken.riskmodel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What hands, editors and failing disks do to a model file. The same seed does the same. */
public final class ModelMutation {

    private static final List<String> NUMBERS = List.of(
            "-1", "NaN", ".nan", ".inf", "-.inf", "1e400", "999999999999999999999", "-0", "0x10", "1_000", "~", "''");
    private static final List<String> EXPRESSIONS = List.of(
            "",
            "event.",
            "event.nope >",
            "((((((((",
            "daysSince(daysSince(dossier.users)) > 1",
            "'unclosed",
            "true",
            "event.a.b.c.d.e.f.g && !project",
            "dossier.spent > 1e999",
            "[1, 2, 3].all(x, x > 0)",
            "event.header.occurredAt - event.header.occurredAt == 0",
            "daysSince(dossier.phaseSince) > 10",
            "\\ud83d\\ude00");

    private final Random random;

    public ModelMutation(long seed) {
        random = new Random(seed);
    }

    public byte[] of(byte[] model) {
        byte[] mutated = model;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            mutated = once(mutated);
        }
        return mutated;
    }

    private byte[] once(byte[] bytes) {
        return switch (random.nextInt(14)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> withRandomBytes(bytes);
            default -> lines(new ArrayList<>(List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1))));
        };
    }

    private byte[] withRandomBytes(byte[] bytes) {
        byte[] inserted = new byte[1 + random.nextInt(8)];
        random.nextBytes(inserted);
        int at = random.nextInt(bytes.length + 1);
        byte[] result = new byte[bytes.length + inserted.length];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(inserted, 0, result, at, inserted.length);
        System.arraycopy(bytes, at, result, at + inserted.length, bytes.length - at);
        return result;
    }

    private byte[] lines(List<String> lines) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(12)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 3 -> lines.set(at, " ".repeat(1 + random.nextInt(4)) + line);
            case 4 -> lines.set(at, line.strip());
            case 5 -> misspell(lines, at);
            case 6 ->
                lines.set(at, line.replaceAll("-?\\d+(\\.\\d+)?", one(NUMBERS).replace("\\", "")));
            case 7 -> lines.set(at, line + nested());
            case 8 -> lines.add(at, "\t" + line);
            case 9 -> replaceWhen(lines);
            case 10 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
            default ->
                lines.set(at, line + one(List.of("{", "[", "\"", "'", ": x", "#", "&a", "*a", "!!int", "|", ">-")));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private void misspell(List<String> lines, int from) {
        String line = lines.get(from);
        int colon = line.indexOf(':');
        if (colon > 1) {
            int at = random.nextInt(colon);
            lines.set(from, line.substring(0, at) + (char) ('a' + random.nextInt(26)) + line.substring(at + 1));
        }
    }

    private void replaceWhen(List<String> lines) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith("when:")) {
                places.add(i);
            }
        }
        if (!places.isEmpty()) {
            int at = one(places);
            String line = lines.get(at);
            int begin = line.indexOf("when:") + "when:".length();
            String cut = line.substring(begin, begin + random.nextInt(line.length() - begin + 1));
            lines.set(at, line.substring(0, begin) + (random.nextBoolean() ? cut : ' ' + one(EXPRESSIONS)));
        }
    }

    private String nested() {
        int deep = 1 << random.nextInt(14);
        return one(List.of("[", "{a: ", "- ", "(")).repeat(deep);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
