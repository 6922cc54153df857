package nl.baken.server;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import nl.baken.event.ClockTicked;
import nl.baken.event.CostBasis;
import nl.baken.event.CostKind;
import nl.baken.event.CostRecorded;
import nl.baken.event.EventHeader;
import nl.baken.event.EventWithdrawn;
import nl.baken.event.Phase;
import nl.baken.event.PhaseEntered;
import nl.baken.event.Provenance;
import nl.baken.output.Advice;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.Basis;
import nl.baken.output.GateAdvice;
import nl.baken.output.Knowledge;
import nl.baken.output.ModelRef;
import nl.baken.output.ProjectRef;
import nl.baken.output.Reason;
import nl.baken.output.ReasonKind;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskChange;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;
import nl.baken.output.SteeringAlert;
import nl.baken.output.Text;

/** Small records as Baken publishes them. */
final class Outputs {

    static final String SOURCE = "https://tools.example.org/a b";
    private static final ModelRef MODEL = new ModelRef("baken", "0.1.0", "digest");
    private static final Text TEXT = new Text("tekst", "text");

    private Outputs() {}

    private static ProjectRef project(String id) {
        return new ProjectRef(id, "Project " + id, "urn:org", "group-" + id.charAt(0));
    }

    static RiskAssessment risks(String project, String day, RiskLevel level, String... events) {
        return RiskAssessment.newBuilder()
                .setProject(project(project))
                .setAsOf(at(day))
                .setModel(MODEL)
                .setReadings(List.of(RiskReading.newBuilder()
                        .setRisk("waste")
                        .setName(TEXT)
                        .setInferred(false)
                        .setDecibans(1)
                        .setLikelihood(0.5)
                        .setInherentDecibans(1)
                        .setInherentLikelihood(0.5)
                        .setImpact(3)
                        .setLevel(level)
                        .setBasis(Basis.EVIDENCED)
                        .setLevelSince(at(day))
                        .setKnowledge(Knowledge.FAIR)
                        .setGaps(List.of())
                        .setReasons(List.of(Reason.newBuilder()
                                .setRule("waste_rule")
                                .setKind(ReasonKind.EVIDENCE)
                                .setDecibans(1)
                                .setEvents(List.of(events))
                                .setEventCount(events.length)
                                .setText(TEXT)
                                .build()))
                        .setRemedies(List.of())
                        .build()))
                .build();
    }

    static RiskChange change(String project, String day, RiskLevel level) {
        return RiskChange.newBuilder()
                .setProject(project(project))
                .setAsOf(at(day))
                .setModel(MODEL)
                .setRisk("waste")
                .setLevel(level)
                .setDecibans(1)
                .setLikelihood(0.5)
                .setKnowledge(Knowledge.FAIR)
                .setBecause(List.of())
                .build();
    }

    static GateAdvice advice(String project, String day, Advice advice) {
        return GateAdvice.newBuilder()
                .setProject(project(project))
                .setAsOf(at(day))
                .setModel(MODEL)
                .setPhase(Phase.DEVELOPMENT)
                .setAdvice(advice)
                .setGrounds(List.of())
                .setFamilies(List.of())
                .setEvidenceShare(0)
                .build();
    }

    static SteeringAlert alert(String project, String alert, String day, AlertStep step) {
        return SteeringAlert.newBuilder()
                .setStepId(alert + day)
                .setAlertId(alert)
                .setFingerprint(alert)
                .setSteeringGroupId("group-" + project.charAt(0))
                .setProject(project(project))
                .setModel(MODEL)
                .setAt(at(day))
                .setStep(step)
                .setKind(AlertKind.RISK)
                .setSeverity(AlertSeverity.WARNING)
                .setOpenedAt(at(day))
                .setNotify(true)
                .setNotifyBecause(TEXT)
                .setSummary(TEXT)
                .setReasons(List.of())
                .setRemedies(List.of())
                .build();
    }

    static ClockTicked tick(String day) {
        return new ClockTicked(at(day));
    }

    static PhaseEntered phase(String project, String id, String day, String recorded, Phase phase) {
        return PhaseEntered.newBuilder()
                .setHeader(header(project, id, day, recorded))
                .setPhase(phase)
                .build();
    }

    static EventWithdrawn withdrawn(String project, String id, String day, String withdraws) {
        return EventWithdrawn.newBuilder()
                .setHeader(header(project, id, day, day))
                .setWithdrawnEventId(withdraws)
                .build();
    }

    /** A cost of an hour whose sender did not say when it was recorded: an amount is one of the few values that Avro converts. */
    static CostRecorded cost(String project, String id, String day, String arrived) {
        EventHeader header = EventHeader.newBuilder(header(project, id, day, arrived))
                .setRecordedAtAssumed(true)
                .build();
        return CostRecorded.newBuilder()
                .setHeader(header)
                .setAmount(new BigDecimal("80.00"))
                .setKind(CostKind.INTERNAL_HOURS)
                .setBasis(CostBasis.ACTUAL)
                .build();
    }

    private static EventHeader header(String project, String id, String day, String recorded) {
        return EventHeader.newBuilder()
                .setEventId(id)
                .setSource(SOURCE)
                .setProjectId(project)
                .setOccurredAt(at(day))
                .setRecordedAt(at(recorded))
                .setProvenance(Provenance.LIVE)
                .build();
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }
}
