package nl.baken.assessment.dossier;

import static nl.baken.assessment.Histories.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.baken.assessment.Chronicle;
import nl.baken.assessment.GateModel;
import nl.baken.assessment.model.FieldTest;
import nl.baken.assessment.model.Pattern;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Signal;
import nl.baken.event.DependencyDeclared;
import nl.baken.event.DependencyEnded;
import nl.baken.event.DependencyKind;
import nl.baken.event.IncidentKind;
import nl.baken.event.IncidentReported;
import nl.baken.event.IncidentResolved;
import nl.baken.event.OldWay;
import nl.baken.event.OldWayOfWorkingEnded;
import nl.baken.event.OldWayOfWorkingKept;
import nl.baken.event.Resolution;
import nl.baken.event.Severity;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Promise: each thing counts once, by what was stated of it last, and an end takes away only its own thing. */
class ThingsTest {

    private static final Signal BREACH = signal("breach", "IncidentReported", "DATA_BREACH");
    private static final Signal REPAIRED = signal("repaired", "IncidentResolved", "DATA_BREACH");
    private static final Signal VENDOR = signal("vendor", "DependencyDeclared", "VENDOR");
    private static final RiskModel MODEL = model();

    private final Chronicle chronicle = Chronicle.live();

    @Test
    void shouldCountAThingOnceHoweverOftenItIsReported() {
        // Given
        reported(1, "i", IncidentKind.DATA_BREACH);
        reported(2, "i", IncidentKind.DATA_BREACH);
        reported(3, " i", IncidentKind.DATA_BREACH);
        reported(4, "other", IncidentKind.DATA_BREACH);

        // Then
        assertThat(of(BREACH)).hasSize(2);
        assertThat(since(BREACH)).containsExactly(at(1), at(4));
    }

    @Test
    void shouldTakeBackWhatALaterReportContradictsAndKeepWhatItLeavesOpen() {
        // Given
        reported(1, "corrected", IncidentKind.DATA_BREACH);
        reported(2, "corrected", IncidentKind.OTHER);
        reported(3, "left open", IncidentKind.DATA_BREACH);
        reported(4, "left open", IncidentKind.UNKNOWN);

        // Then
        assertThat(since(BREACH)).containsExactly(at(3));
    }

    @Test
    void shouldForgetAnIncidentThatProvedUnfoundedUntilItIsReportedAgain() {
        // Given
        reported(1, "i", IncidentKind.DATA_BREACH);
        reported(1, "other", IncidentKind.DATA_BREACH);
        resolved(2, "i", Resolution.UNFOUNDED);

        // Then
        assertThat(since(BREACH)).containsExactly(at(1));

        // When
        reported(3, "i", IncidentKind.DATA_BREACH);

        // Then
        assertThat(since(BREACH)).containsExactly(at(1), at(3));
    }

    @Test
    void shouldCountNoRepairOfWhatWasNeverReportedNorOfWhatBrokeAgain() {
        // Given
        resolved(5, "never reported", Resolution.REMEDIATED);
        reported(1, "i", IncidentKind.DATA_BREACH);
        resolved(2, "i", Resolution.REMEDIATED);
        resolved(3, "i", Resolution.REMEDIATED);

        // Then: the kind is left open, and known of the incident
        assertThat(since(REPAIRED)).containsExactly(at(2));

        // When
        reported(4, "i", IncidentKind.DATA_BREACH);

        // Then
        assertThat(of(REPAIRED)).isEmpty();
    }

    @Test
    void shouldEndOnlyTheDependencyThatIsNamed() {
        // Given
        declared(1, "a");
        declared(1, "b");
        ended(2, "b");
        ended(3, "never declared");

        // Then
        assertThat(of(VENDOR)).extracting(match -> match.value().key()).containsExactly("dependency:a");
    }

    @Test
    void shouldTieAnOldWayByItsIdOrElseByItsKind() {
        // Given
        Thing kept = Thing.of(kept(OldWay.SYSTEM, null));

        // Then
        assertThat(Thing.of(ended(OldWay.SYSTEM, null)).key()).isEqualTo(kept.key());
        assertThat(Thing.of(ended(OldWay.PROCESS, null)).key()).isNotEqualTo(kept.key());
        assertThat(Thing.of(ended(OldWay.UNKNOWN, "ledger")).key())
                .isEqualTo(Thing.of(kept(OldWay.SYSTEM, "ledger")).key())
                .isNotEqualTo(kept.key());
    }

