package nl.baken.export.sample;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes made up histories of two years of two hundred projects of eight organisations. No such project exists; ids, titles and the
 * source of each event say so. The same every time.
 */
public final class SampleHistories {

    /** How many projects there are. */
    public static final int PROJECTS = 200;

    /** What stands in every id and title. */
    public static final String MARK = "SYNTHETIC";

    private static final long SEED = 13;

    private SampleHistories() {}

    /** Writes all of them, an event per line, in the order in which they became known. */
    public static void write(Path file) throws IOException {
        List<SampleEvent> events = new ArrayList<>();
        for (int number = 0; number < PROJECTS; number++) {
            events.addAll(new SampleProject(number, SEED).history());
        }
        events.sort(Comparator.comparing(SampleEvent::at).thenComparing(SampleEvent::id));
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (SampleEvent event : events) {
                writer.write(event.json());
                writer.write('\n');
            }
        }
    }
}
