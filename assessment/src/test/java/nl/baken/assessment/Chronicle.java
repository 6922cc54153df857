package nl.baken.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.model.RiskModel;
import nl.baken.event.AdoptionRecorded;
import nl.baken.event.AdoptionStatus;
import nl.baken.event.BudgetChange;
import nl.baken.event.BudgetChanged;
import nl.baken.event.Closure;
import nl.baken.event.CostBasis;
import nl.baken.event.CostKind;
import nl.baken.event.CostRecorded;
import nl.baken.event.DataDelivered;
import nl.baken.event.DataDeliveryAgreed;
import nl.baken.event.DataDeliveryDelayed;
import nl.baken.event.Decision;
import nl.baken.event.DelayCause;
import nl.baken.event.Discipline;
import nl.baken.event.EventHeader;
import nl.baken.event.LearningKind;
import nl.baken.event.LearningRecorded;
import nl.baken.event.LearningShare;
import nl.baken.event.MilestoneKind;
import nl.baken.event.MilestonePlanned;
import nl.baken.event.MilestoneReached;
import nl.baken.event.Phase;
import nl.baken.event.PhaseEntered;
import nl.baken.event.PlanChange;
import nl.baken.event.Provenance;
import nl.baken.event.ReleaseDeployed;
import nl.baken.event.ReleaseScope;
import nl.baken.event.SponsorChange;
import nl.baken.event.SponsorChanged;
import nl.baken.event.StatusColour;
import nl.baken.event.SteeringDecisionTaken;
import nl.baken.event.TeamChange;
import nl.baken.event.TeamChanged;
import nl.baken.event.TeamRole;
import nl.baken.event.UnknownClosed;
import nl.baken.event.UnknownIdentified;
import nl.baken.event.UnknownOutcome;
import org.apache.avro.specific.SpecificRecord;

/** What happened in one imagined project, day by day; it ends as a dossier. */
public final class Chronicle {

    private final List<SpecificRecord> events = new ArrayList<>();
    private final Histories histories;

    private Chronicle(Provenance provenance) {
        histories = new Histories(provenance);
        add(histories.registered(0));
    }

    /** A project that reports while it runs. */
    public static Chronicle live() {
        return new Chronicle(Provenance.LIVE);
    }

    /** A project that was written down afterwards. */
    public static Chronicle reconstructed() {
        return new Chronicle(Provenance.RECONSTRUCTED);
    }

    /** @param users null when nobody counted */
    public Chronicle adopted(double day, String adopter, AdoptionStatus status, Long users) {
        return add(AdoptionRecorded.newBuilder()
                .setHeader(header(day))
                .setAdopter(adopter)
                .setStatus(status)
                .setUsers(users)
                .build());
    }

    public List<SpecificRecord> events() {
        return List.copyOf(events);
    }

    public Dossier dossier() {
        return dossier(GateModel.model());
    }

    public Dossier dossier(RiskModel model) {
        return dossier(model, events);
    }

    public static Dossier dossier(RiskModel model, List<SpecificRecord> events) {
        Dossier dossier = Dossier.empty();
        for (SpecificRecord event : events) {
            dossier = dossier.with((EventHeader) event.get(0), event, model.matchesOf(event));
        }
        return dossier;
    }

    public Chronicle add(SpecificRecord event) {
        events.add(event);
        return this;
    }

    public EventHeader header(double day) {
        return histories.header(day);
    }

    public Chronicle phase(double day, Phase phase) {
        return add(
                PhaseEntered.newBuilder().setHeader(header(day)).setPhase(phase).build());
    }

    public Chronicle closed(double day, Closure closure) {
        return add(PhaseEntered.newBuilder()
                .setHeader(header(day))
                .setPhase(Phase.CLOSED)
                .setClosure(closure)
                .build());
    }

    public Chronicle decided(double day, Decision decision, Phase phase, LocalDate resumeOn, Boolean withPlan) {
        return add(SteeringDecisionTaken.newBuilder()
                .setHeader(header(day))
                .setDecision(decision)
                .setPhase(phase)
                .setResumeOn(resumeOn)
                .setWithNextPhasePlan(withPlan)
                .build());
    }

