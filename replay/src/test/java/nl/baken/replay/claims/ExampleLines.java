package nl.baken.replay.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.baken.cloudevent.CloudEventJson;

/** The events of the eighteen cases as lines, to hold claims against them as they are or changed. */
record ExampleLines(List<String> lines) {

    private static final Path DIRECTORY = Path.of("..", "examples", "eighteen-cases");

    static ExampleLines shipped() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return new ExampleLines(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With one event in other words. */
    ExampleLines with(String event, UnaryOperator<String> change) {
        return new ExampleLines(lines.stream()
                .map(line -> isOf(event, line) ? change.apply(line) : line)
                .toList());
    }

    /** Without one event. */
    ExampleLines without(String event) {
        return new ExampleLines(
                lines.stream().filter(line -> !isOf(event, line)).toList());
    }

    /** With a line more. */
    ExampleLines and(String line) {
        return new ExampleLines(Stream.concat(lines.stream(), Stream.of(line)).toList());
    }

    String line(String event) {
        return lines.stream().filter(line -> isOf(event, line)).findFirst().orElseThrow();
    }

    CaseHistories cases() {
        return CaseHistories.of(
                lines.stream().map(line -> CloudEventJson.read(line).orThrow()).toList());
    }

    private static boolean isOf(String event, String line) {
        return line.contains("\"id\": \"" + event + "\"");
    }
}
