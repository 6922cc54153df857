package nl.baken.publish;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import nl.baken.event.ProjectRegistered;
import org.apache.avro.specific.SpecificRecord;

/**
 * Projects of which events were seen and no registration: a registration may have been sent before, or the id is not
 * written as it was registered. Not for use by several threads.
 */
public final class Unregistered {

    /** Projects that are counted one by one; of more than these nothing is said. */
    private static final int MOST = 10_000;

    private final Set<String> registered = new HashSet<>();
    private final SortedMap<String, Long> events = new TreeMap<>();

    /** Takes a record that is sent; one that is of no project is passed over. */
    public void take(SpecificRecord record) {
        EventTypes.headerOf(record).map(EventHeader::getProjectId).ifPresent(project -> {
            if (record instanceof ProjectRegistered) {
                registered.add(project);
                events.remove(project);
            } else if (!registered.contains(project) && (events.size() < MOST || events.containsKey(project))) {
                events.merge(project, 1L, Long::sum);
            }
        });
    }

    /** By project the number of events that were seen of it. */
    public Map<String, Long> eventsByProject() {
        return new TreeMap<>(events);
    }

    /** Says once of each project that it was seen without a registration, and forgets it. */
    public Map<String, Long> tell() {
        Map<String, Long> told = eventsByProject();
        registered.addAll(told.keySet());
        events.clear();
        return told;
    }
}
