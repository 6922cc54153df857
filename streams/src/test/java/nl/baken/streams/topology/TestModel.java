package nl.baken.streams.topology;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.baken.assessment.model.AlertPolicy;
import nl.baken.assessment.model.Demand;
import nl.baken.assessment.model.Expectation;
import nl.baken.assessment.model.FieldTest;
import nl.baken.assessment.model.Gate;
import nl.baken.assessment.model.Impact;
import nl.baken.assessment.model.Levels;
import nl.baken.assessment.model.Pattern;
import nl.baken.assessment.model.Prior;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.model.Signal;
import nl.baken.assessment.model.Where;
import nl.baken.event.IndicatorFamily;
import nl.baken.event.Phase;
import nl.baken.output.ModelRef;
import nl.baken.output.Text;

/** A model of one risk with a rule of each sort, and one gate. */
public final class TestModel {

    private static final Text TEXT = new Text("tekst", "text");

    private TestModel() {}

    public static RiskModel small() {
        return small("1");
    }

    /** The same rules under another version and digest. */
    public static RiskModel small(String version) {
        return small(version, 5);
    }

    /** The same rules with another weight of a complaint, in decibans. */
    public static RiskModel small(String version, double problem) {
        Signal complaints = signal("complaints", "StakeholderFeedbackReceived", Map.of());
        Signal dpia = signal("dpia", "SafeguardRecorded", Map.of("kind", "DPIA", "status", "COMPLETED"));
        Signal dpiaGone = signal("dpia-gone", "SafeguardRecorded", Map.of("kind", "DPIA", "status", "WITHDRAWN"));
        Signal released = signal("released", "ReleaseDeployed", Map.of());
        Signal measured = signal("measured", "IndicatorMeasured", Map.of("level", "OUTCOME"));
        Signal plan = signal("plan", "MilestoneReached", Map.of("kind", "PROJECT_PLAN"));
        Levels.Thresholds thresholds = new Levels.Thresholds(-5, 5, 10);
        Risk risk = new Risk(
                "harm",
                TEXT,
                false,
                Risk.Axis.LOW_PUBLIC_CONTROL,
                null,
                new Prior(-10, TEXT, List.of()),
                List.of(
                        new Rule.Evidence("complaint", Where.ANY, complaints, problem, 90, 20, null, TEXT, null, null),
                        new Rule.Silence(
                                "unmeasured",
                                Where.ANY,
                                released,
                                measured,
                                Demand.EVER,
                                180,
                                4,
                                8,
                                90,
                                false,
                                TEXT,
                                TEXT,
                                null),
                        new Rule.Safeguard("dpia", Where.ANY, dpia, dpiaGone, -6, 365, TEXT, TEXT, null)),
                List.of(new Expectation(complaints, Where.ANY, 100, TEXT)));
        return new RiskModel(
                new ModelRef("small", version, version + "-of-small-model"),
                List.of(complaints, dpia, dpiaGone, released, measured, plan),
                List.of(risk),
                new Impact(3, List.of()),
                new Levels(Stream.generate(() -> thresholds).limit(Impact.MOST).toList(), 2, 14),
                List.of(new Gate(
                        Phase.IDEA,
                        List.of(new Gate.Demanded("plan", IndicatorFamily.COST, Where.ANY, plan, dpiaGone, TEXT)))),
                new AlertPolicy(1, 60, 120, 180, 30, 14));
    }

    private static Signal signal(String id, String record, Map<String, String> values) {
        TreeMap<String, FieldTest> fields = new TreeMap<>();
        values.forEach((field, value) -> fields.put(field, new FieldTest.OneOf(new TreeSet<>(List.of(value)))));
        return new Signal(id, List.of(new Pattern(record, fields)), null);
    }
}
