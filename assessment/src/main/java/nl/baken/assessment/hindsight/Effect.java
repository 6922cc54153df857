package nl.baken.assessment.hindsight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;

/**
 * What an event changes of the reading of one risk.
 *
 * @param decibansBefore without the event
 * @param decibansAfter with it
 * @param levelBefore without the event
 * @param levelAfter with it
 */
public record Effect(
        String risk, double decibansBefore, double decibansAfter, RiskLevel levelBefore, RiskLevel levelAfter) {

    /** The risks whose decibans or level differ, in the order of the readings after; empty when none does. */
    public static List<Effect> between(List<RiskReading> before, List<RiskReading> after) {
        Map<String, RiskReading> known = new HashMap<>();
        before.forEach(reading -> known.put(reading.getRisk(), reading));
        List<Effect> effects = new ArrayList<>();
        for (RiskReading reading : after) {
            RiskReading was = known.get(reading.getRisk());
            if (was != null && (was.getLevel() != reading.getLevel() || was.getDecibans() != reading.getDecibans())) {
                effects.add(new Effect(
                        reading.getRisk(),
                        was.getDecibans(),
                        reading.getDecibans(),
                        was.getLevel(),
                        reading.getLevel()));
            }
        }
        return effects;
    }

    /** Decibans with the event less those without. */
    public double decibans() {
        return decibansAfter - decibansBefore;
    }
}
