package nl.baken.cli.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.baken.assessment.identity.IndexedEvents;
import nl.baken.contract.EncodedEvent;
import nl.baken.contract.EventTypes;
import nl.baken.engine.identity.EventVersions;
import nl.baken.event.EventHeader;
import org.apache.avro.specific.SpecificRecord;

/** Events of a project that do not count, or can be corrected no more: those that wait for their time, those that left the event index. */
public final class NotCounted {

    private static final int MOST = 10;

    private final Words words;

    public NotCounted(Words words) {
        this.words = words;
    }

    /**
     * A line each.
     *
     * @param events of the project
     * @param now the time of the log
     */
    public List<String> of(List<SpecificRecord> events, Instant now) {
        List<String> lines = new ArrayList<>();
        List<SpecificRecord> ahead = events.stream()
                .filter(event -> header(event).getOccurredAt().isAfter(now.plus(EventVersions.AHEAD)))
                .sorted(Comparator.comparing(event -> header(event).getOccurredAt()))
                .toList();
        if (!ahead.isEmpty()) {
            lines.add("");
            lines.add("  " + words.text("explanation.waiting"));
            ahead.stream()
                    .limit(MOST)
                    .map(event -> "    " + words.day(header(event).getOccurredAt()) + "  "
                            + event.getSchema().getName() + "  " + header(event).getSource() + '#'
                            + header(event).getEventId())
                    .forEach(lines::add);
            if (ahead.size() > MOST) {
                lines.add("    " + words.text("explanation.waiting.more", ahead.size() - MOST));
            }
        }
        boolean beyond = events.size() > IndexedEvents.MOST_ENTRIES
                || events.stream()
                                .mapToLong(event -> EncodedEvent.of(event).size())
                                .sum()
                        > IndexedEvents.MOST_BYTES;
        if (beyond) {
            lines.add("");
            lines.add("  " + words.text("explanation.beyond-index", events.size(), IndexedEvents.MOST_ENTRIES));
        }
        return lines;
    }

    private static EventHeader header(SpecificRecord event) {
        return EventTypes.headerOf(event).orElseThrow();
    }
}
