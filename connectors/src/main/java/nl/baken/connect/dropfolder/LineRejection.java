package nl.baken.connect.dropfolder;

import java.util.List;
import nl.baken.validation.Violation;

/**
 * A line that does not go into the log.
 *
 * @param number in the file, from 1
 * @param problems all that is wrong with it, never empty
 */
record LineRejection(long number, List<Violation> problems) {

    LineRejection {
        problems = List.copyOf(problems);
    }
}
