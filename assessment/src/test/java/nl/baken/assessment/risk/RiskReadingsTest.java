package nl.baken.assessment.risk;

import static nl.baken.assessment.Histories.date;
import static nl.baken.assessment.Histories.day;
import static nl.baken.assessment.SmallModel.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.TreeMap;
import nl.baken.assessment.Histories;
import nl.baken.assessment.SmallModel;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.model.Demand;
import nl.baken.assessment.model.Guard;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.model.Signal;
import nl.baken.assessment.model.Unless;
import nl.baken.assessment.model.Where;
import nl.baken.assessment.publication.LastPublished;
import nl.baken.assessment.publication.LastPublished.PublishedRisk;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import nl.baken.event.Precision;
import nl.baken.event.Provenance;
import nl.baken.event.SafeguardKind;
import nl.baken.event.SafeguardStatus;
import nl.baken.event.StakeholderGroup;
import nl.baken.output.Basis;
import nl.baken.output.Knowledge;
import nl.baken.output.Reason;
import nl.baken.output.ReasonKind;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** A reading is the sum of its reasons, and each reason behaves as the model says. */
class RiskReadingsTest {

    private static final Rule.Evidence COMPLAINTS = new Rule.Evidence(
            "complaints", Where.ANY, SmallModel.COMPLAINTS, 6, 100, 12, null, SmallModel.TEXT, null, null);
    private static final Rule.Safeguard DPIA = new Rule.Safeguard(
            "dpia", Where.ANY, SmallModel.DPIA, SmallModel.DPIA_GONE, -8, 365, SmallModel.TEXT, SmallModel.TEXT, null);

    private final Histories history = Histories.live();

    @Test
    void shouldFadeWithItsHalfLife() {
        // Given
        RiskModel model = SmallModel.of(COMPLAINTS);
        Dossier dossier = dossier(model, history.registered(0), history.problem(0));

        // When
        RiskReading after = reading(model, dossier, 100);

        // Then
        assertThat(after.getDecibans()).isEqualTo(-10 + 3.0);
        assertThat(after.getLikelihood()).isCloseTo(1 / (1 + Math.pow(10, 0.7)), within(1e-12));
    }

    @Test
    void shouldNotBecomeCertainByRepetition() {
        // Given
        RiskModel model = SmallModel.of(COMPLAINTS);
        Dossier dossier = dossier(model, history.registered(0));
        for (int i = 0; i < 100; i++) {
            dossier = with(model, dossier, history.problem(1 + i / 1000.0));
        }

        // When
        RiskReading reading = reading(model, dossier, 1);

        // Then
        assertThat(reading.getDecibans()).isEqualTo(-10 + 12.0);
    }

    @Test
    void shouldCountAnEventThatIsExcusedForNothing() {
        // Given
        Rule.Evidence unlessEngaged = new Rule.Evidence(
                "complaints",
                Where.ANY,
                SmallModel.COMPLAINTS,
                6,
                100,
                12,
                new Unless(SmallModel.ENGAGED, true),
                SmallModel.TEXT,
                null,
                null);
        RiskModel model = SmallModel.of(unlessEngaged);
        Dossier engagedBefore = dossier(
                model, history.registered(0), history.engaged(1, StakeholderGroup.RESIDENTS), history.problem(2));
        Dossier engagedAfter = dossier(
                model, history.registered(0), history.problem(2), history.engaged(3, StakeholderGroup.RESIDENTS));

        // When / Then
        assertThat(reading(model, engagedBefore, 4).getDecibans()).isEqualTo(-10.0);
        assertThat(reading(model, engagedAfter, 4).getDecibans()).isGreaterThan(-5.0);
    }

    @Test
    void shouldStandInFullUntilWhatEndsItAndNotADayLess() {
        // Given
        Rule.Evidence standing = new Rule.Evidence(
                "complaints",
                Where.ANY,
                Guard.ALWAYS,
                SmallModel.COMPLAINTS,
                6,
                Rule.Evidence.STANDS,
                12,
                null,
                SmallModel.ENGAGED,
                SmallModel.TEXT,
                null,
                null,
                null,
                null);
        RiskModel model = SmallModel.of(standing);
        Dossier dossier = dossier(model, history.registered(0), history.problem(2));

        // When
        Dossier ended = with(model, dossier, history.engaged(5000, StakeholderGroup.RESIDENTS));
        Dossier again = with(model, ended, history.problem(5100));

        // Then
        assertThat(reading(model, dossier, 4999).getDecibans()).isEqualTo(-10 + 6.0);
        assertThat(reading(model, dossier, 4999).getReasons())
                .filteredOn(reason -> reason.getKind() == ReasonKind.EVIDENCE)
                .singleElement()
                .satisfies(reason -> assertThat(reason.getUntil()).isNull());
        assertThat(reading(model, ended, 5001).getDecibans()).isEqualTo(-10.0);
        assertThat(reading(model, again, 9000).getDecibans()).isEqualTo(-10 + 6.0);
    }

