package nl.baken.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.baken.event.Engagement;
import nl.baken.event.EventHeader;
import nl.baken.event.FeedbackKind;
import nl.baken.event.MilestonePlanned;
import nl.baken.event.Precision;
import nl.baken.event.Profile;
import nl.baken.event.ProjectRegistered;
import nl.baken.event.Provenance;
import nl.baken.event.ReleaseDeployed;
import nl.baken.event.ReleaseScope;
import nl.baken.event.SafeguardKind;
import nl.baken.event.SafeguardRecorded;
import nl.baken.event.SafeguardStatus;
import nl.baken.event.StakeholderFeedbackReceived;
import nl.baken.event.StakeholderGroup;
import nl.baken.event.StakeholdersEngaged;
import nl.baken.event.StatusColour;
import nl.baken.event.StatusReported;
import nl.baken.event.WarningAnswer;
import nl.baken.event.WarningAnswered;
import nl.baken.event.WarningRaised;
import nl.baken.event.WarningRole;
import nl.baken.event.WarningTopic;
import nl.baken.steering.RiskAccepted;

/** Events of one imagined project, on a timeline in days. */
public final class Histories {

    public static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    private final Provenance provenance;
    private int events;

    public Histories(Provenance provenance) {
        this.provenance = provenance;
    }

    public static Histories live() {
        return new Histories(Provenance.LIVE);
    }

    public static Instant day(double day) {
        return START.plusMillis((long) (day * Duration.ofDays(1).toMillis()));
    }

    public static LocalDate date(int day) {
        return LocalDate.ofInstant(day(day), ZoneOffset.UTC);
    }

    public EventHeader header(double day) {
        events++;
        return EventHeader.newBuilder()
                .setEventId("e" + events)
                .setSource("urn:test")
                .setProjectId("p1")
                .setOccurredAt(day(day))
                .setOccurredPrecision(Precision.INSTANT)
                .setRecordedAt(day(day))
                .setProvenance(provenance)
                .build();
    }

    public ProjectRegistered registered(double day, Profile profile) {
        return new ProjectRegistered(header(day), "org", "Project", "group", null, profile);
    }

    public ProjectRegistered registered(double day) {
        return registered(day, Profile.newBuilder().build());
    }

    public StakeholderFeedbackReceived problem(double day) {
        return StakeholderFeedbackReceived.newBuilder()
                .setHeader(header(day))
                .setGroup(StakeholderGroup.RESIDENTS)
                .setSentiment(-2)
                .setKind(FeedbackKind.COMPLAINT)
                .build();
    }

    public SafeguardRecorded safeguard(double day, SafeguardKind kind, SafeguardStatus status, LocalDate validUntil) {
        return SafeguardRecorded.newBuilder()
                .setHeader(header(day))
                .setKind(kind)
                .setStatus(status)
                .setValidUntil(validUntil)
                .build();
    }

    public RiskAccepted accepted(double day, String risk, LocalDate until) {
        return new RiskAccepted(header(day), risk, until, "Worth it.");
    }

    public StatusReported status(double day, StatusColour overall) {
        return StatusReported.newBuilder()
                .setHeader(header(day))
                .setOverall(overall)
                .build();
    }

    public MilestonePlanned planned(double day, String id, LocalDate due) {
        return MilestonePlanned.newBuilder()
                .setHeader(header(day))
                .setMilestoneId(id)
                .setName("Milestone " + id)
                .setDue(due)
                .build();
    }

    public ReleaseDeployed release(double day) {
        return ReleaseDeployed.newBuilder()
                .setHeader(header(day))
                .setScope(ReleaseScope.FULL)
                .build();
    }

    public StakeholdersEngaged engaged(double day, StakeholderGroup group) {
        return StakeholdersEngaged.newBuilder()
                .setHeader(header(day))
                .setGroup(group)
                .setEngagement(Engagement.TALKS)
                .build();
    }

    public WarningRaised warning(double day, String id) {
        return WarningRaised.newBuilder()
                .setHeader(header(day))
                .setWarningId(id)
                .setTopic(WarningTopic.LEGAL)
                .setRaisedBy(WarningRole.STAFF)
                .build();
    }

    public WarningAnswered answer(double day, String id) {
        return WarningAnswered.newBuilder()
                .setHeader(header(day))
                .setWarningId(id)
                .setTopic(WarningTopic.LEGAL)
                .setAnswer(WarningAnswer.ACCEPTED)
                .build();
    }
}
