package nl.baken.cli.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.baken.assessment.model.RiskModel;
import nl.baken.output.RiskReading;
import nl.baken.replay.query.DayReadings;
import nl.baken.riskmodel.testcase.CaseResult;
import nl.baken.riskmodel.testcase.Cases;
import nl.baken.riskmodel.testcase.ModelCase;

/** Runs cases: each history through a replay of its own. */
public final class CaseRun {

    /**
     * The results of one file.
     *
     * @param model of which the cases are
     * @param results in the order of the file
     */
    public record File(RiskModel model, List<CaseResult> results) {

        public File {
            results = List.copyOf(results);
        }
    }

    private CaseRun() {}

    /** Runs the cases of a file. */
    public static File of(Cases.Valid cases) {
        return new File(
                cases.model(),
                cases.cases().stream().map(one -> result(cases.model(), one)).toList());
    }

    private static CaseResult result(RiskModel model, ModelCase one) {
        Map<Instant, List<RiskReading>> readings = new HashMap<>();
        return CaseResult.of(
                one,
                moment -> readings.computeIfAbsent(
                        moment, until -> DayReadings.at(model, one.project(), one.events(), until)));
    }
}
