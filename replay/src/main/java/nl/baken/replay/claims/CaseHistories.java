package nl.baken.replay.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import nl.baken.event.EventWithdrawn;
import nl.baken.event.ProjectRegistered;
import org.apache.avro.specific.SpecificRecord;

/**
 * The projects that claims are held against.
 *
 * @param projects those that were registered, by id
 */
public record CaseHistories(List<CaseHistory> projects) {

    private record Identity(String project, String source, String event) {}

    /** Of the versions of an event the one counts that became known last; what was withdrawn does not count. */
    public static CaseHistories of(Collection<? extends SpecificRecord> events) {
        Map<Identity, SpecificRecord> latest = new LinkedHashMap<>();
        for (SpecificRecord event : events) {
            EventTypes.headerOf(event)
                    .ifPresent(header -> latest.merge(identity(event, header), event, CaseHistories::later));
        }
        Map<String, List<SpecificRecord>> byProject = new TreeMap<>();
        latest.forEach((identity, event) -> {
            if (!(event instanceof EventWithdrawn)) {
                byProject
                        .computeIfAbsent(identity.project(), project -> new ArrayList<>())
                        .add(event);
            }
        });
        return new CaseHistories(byProject.entrySet().stream()
                .map(entry -> new CaseHistory(entry.getKey(), inOrder(entry.getValue())))
                .filter(history -> history.has(ProjectRegistered.class, registered -> true))
                .toList());
    }

    /** The projects of which something is true. */
    List<CaseHistory> where(Predicate<CaseHistory> condition) {
        return projects.stream().filter(condition).toList();
    }

    private static Identity identity(SpecificRecord event, EventHeader header) {
        return new Identity(
                header.getProjectId(),
                header.getSource(),
                event instanceof EventWithdrawn withdrawal ? withdrawal.getWithdrawnEventId() : header.getEventId());
    }

    private static SpecificRecord later(SpecificRecord one, SpecificRecord other) {
        return header(other).getRecordedAt().isBefore(header(one).getRecordedAt()) ? one : other;
    }

    private static List<SpecificRecord> inOrder(List<SpecificRecord> events) {
        return events.stream()
                .sorted(Comparator.comparing(event -> header(event).getOccurredAt()))
                .toList();
    }

    private static EventHeader header(SpecificRecord event) {
        return EventTypes.headerOf(event).orElseThrow();
    }
}
