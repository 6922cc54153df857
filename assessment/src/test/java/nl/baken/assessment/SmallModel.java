package nl.baken.assessment;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.model.AlertPolicy;
import nl.baken.assessment.model.Expectation;
import nl.baken.assessment.model.FieldTest;
import nl.baken.assessment.model.Impact;
import nl.baken.assessment.model.Levels;
import nl.baken.assessment.model.Pattern;
import nl.baken.assessment.model.Prior;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.model.Signal;
import nl.baken.event.EventHeader;
import nl.baken.output.ModelRef;
import nl.baken.output.Text;
import org.apache.avro.specific.SpecificRecord;

/** A model of one risk, small enough to calculate by hand. */
public final class SmallModel {

    public static final Text TEXT = new Text("tekst", "text");
    public static final Signal COMPLAINTS = signal("complaints", "StakeholderFeedbackReceived", "kind", "COMPLAINT");
    public static final Signal DPIA = signal("dpia", "SafeguardRecorded", "status", "COMPLETED");
    public static final Signal DPIA_GONE = signal("dpia-gone", "SafeguardRecorded", "status", "WITHDRAWN");
    public static final Signal RELEASED = signal("released", "ReleaseDeployed", "scope", "FULL");
    public static final Signal ENGAGED = signal("engaged", "StakeholdersEngaged", "group", "RESIDENTS");
    public static final Signal REGISTERED = new Signal("registered", List.of(any("ProjectRegistered")), null);
    public static final Signal WARNED = new Signal("warned", List.of(any("WarningRaised")), "warningId");
    public static final Signal ANSWERED = new Signal("answered", List.of(any("WarningAnswered")), "warningId");

    private SmallModel() {}

    /** A model with these rules; prior -10 dB, thresholds -5, 5 and 10 dB, hysteresis 2 dB, dwell 14 days. */
    public static RiskModel of(Rule... rules) {
        Levels.Thresholds thresholds = new Levels.Thresholds(-5, 5, 10);
        return new RiskModel(
                new ModelRef("small", "1", "none"),
                List.of(COMPLAINTS, DPIA, DPIA_GONE, RELEASED, ENGAGED, REGISTERED, WARNED, ANSWERED),
                List.of(new Risk(
                        "harm",
                        TEXT,
                        false,
                        Risk.Axis.LOW_PUBLIC_CONTROL,
                        null,
                        new Prior(-10, TEXT, List.of()),
                        List.of(rules),
                        List.of(new Expectation(ENGAGED, nl.baken.assessment.model.Where.ANY, 100, TEXT)))),
                new Impact(3, List.of()),
                new Levels(Stream.generate(() -> thresholds).limit(Impact.MOST).toList(), 2, 14),
                List.of(),
                new AlertPolicy(1, 60, 120, 180, 30, 14));
    }

    public static Dossier dossier(RiskModel model, SpecificRecord... events) {
        Dossier dossier = Dossier.empty();
        for (SpecificRecord event : events) {
            dossier = dossier.with((EventHeader) event.get(0), event, model.matchesOf(event));
        }
        return dossier;
    }

    private static Signal signal(String id, String record, String field, String value) {
        TreeMap<String, FieldTest> fields = new TreeMap<>();
        fields.put(field, new FieldTest.OneOf(new TreeSet<>(List.of(value))));
        return new Signal(id, List.of(new Pattern(record, fields)), null);
    }

    private static Pattern any(String record) {
        return new Pattern(record, new TreeMap<>());
    }
}