    @Test
    void shouldGiveTheWeightOfASafeguardBackWhenItEnds() {
        // Given
        RiskModel model = SmallModel.of(DPIA);
        Dossier dossier = dossier(
                model,
                history.registered(0),
                history.safeguard(0, SafeguardKind.DPIA, SafeguardStatus.COMPLETED, date(30)));

        // When
        RiskReading onTheLastDay = reading(model, dossier, 30.9);
        RiskReading afterwards = reading(model, dossier, 31);

        // Then
        assertThat(onTheLastDay.getDecibans()).isEqualTo(-18.0);
        assertThat(onTheLastDay.getInherentDecibans()).isEqualTo(-10.0);
        assertThat(afterwards.getDecibans()).isEqualTo(-10.0);
        assertThat(afterwards.getRemedies()).extracting("decibans").containsExactly(-8.0);
    }

    @Test
    void shouldNotCountASafeguardThatWasTakenAway() {
        // Given
        RiskModel model = SmallModel.of(DPIA);
        Dossier dossier = dossier(
                model,
                history.registered(0),
                history.safeguard(0, SafeguardKind.DPIA, SafeguardStatus.COMPLETED, null),
                history.safeguard(5, SafeguardKind.DPIA, SafeguardStatus.WITHDRAWN, null));

        // When / Then
        assertThat(reading(model, dossier, 6).getDecibans()).isEqualTo(-10.0);
    }

    @Test
    void shouldLetSilenceWeighInAProjectThatReports() {
        // Given
        RiskModel model = SmallModel.of(silence(SmallModel.RELEASED, SmallModel.ENGAGED, Demand.AFTER));
        Dossier dossier = dossier(model, history.registered(0), history.release(10), history.problem(80));

        // When / Then
        assertThat(reading(model, dossier, 39.9).getDecibans()).isEqualTo(-10.0);
        assertThat(reading(model, dossier, 40).getDecibans()).isEqualTo(-10 + 4.0);
        assertThat(reading(model, dossier, 60).getDecibans()).isEqualTo(-10 + 6.0);
        assertThat(reading(model, dossier, 90).getDecibans()).isEqualTo(-10 + 8.0);
    }

    @Test
    void shouldNotLetMissingEvidenceGrowAfterTheLastReport() {
        // Given
        Rule.Silence slow = silence(SmallModel.RELEASED, SmallModel.ENGAGED, Demand.AFTER, 400);
        RiskModel model = SmallModel.of(slow);
        Dossier dossier = dossier(model, history.registered(0), history.release(10));

        // When
        double lastHeard = reading(model, dossier, 130).getDecibans();
        double muchLater = reading(model, dossier, 1000).getDecibans();

        // Then
        assertThat(muchLater).isEqualTo(lastHeard).isLessThan(-10 + 8.0);
    }

    @Test
    void shouldCallSilenceInAReconstructedHistoryAGap() {
        // Given
        Histories reconstructed = new Histories(Provenance.RECONSTRUCTED);
        RiskModel model = SmallModel.of(silence(SmallModel.RELEASED, SmallModel.ENGAGED, Demand.AFTER));
        Dossier dossier = dossier(model, reconstructed.registered(0), reconstructed.release(10));

        // When
        RiskReading reading = reading(model, dossier, 500);

        // Then
        assertThat(reading.getDecibans()).isEqualTo(-10.0);
        assertThat(reading.getReasons()).extracting(Reason::getKind).containsOnly(ReasonKind.PRIOR);
        assertThat(reading.getGaps()).contains(SmallModel.TEXT);
    }

    @Test
    void shouldWaitForAnAnswerToEachWarning() {
        // Given
        RiskModel model = SmallModel.of(silence(SmallModel.WARNED, SmallModel.ANSWERED, Demand.EACH));
        Dossier dossier = dossier(
                model,
                history.registered(0),
                history.warning(1, "w1"),
                history.warning(2, "w2"),
                history.answer(3, "w1"),
                history.problem(90));

        // When
        RiskReading before = reading(model, dossier, 31.5);
        RiskReading after = reading(model, dossier, 32);

        // Then
        assertThat(before.getDecibans()).isEqualTo(-10.0);
        assertThat(after.getDecibans()).isEqualTo(-10 + 4.0);
    }

    @Test
    void shouldNotRepairWhatHadToComeBefore() {
        // Given
        RiskModel model = SmallModel.of(silence(SmallModel.RELEASED, SmallModel.ENGAGED, Demand.BEFORE, 0));
        Dossier late = dossier(
                model, history.registered(0), history.release(10), history.engaged(11, StakeholderGroup.RESIDENTS));

        // When / Then
        assertThat(reading(model, late, 50).getDecibans()).isEqualTo(-10 + 8.0);
    }

