package nl.baken.streams.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads scenarios. What their parts mean is in the README beside them. */
final class ScenarioFile {

    private static final Path DIRECTORY = Path.of("src/test/resources/scenarios");
    private static final Path INDICATORS = DIRECTORY.resolve("indicators");
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private ScenarioFile() {}

    static List<Scenario> all() {
        return Stream.of(DIRECTORY, INDICATORS)
                .flatMap(directory -> in(directory).stream())
                .toList();
    }

    /** Those of the values of indicators, the main one of each named after it. */
    static List<Scenario> ofIndicators() {
        return in(INDICATORS);
    }

    static List<Scenario> in(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(ScenarioFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario read(Path file) {
        String name = file.getFileName().toString().replace(".yaml", "");
        Section scenario = Section.of(name, yaml(file)).only("promise", "broker", "given", "when", "then");
        List<SpecificRecord> events = new ArrayList<>();
        int number = 0;
        for (Section given : scenario.sections("given")) {
            int each = given.find("each").map(value -> (Integer) value).orElse(1);
            for (int turn = 0; turn < each; turn++) {
                SpecificRecord event = new GivenEvent(START, ++number, turn, given).record();
                int times = given.find("times").map(value -> (Integer) value).orElse(1);
                for (int i = 0; i < times; i++) {
                    events.add(event);
                }
            }
        }
        int lastDay = scenario.section("when").only("tick").number("tick");
        return new Scenario(
                name,
                scenario.text("promise"),
                scenario.find("broker").isPresent(),
                START,
                events,
                START.plus(Duration.ofDays(lastDay)),
                Expected.of(scenario.section("then")));
    }

    private static Object yaml(Path file) {
        try {
            return new Load(LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
