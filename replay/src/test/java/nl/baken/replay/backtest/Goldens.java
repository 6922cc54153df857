package nl.baken.replay.backtest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.baken.topic.Topic;

/** What commit 7142a0b wrote for an input, as the code writes it now; {@code build/goldens/map} does the same. */
record Goldens(Path directory, String digest, List<Sentence> sentences, Map<String, String> fields) {

    static final String GENERATED = "generated-100x100";

    private static final String EVENTS = "events";
    private static final String PACKED = ".jsonl.gz";
    private static final Path ALL = Path.of("..", "build", "goldens");
    private static final String DIGEST_BEFORE = "061933d0930e01dc88fc700330227c824438df766f6eeb5e532cbd3994dbc12d";
    private static final Pattern TEXT = Pattern.compile("\"(nl|en)\":\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    /** A sentence, or a part of one, that is put otherwise now. */
    record Sentence(String language, String before, String now) {}

    /** @param digest of the shipped model as it is now */
    static Goldens of(String input, String digest) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        for (Sentence written : JSON.readValue(ALL.resolve("sentences.json").toFile(), Sentence[].class)) {
            sentences.add(new Sentence(written.language(), inside(written.before()), inside(written.now())));
        }
        return new Goldens(
                ALL.resolve(input),
                digest,
                sentences,
                JSON.readValue(ALL.resolve("fields.json").toFile(), FIELDS));
    }

    /** As it is between the quotes of a JSON string. */
    private static String inside(String sentence) throws IOException {
        String quoted = JSON.writeValueAsString(sentence);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** Where an input is kept beside its outputs, because it is not, or no longer, one of the examples. */
    static boolean isInputKept(String input) {
        return Files.exists(ALL.resolve(input).resolve(EVENTS + PACKED));
    }

    /** Unpacks an input that is kept. */
    static Path unpackInput(String input, Path file) throws IOException {
        try (InputStream packed = open(ALL.resolve(input), EVENTS)) {
            Files.copy(packed, file);
        }
        return file;
    }

    Stream<String> lines(Topic topic) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(open(directory, topic.name()), StandardCharsets.UTF_8));
        String ends = fields.getOrDefault(topic.name(), "");
        return reader.lines().map(line -> withFields(now(line), ends));
    }

    private static InputStream open(Path directory, String name) throws IOException {
        return new GZIPInputStream(Files.newInputStream(directory.resolve(name + PACKED)));
    }

    /** With the fields that came at the end of its record since. */
    private static String withFields(String line, String ends) {
        int end = line.lastIndexOf('}');
        return line.substring(0, end) + ends + line.substring(end);
    }

    private String now(String line) {
        return TEXT.matcher(line)
                .replaceAll(text -> Matcher.quoteReplacement(
                        "\"" + text.group(1) + "\":\"" + reworded(text.group(1), text.group(2)) + "\""))
                .replace("\"digest\":\"" + DIGEST_BEFORE + "\"", "\"digest\":\"" + digest + "\"");
    }

    private String reworded(String language, String text) {
        String reworded = text;
        for (Sentence sentence : sentences) {
            if (sentence.language().equals(language)) {
                reworded = reworded.replace(sentence.before(), sentence.now());
            }
        }
        return reworded;
    }
}
