package nl.baken.replay.history;

import java.nio.file.Path;
import java.util.List;
import nl.baken.validation.Violation;

/**
 * A line of a file that is not a valid event.
 *
 * @param line from 1
 * @param bytes as they are in the file
 * @param problems what is wrong with it; never empty
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them by their bytes, and there are many.
public record RejectedLine(Path file, long line, byte[] bytes, List<Violation> problems) {}
