package nl.baken.riskmodel.testcase;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * A history, and what a model has to say of it.
 *
 * @param file as it was named
 * @param line from 1, where the case begins
 * @param id names it within its file
 * @param shows what it shows, in one sentence
 * @param known why the model cannot keep it yet; null when it has to
 * @param project whose history it is: the name of the file and of the case
 * @param events of that project, in the order of the file
 * @param then at least one
 */
public record ModelCase(
        String file,
        int line,
        String id,
        String shows,
        String known,
        String project,
        List<SpecificRecord> events,
        List<ExpectedReading> then) {

    public ModelCase {
        events = List.copyOf(events);
        then = List.copyOf(then);
    }
}
