package nl.baken.server.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * Every project as it stood in a list, from each moment on at which that became another one: so few and small that they are in memory,
 * and a list of all projects at a past day costs a search for each. Risks and advice come by topics of their own, in no order
 * between them, so each has moments of its own.
 */
public final class Summaries {

    /** A project as it stood at a moment. */
    public record Line(String projectId, Instant since, Summary summary) {}

    /** The parts of a line, by where they come from. */
    enum Part {
        RISKS,
        ADVICE
    }

    private final Map<Part, Map<String, NavigableMap<Long, Summary>>> parts =
            Map.of(Part.RISKS, new ConcurrentHashMap<>(), Part.ADVICE, new ConcurrentHashMap<>());

    static Summaries in(Store store) {
        Summaries summaries = new Summaries();
        for (Version version : store.versions(all -> true, Kind.SUMMARY)) {
            summaries.put(
                    Part.valueOf(version.names().getLast()),
                    version.names().getFirst(),
                    version.at().toEpochMilli(),
                    Summary.of(version.json()));
        }
        return summaries;
    }

    /** True when the part is another one than it was at that moment, and stands from it on. */
    boolean put(Part part, String project, long moment, Summary summary) {
        NavigableMap<Long, Summary> known =
                parts.get(part).computeIfAbsent(project, first -> new ConcurrentSkipListMap<>());
        Map.Entry<Long, Summary> before = known.floorEntry(moment);
        if (before != null && before.getValue().equals(summary)) {
            return false;
        }
        known.put(moment, summary);
        return true;
    }

    /** A project as it stands in the list; empty when nothing was published of it. */
    public Optional<Summary> latest(String project) {
        Map.Entry<Long, Summary> risks = at(Part.RISKS, project, Instant.ofEpochMilli(Long.MAX_VALUE));
        Map.Entry<Long, Summary> advice = at(Part.ADVICE, project, Instant.ofEpochMilli(Long.MAX_VALUE));
        if (risks == null || advice == null) {
            return Optional.ofNullable(risks == null ? advice : risks).map(Map.Entry::getValue);
        }
        return Optional.of(risks.getKey() >= advice.getKey() ? risks.getValue() : advice.getValue());
    }

    /** All projects that were there at a moment, in no order. */
    public List<Line> at(Instant moment) {
        List<Line> lines = new ArrayList<>();
        Stream.of(Part.RISKS, Part.ADVICE)
                .flatMap(part -> parts.get(part).keySet().stream())
                .distinct()
                .forEach(project -> {
                    Map.Entry<Long, Summary> risks = at(Part.RISKS, project, moment);
                    Map.Entry<Long, Summary> advice = at(Part.ADVICE, project, moment);
                    if (risks != null && advice != null) {
                        boolean later = risks.getKey() >= advice.getKey();
                        lines.add(line(
                                project,
                                later ? risks.getKey() : advice.getKey(),
                                later
                                        ? risks.getValue().with(advice.getValue())
                                        : advice.getValue().with(risks.getValue())));
                    } else if (risks != null) {
                        lines.add(line(project, risks.getKey(), risks.getValue()));
                    } else if (advice != null) {
                        lines.add(line(project, advice.getKey(), advice.getValue()));
                    }
                });
        return lines;
    }

    private static Line line(String project, long since, Summary summary) {
        return new Line(project, Instant.ofEpochMilli(since), summary);
    }

    private Map.Entry<Long, Summary> at(Part part, String project, Instant moment) {
        NavigableMap<Long, Summary> known = parts.get(part).get(project);
        return known == null ? null : known.floorEntry(moment.toEpochMilli());
    }
}
