package nl.baken.server.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Every project as it stood in a list, from each moment on at which that became another: so few and small that they are in memory, and
 * a list of all projects at a past day costs a search for each.
 */
public final class Summaries {

    /** A project as it stood at a moment. */
    public record Line(String projectId, Instant since, Summary summary) {}

    private final Map<String, NavigableMap<Long, Summary>> byProject = new ConcurrentHashMap<>();

    static Summaries in(Store store) {
        Summaries summaries = new Summaries();
        for (Version version : store.versions(all -> true, Kind.SUMMARY)) {
            summaries.put(version.names().getFirst(), version.at().toEpochMilli(), Summary.of(version.json()));
        }
        return summaries;
    }

    /** How a project stood at a moment; nothing when it was not there. */
    Summary at(String project, long moment) {
        NavigableMap<Long, Summary> known = byProject.get(project);
        Map.Entry<Long, Summary> entry = known == null ? null : known.floorEntry(moment);
        return entry == null ? Summary.NOTHING : entry.getValue();
    }

    /** True when it is another one than it was at that moment, and stands from it on. */
    boolean put(String project, long moment, Summary summary) {
        if (summary.equals(at(project, moment))) {
            return false;
        }
        byProject
                .computeIfAbsent(project, first -> new ConcurrentSkipListMap<>())
                .put(moment, summary);
        return true;
    }

    /** All projects that were there at a moment, in no order. */
    public List<Line> at(Instant moment) {
        List<Line> lines = new ArrayList<>(byProject.size());
        byProject.forEach((project, known) -> {
            Map.Entry<Long, Summary> entry = known.floorEntry(moment.toEpochMilli());
            if (entry != null) {
                lines.add(new Line(project, Instant.ofEpochMilli(entry.getKey()), entry.getValue()));
            }
        });
        return lines;
    }
}