    @Test
    void shouldStartTheClockWhereTheDateIsKnownMostExactly() {
        // Given a release of some day of the year, and one of a day later in the order
        RiskModel model = SmallModel.of(silence(SmallModel.RELEASED, SmallModel.ENGAGED, Demand.AFTER));
        SpecificRecord[] unanswered = {
            history.registered(0), dated(history.release(20), Precision.YEAR), history.release(40), history.problem(120)
        };
        SpecificRecord[] firstAnswered = {
            unanswered[0],
            dated(history.engaged(15, StakeholderGroup.RESIDENTS), Precision.MONTH),
            unanswered[1],
            unanswered[2],
            unanswered[3]
        };

        // When
        double before = reading(model, dossier(model, unanswered), 80).getDecibans();
        double after = reading(model, dossier(model, firstAnswered), 80).getDecibans();

        // Then
        assertThat(before).isEqualTo(-10 + 5.0);
        assertThat(after).isEqualTo(before);
    }

    private static SpecificRecord dated(SpecificRecord event, Precision precision) {
        EventTypes.headerOf(event).orElseThrow().put("occurredPrecision", precision);
        return event;
    }

    @Test
    void shouldGradeKnowledgeByWhatIsFresh() {
        // Given
        RiskModel model = SmallModel.of(COMPLAINTS);
        Dossier dossier = dossier(model, history.registered(0), history.engaged(10, StakeholderGroup.RESIDENTS));

        // When / Then
        assertThat(reading(model, dossier, 109).getKnowledge()).isEqualTo(Knowledge.STRONG);
        assertThat(reading(model, dossier, 110).getKnowledge()).isEqualTo(Knowledge.NONE);
    }

    @Test
    void shouldGoUpAtOnceAndDownOnlyWhenClearAndAfterAWhile() {
        // Given
        RiskModel model = SmallModel.of(COMPLAINTS);
        Dossier dossier = dossier(model, history.registered(0), history.problem(0));
        LastPublished published = published(RiskLevel.GUARDED, 0, -4);

        // When
        RiskReading justUnder = new RiskReadings(model)
                .of(dossier, published, day(40))
                .getFirst()
                .reading();
        RiskReading clearlyUnder = new RiskReadings(model)
                .of(dossier, published, day(110))
                .getFirst()
                .reading();
        RiskReading tooSoon = new RiskReadings(model)
                .of(dossier, published(RiskLevel.GUARDED, 100, -4), day(110))
                .getFirst()
                .reading();

        // Then
        assertThat(justUnder.getDecibans()).isBetween(-7.0, -5.0);
        assertThat(justUnder.getLevel()).isEqualTo(RiskLevel.GUARDED);
        assertThat(clearlyUnder.getLevel()).isEqualTo(RiskLevel.LOW);
        assertThat(tooSoon.getLevel()).isEqualTo(RiskLevel.GUARDED);
    }

    @Test
    void shouldNameTheEventsBehindAReason() {
        // Given
        RiskModel model = SmallModel.of(COMPLAINTS);
        Dossier dossier = dossier(model, history.registered(0), history.problem(1), history.problem(2));

        // When
        Reason reason = reading(model, dossier, 3).getReasons().stream()
                .filter(candidate -> candidate.getKind() == ReasonKind.EVIDENCE)
                .findFirst()
                .orElseThrow();

        // Then
        assertThat(reason.getEvents()).containsExactly("urn:test#e3", "urn:test#e2");
        assertThat(reason.getSince()).isEqualTo(day(1));
    }

    private static RiskReading reading(RiskModel model, Dossier dossier, double day) {
        return new RiskReadings(model)
                .of(dossier, published(), day(day))
                .getFirst()
                .reading();
    }

    private static LastPublished published() {
        return LastPublished.NOTHING;
    }

    private static LastPublished published(RiskLevel level, double since, double decibans) {
        TreeMap<String, PublishedRisk> risks = new TreeMap<>();
        risks.put(
                "harm",
                new PublishedRisk(
                        level,
                        day(since).toEpochMilli(),
                        decibans,
                        Basis.EVIDENCED,
                        Knowledge.NONE,
                        null,
                        new TreeMap<>()));
        return new LastPublished(risks, null, null, null, null, false);
    }

    private static Rule.Silence silence(Signal anchor, Signal expected, Demand demand) {
        return silence(anchor, expected, demand, 40);
    }

    private static Rule.Silence silence(Signal anchor, Signal expected, Demand demand, double growDays) {
        boolean grows = growDays > 0;
        return new Rule.Silence(
                "silence",
                Where.ANY,
                anchor,
                expected,
                demand,
                30,
                grows ? 4 : 8,
                8,
                growDays,
                false,
                SmallModel.TEXT,
                SmallModel.TEXT,
                null);
    }

    private static Dossier with(RiskModel model, Dossier dossier, SpecificRecord event) {
        return dossier.with((EventHeader) event.get(0), event, model.matchesOf(event));
    }
}
