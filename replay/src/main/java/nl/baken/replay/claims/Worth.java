package nl.baken.replay.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.event.IndicatorFamily;
import nl.baken.event.IndicatorTargetSet;
import nl.baken.event.ValueHorizon;
import nl.baken.event.ValueLevel;
import nl.baken.event.ValueRated;
import org.apache.avro.specific.SpecificRecord;

/** What the projects were worth. */
final class Worth {

    private static final String URGENCY = "L1096";
    private static final Set<IndicatorFamily> BENEFITS = Set.of(IndicatorFamily.PUBLIC_VALUE, IndicatorFamily.COST);

    private Worth() {}

    static Answer levels(CaseHistories cases) {
        Map<String, Integer> numbers = new LinkedHashMap<>(Counts.bySymbol(
                cases,
                List.of(ValueLevel.LARGE, ValueLevel.MEDIUM, ValueLevel.LIMITED, ValueLevel.NONE),
                project -> Present.of(level(project))));
        numbers.put("NOT_RATED", cases.where(project -> level(project) == null).size());
        return Answer.of(numbers);
    }

    static Answer ofUrgency(CaseHistories cases) {
        List<CaseHistory> urgent = cases.where(project -> project.restsOn(URGENCY, SpecificRecord.class));
        List<CaseHistory> worth = urgent.stream()
                .filter(project -> level(project) != null && level(project) != ValueLevel.NONE)
                .toList();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("URGENT", urgent.size());
        numbers.put("WITH_VALUE", worth.size());
        return Answer.of(numbers).by(urgent);
    }

    static Answer inFigures(CaseHistories cases) {
        return Answer.of(cases.where(project -> project.has(
                IndicatorTargetSet.class,
                target -> target.getTarget() != null && BENEFITS.contains(target.getFamily()))));
    }

    private static ValueLevel level(CaseHistory project) {
        return project.all(ValueRated.class)
                .filter(rating -> rating.getHorizon() == ValueHorizon.NOW)
                .map(ValueRated::getLevel)
                .reduce((before, after) -> after)
                .orElse(null);
    }
}
