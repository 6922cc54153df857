package nl.baken.connect.dropfolder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import nl.baken.validation.Violation;

/**
 * What is wrong with the lines of a file, in a file beside it: JSON Lines with {@code line}, {@code field}, {@code
 * found}, {@code expected} and {@code reason}, one for each thing that is wrong. It is on disk before any later line is
 * in the log, so a reader that was killed takes it back to where the log is and goes on.
 *
 * @param path of the report
 */
record ErrorReport(Path path) {

    static final String SUFFIX = ".errors.jsonl";

    private static final ObjectMapper JSON = new ObjectMapper();

    static ErrorReport of(Path file) {
        return new ErrorReport(file.resolveSibling(file.getFileName() + SUFFIX));
    }

    void add(List<LineRejection> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (LineRejection line : lines) {
            for (Violation problem : line.problems()) {
                text.append(entry(line.number(), problem)).append('\n');
            }
        }
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            writeAll(channel, text);
            channel.force(false);
        }
    }

    /** Removes the entries about lines after this one; deletes the report when no entry is left. */
    void keepUpTo(long line) throws IOException {
        List<String> before;
        try {
            before = Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (NoSuchFileException nothingWrongSoFar) {
            return;
        }
        List<String> kept =
                before.stream().filter(entry -> lineOf(entry) <= line).toList();
        if (kept.isEmpty()) {
            Files.delete(path);
        } else if (kept.size() < before.size()) {
            Path next = path.resolveSibling(path.getFileName() + ".part");
            Files.write(next, kept, StandardCharsets.UTF_8);
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String entry(long line, Violation problem) throws JsonProcessingException {
        ObjectNode entry = JSON.createObjectNode()
                .put("line", line)
                .put("field", problem.field())
                .put("found", problem.found())
                .put("expected", problem.expected())
                .put("reason", problem.reason().name());
        return JSON.writeValueAsString(entry);
    }

    /** Number of the line that an entry is about; beyond every line when a kill left half an entry. */
    private static long lineOf(String entry) {
        try {
            JsonNode line = JSON.readTree(entry).path("line");
            return line.isIntegralNumber() ? line.asLong() : Long.MAX_VALUE;
        } catch (JsonProcessingException halfWritten) {
            return Long.MAX_VALUE;
        }
    }

    private static void writeAll(FileChannel channel, CharSequence text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
