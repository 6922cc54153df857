package nl.baken.cli.backtest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.baken.cloudevent.JsonLines;
import org.apache.avro.specific.SpecificRecord;

/** Keeps events in memory until there is no more of it, and prints how many fitted. */
final class KeepsAll {

    private KeepsAll() {}

    public static void main(String... files) throws Exception {
        List<SpecificRecord> kept = new ArrayList<>();
        try (JsonLines lines = JsonLines.from(Path.of(files[0]))) {
            while (lines.hasNext()) {
                kept.add(lines.next().read().orThrow());
            }
            System.out.println("all " + kept.size());
        } catch (OutOfMemoryError e) {
            int fitted = kept.size();
            kept.clear();
            System.out.println(fitted);
        }
    }
}
