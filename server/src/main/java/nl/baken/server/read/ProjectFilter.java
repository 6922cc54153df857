package nl.baken.server.read;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import nl.baken.event.Phase;
import nl.baken.output.Advice;
import nl.baken.output.RiskLevel;
import nl.baken.server.store.Summaries.Line;
import nl.baken.server.store.Summary;

/** Which projects a list has. */
final class ProjectFilter {

    static final String[] PARAMETERS = {
        "organisationId",
        "steeringGroupId",
        "phase",
        "advice",
        "risk",
        "level",
        "q",
        "sort",
        Query.AT,
        Query.PAGE,
        Query.PAGE_SIZE
    };

    private ProjectFilter() {}

    static Predicate<Line> of(Query query) {
        Predicate<Line> filter = line -> true;
        Optional<String> organisation = query.text("organisationId");
        if (organisation.isPresent()) {
            filter = filter.and(line -> line.summary().organisationId().equals(organisation.get()));
        }
        Optional<String> group = query.text("steeringGroupId");
        if (group.isPresent()) {
            filter = filter.and(line -> line.summary().steeringGroupId().equals(group.get()));
        }
        Optional<Phase> phase = query.symbol("phase", Phase.class);
        if (phase.isPresent()) {
            filter = filter.and(line -> phase.get().name().equals(line.summary().phase()));
        }
        Optional<Advice> advice = query.symbol("advice", Advice.class);
        if (advice.isPresent()) {
            filter =
                    filter.and(line -> advice.get().name().equals(line.summary().advice()));
        }
        return filter.and(byRisk(query)).and(byText(query));
    }

    private static Predicate<Line> byRisk(Query query) {
        Optional<String> risk = query.text("risk");
        Optional<RiskLevel> level = query.symbol("level", RiskLevel.class);
        if (risk.isPresent() && level.isEmpty()) {
            throw Query.wrong("risk is given without level; with both, the projects where that risk has that level.");
        }
        if (level.isEmpty()) {
            return line -> true;
        }
        String wanted = level.get().name();
        return line -> {
            Summary summary = line.summary();
            return risk.map(id -> summary.risks().get(id))
                    .map(reading -> reading.has(wanted))
                    .orElse(risk.isEmpty() && summary.count(wanted) > 0);
        };
    }

    private static Predicate<Line> byText(Query query) {
        return query.text("q")
                .map(text -> text.toLowerCase(Locale.ROOT))
                .<Predicate<Line>>map(text ->
                        line -> line.summary().title().toLowerCase(Locale.ROOT).contains(text)
                                || line.projectId().toLowerCase(Locale.ROOT).contains(text))
                .orElse(line -> true);
    }
}
