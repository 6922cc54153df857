package nl.baken.connect.dropfolder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which events of which file the log does not have for certain yet. Events are named by the position after their line.
 * Thread-safe for two threads: one that reads files, and the one of the producer that acknowledges records.
 */
final class Confirmations {

    private final Map<String, Set<Long>> open = new HashMap<>();

    /** An event is about to be written to the log. */
    synchronized void expect(String file, long position) {
        open.computeIfAbsent(file, name -> new HashSet<>()).add(position);
    }

    /** The log has an event; saying it twice, or of an event that was never expected, changes nothing. */
    synchronized void confirm(String file, long position) {
        Set<Long> positions = open.get(file);
        if (positions != null && positions.remove(position) && positions.isEmpty()) {
            open.remove(file);
        }
    }

    /** True when the log has every event of the file that was read so far. */
    synchronized boolean isComplete(String file) {
        return !open.containsKey(file);
    }
}
