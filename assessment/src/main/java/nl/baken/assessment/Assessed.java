package nl.baken.assessment;

import java.util.List;
import java.util.function.Supplier;
import nl.baken.output.AlertConditions;
import nl.baken.output.GateAdvice;
import nl.baken.output.Indicator;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.PortfolioIndicators;
import nl.baken.output.ProjectForecast;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskChange;

/**
 * What an assessment leads to: the state to keep, and what a reader would see as a change since the last time. An
 * output that is null (or an empty list) is as it was published last.
 *
 * @param readings makes the record of all readings, for whoever needs it
 * @param indicators those of which the value is another one
 * @param contribution the project as a portfolio of one, for adding up
 */
public record Assessed(
        ProjectState state,
        Supplier<RiskAssessment> readings,
        List<RiskChange> history,
        List<Indicator> indicators,
        OutcomeIndicators outcome,
        GateAdvice advice,
        ProjectForecast forecast,
        AlertConditions conditions,
        PortfolioIndicators contribution) {

    public Assessed {
        history = List.copyOf(history);
        indicators = List.copyOf(indicators);
    }

    /** The record of all readings; null when they are as they were published last. */
    public RiskAssessment risks() {
        return readings == null ? null : readings.get();
    }

    static Assessed nothingNew(ProjectState state) {
        return new Assessed(state, null, List.of(), List.of(), null, null, null, null, null);
    }
}
