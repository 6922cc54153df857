package nl.baken.riskmodel.guard;

import java.time.Instant;
import java.util.List;
import nl.baken.assessment.Assessment;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.Trigger;
import nl.baken.assessment.model.RiskModel;
import nl.baken.contract.EventTypes;
import nl.baken.output.Reason;
import nl.baken.riskmodel.SmallModelFile;
import org.apache.avro.specific.SpecificRecord;

/** A model with one rule and one condition, and its readings. */
final class GuardedModel {

    static final String RULE = "tried";

    private GuardedModel() {}

    /** The small model with one rule more. */
    static RiskModel model(String on, String when) {
        return model("evidence", "on", on, when, "weight: 3, halfLifeDays: 36500, ceiling: 6");
    }

    /** The small model with one rule more, of any sort. */
    static RiskModel model(String sort, String key, String events, String when, String rest) {
        String rule = """
                %s:
                  - {id: tried, %s: %s, %s, text: {nl: Ja., en: Yes.}, when: "%s"}
            """.formatted(sort, key, events, rest, when);
        return SmallModelFile.modelOf(SmallModelFile.text().replace("    %s:\n".formatted(sort), rule));
    }

    static ProjectState folded(RiskModel model, List<? extends SpecificRecord> events) {
        Assessment assessment = new Assessment(model);
        ProjectState state = ProjectState.empty();
        for (SpecificRecord event : events) {
            state = state.with(
                    assessment.fold(state.dossier(), EventTypes.headerOf(event).orElseThrow(), event));
        }
        return state;
    }

    /** Whether the rule counts in the reading. */
    static boolean isActive(RiskModel model, List<? extends SpecificRecord> events, Instant now) {
        return new Assessment(model)
                .assess(folded(model, events), now, Trigger.TICK).risks().getReadings().stream()
                        .flatMap(reading -> reading.getReasons().stream())
                        .map(Reason::getRule)
                        .anyMatch(RULE::equals);
    }
}