    @Property(tries = 300)
    void shouldNotChangeByAnythingThatIsToldAgain(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            any(random, random.nextInt(40));
        }
        List<SpecificRecord> events = new ArrayList<>(chronicle.events());
        Dossier once = Chronicle.dossier(MODEL, events);

        // When
        Collections.shuffle(events, random);
        Dossier shuffled = Chronicle.dossier(MODEL, events);

        // Then
        assertThat(shuffled).isEqualTo(once);
        for (Signal signal : List.of(BREACH, REPAIRED, VENDOR)) {
            List<String> things = once.matchesOf(signal.id()).entries().stream()
                    .map(match -> match.value().key())
                    .toList();
            assertThat(things).doesNotHaveDuplicates();
        }
    }

    private OldWayOfWorkingKept kept(OldWay oldWay, String id) {
        return OldWayOfWorkingKept.newBuilder()
                .setHeader(chronicle.header(1))
                .setOldWay(oldWay)
                .setOldWayId(id)
                .build();
    }

    private OldWayOfWorkingEnded ended(OldWay oldWay, String id) {
        return OldWayOfWorkingEnded.newBuilder()
                .setHeader(chronicle.header(2))
                .setOldWay(oldWay)
                .setOldWayId(id)
                .build();
    }

    private void any(Random random, int day) {
        String id = List.of("a", "b", "c").get(random.nextInt(3));
        switch (random.nextInt(4)) {
            case 0 -> reported(day, id, random.nextBoolean() ? IncidentKind.DATA_BREACH : IncidentKind.UNKNOWN);
            case 1 -> resolved(day, id, random.nextBoolean() ? Resolution.UNFOUNDED : Resolution.REMEDIATED);
            case 2 -> declared(day, id);
            default -> ended(day, id);
        }
    }

    private void reported(double day, String id, IncidentKind kind) {
        chronicle.add(IncidentReported.newBuilder()
                .setHeader(chronicle.header(day))
                .setIncidentId(id)
                .setKind(kind)
                .setSeverity(Severity.SEVERE)
                .build());
    }

    private void resolved(double day, String id, Resolution resolution) {
        chronicle.add(IncidentResolved.newBuilder()
                .setHeader(chronicle.header(day))
                .setIncidentId(id)
                .setKind(IncidentKind.UNKNOWN)
                .setResolution(resolution)
                .build());
    }

    private void declared(double day, String id) {
        chronicle.add(DependencyDeclared.newBuilder()
                .setHeader(chronicle.header(day))
                .setDependencyId(id)
                .setKind(DependencyKind.VENDOR)
                .setOnWhat("platform")
                .build());
    }

    private void ended(double day, String id) {
        chronicle.add(DependencyEnded.newBuilder()
                .setHeader(chronicle.header(day))
                .setDependencyId(id)
                .setKind(DependencyKind.UNKNOWN)
                .build());
    }

    private List<Stamped<Match>> of(Signal signal) {
        return chronicle.dossier(MODEL).matchesOf(signal.id()).entries();
    }

    private List<Long> since(Signal signal) {
        Dossier dossier = chronicle.dossier(MODEL);
        return dossier.matchesOf(signal.id()).entries().stream()
                .map(dossier::since)
                .map(Stamp::at)
                .sorted()
                .toList();
    }

    private static long at(double day) {
        return day(day).toEpochMilli();
    }

    private static Signal signal(String id, String record, String kind) {
        TreeMap<String, FieldTest> fields = new TreeMap<>();
        fields.put("kind", new FieldTest.OneOf(new TreeSet<>(List.of(kind))));
        return new Signal(id, List.of(new Pattern(record, fields)), null);
    }

    private static RiskModel model() {
        RiskModel gates = GateModel.model();
        return new RiskModel(
                gates.ref(),
                List.of(BREACH, REPAIRED, VENDOR),
                gates.risks(),
                gates.impact(),
                gates.levels(),
                List.of(),
                gates.alerts());
    }
}