    public Chronicle planned(double day, String id, LocalDate due, PlanChange change) {
        return add(MilestonePlanned.newBuilder()
                .setHeader(header(day))
                .setMilestoneId(id)
                .setName("Milestone " + id)
                .setDue(due)
                .setChange(change)
                .build());
    }

    public Chronicle reached(double day, String id, MilestoneKind kind) {
        return add(MilestoneReached.newBuilder()
                .setHeader(header(day))
                .setMilestoneId(id)
                .setName("Milestone " + id)
                .setKind(kind)
                .build());
    }

    public Chronicle unknown(
            double day, String id, Discipline discipline, int criticality, LocalDate due, String... dependsOn) {
        return add(UnknownIdentified.newBuilder()
                .setHeader(header(day))
                .setUnknownId(id)
                .setQuestion("Question " + id)
                .setDiscipline(discipline)
                .setCriticality(criticality)
                .setDependsOn(List.of(dependsOn))
                .setDue(due)
                .build());
    }

    public Chronicle answered(double day, String id, UnknownOutcome outcome) {
        return add(UnknownClosed.newBuilder()
                .setHeader(header(day))
                .setUnknownId(id)
                .setOutcome(outcome)
                .build());
    }

    public Chronicle agreed(double day, String id, LocalDate due) {
        return add(DataDeliveryAgreed.newBuilder()
                .setHeader(header(day))
                .setDeliveryId(id)
                .setDataSource("Source " + id)
                .setDue(due)
                .build());
    }

    public Chronicle delayed(double day, String id, LocalDate newDue) {
        return add(DataDeliveryDelayed.newBuilder()
                .setHeader(header(day))
                .setDeliveryId(id)
                .setCause(DelayCause.SKILL)
                .setNewDue(newDue)
                .build());
    }

    public Chronicle delivered(double day, String id, Boolean automated) {
        return add(DataDelivered.newBuilder()
                .setHeader(header(day))
                .setDeliveryId(id)
                .setAutomated(automated)
                .build());
    }

    public Chronicle released(double day, ReleaseScope scope, boolean shadow) {
        return add(ReleaseDeployed.newBuilder()
                .setHeader(header(day))
                .setScope(scope)
                .setShadowMode(shadow)
                .build());
    }

    public Chronicle cost(double day, String amount, CostKind kind, CostBasis basis, Double hours) {
        return add(CostRecorded.newBuilder()
                .setHeader(header(day))
                .setAmount(new BigDecimal(amount))
                .setKind(kind)
                .setBasis(basis)
                .setHours(hours)
                .build());
    }

    public Chronicle budget(double day, String amount) {
        return add(BudgetChanged.newBuilder()
                .setHeader(header(day))
                .setChange(BudgetChange.APPROVED)
                .setBudget(new BigDecimal(amount))
                .build());
    }

    public Chronicle sponsor(double day, SponsorChange change) {
        return add(SponsorChanged.newBuilder()
                .setHeader(header(day))
                .setChange(change)
                .build());
    }

    public Chronicle team(double day, TeamRole... roles) {
        return add(TeamChanged.newBuilder()
                .setHeader(header(day))
                .setChange(TeamChange.COMPOSED)
                .setRolesPresent(List.of(roles))
                .build());
    }

    public Chronicle accepted(double day, String risk, LocalDate until) {
        return add(histories.accepted(day, risk, until));
    }

    public Chronicle status(double day, StatusColour overall) {
        return add(histories.status(day, overall));
    }

    /** An event that meets, or fails, a demand of {@link GateModel}. */
    public Chronicle shown(double day, String signal) {
        return add(LearningRecorded.newBuilder()
                .setHeader(header(day))
                .setShare(LearningShare.WORK)
                .setKind(LearningKind.LESSON)
                .setLesson(signal)
                .build());
    }

    /** Every demand of {@link GateModel} is met. */
    public Chronicle allShown(double day) {
        return shown(day, "value-met")
                .shown(day, "use-met")
                .shown(day, "technique-met")
                .shown(day, "cost-met");
    }
}
