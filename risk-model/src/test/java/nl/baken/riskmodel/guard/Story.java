package nl.baken.riskmodel.guard;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.baken.event.CostBasis;
import nl.baken.event.CostKind;
import nl.baken.event.CostRecorded;
import nl.baken.event.EventHeader;
import nl.baken.event.Phase;
import nl.baken.event.PhaseEntered;
import nl.baken.event.Precision;
import nl.baken.event.Profile;
import nl.baken.event.ProjectRegistered;
import nl.baken.event.Provenance;
import nl.baken.event.ReleaseDeployed;
import nl.baken.event.ReleaseScope;
import nl.baken.event.SafeguardKind;
import nl.baken.event.SafeguardRecorded;
import nl.baken.event.SafeguardStatus;
import org.apache.avro.specific.SpecificRecord;

/** Events of one project, registered on day 0 with a budget of 1000 euro. */
final class Story {

    static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private final List<SpecificRecord> events = new ArrayList<>();

    Story() {
        this(Profile.newBuilder().setBudget(new BigDecimal("1000.00")).build());
    }

    Story(Profile profile) {
        events.add(new ProjectRegistered(header(0), "org", "Project", "group", null, profile));
    }

    static Instant day(double day) {
        return START.plusMillis(Math.round(day * Duration.ofDays(1).toMillis()));
    }

    List<SpecificRecord> events() {
        return List.copyOf(events);
    }

    Story cost(double day, String amount, Double hours) {
        events.add(CostRecorded.newBuilder()
                .setHeader(header(day))
                .setAmount(new BigDecimal(amount))
                .setKind(CostKind.OUT_OF_POCKET)
                .setBasis(CostBasis.ACTUAL)
                .setHours(hours)
                .build());
        return this;
    }

    Story released(double day, Long users) {
        events.add(ReleaseDeployed.newBuilder()
                .setHeader(header(day))
                .setScope(ReleaseScope.FULL)
                .setUsers(users)
                .build());
        return this;
    }

    Story phase(double day, Phase phase) {
        events.add(
                PhaseEntered.newBuilder().setHeader(header(day)).setPhase(phase).build());
        return this;
    }

    Story safeguard(double day, LocalDate validUntil) {
        events.add(SafeguardRecorded.newBuilder()
                .setHeader(header(day))
                .setKind(SafeguardKind.DPIA)
                .setStatus(SafeguardStatus.COMPLETED)
                .setValidUntil(validUntil)
                .build());
        return this;
    }

    private EventHeader header(double day) {
        return EventHeader.newBuilder()
                .setEventId("e" + events.size())
                .setSource("urn:test")
                .setProjectId("p1")
                .setOccurredAt(day(day))
                .setOccurredPrecision(Precision.INSTANT)
                .setRecordedAt(day(day))
                .setProvenance(Provenance.LIVE)
                .build();
    }
}
