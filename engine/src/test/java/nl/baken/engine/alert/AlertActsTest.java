package nl.baken.engine.alert;

import static nl.baken.assessment.Histories.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.baken.event.EventHeader;
import nl.baken.event.Precision;
import nl.baken.output.AlertStep;
import nl.baken.output.MuteKind;
import nl.baken.steering.AlertAcknowledged;
import nl.baken.steering.AlertSilenced;
import org.junit.jupiter.api.Test;

/** Promise: what a steering group does with an alert mutes it for as long as it said, and is never lost without a word. */
class AlertActsTest {

    private final AlertWorld open = AlertWorld.first().see(AlertWorld.warning());

    @Test
    void shouldMuteWhatWasAcknowledgedUntilItBecomesMoreSevere() {
        // When
        AlertWorld acknowledged = open.acknowledge();
        AlertWorld worse = acknowledged.see(AlertWorld.critical());

        // Then
        assertThat(mutes(acknowledged)).containsExactly(MuteKind.ACKNOWLEDGED);
        assertThat(mutes(worse)).isEmpty();
        assertThat(worse.taken().getLast().step()).isEqualTo(AlertStep.ESCALATED);
    }

    @Test
    void shouldHoldSeveralMutesAtOnce() {
        // When
        AlertWorld muted = open.silence(10).acknowledge().see(AlertWorld.inhibited());

        // Then
        assertThat(mutes(muted)).containsExactly(MuteKind.SILENCED, MuteKind.ACKNOWLEDGED, MuteKind.INHIBITED);
        assertThat(mutes(muted.tick(10))).containsExactly(MuteKind.ACKNOWLEDGED, MuteKind.INHIBITED);
    }

    @Test
    void shouldSilenceAnAlertThatIsYetToCome() {
        // When
        AlertWorld silenced = AlertWorld.first().see(null).silence(10).see(AlertWorld.warning());

        // Then
        assertThat(mutes(silenced)).containsExactly(MuteKind.SILENCED);
        assertThat(silenced.heard()).isEmpty();
        assertThat(silenced.tick(10).heard()).containsExactly("group");
    }

    @Test
    void shouldGoOnSilentWhenItIsResolvedAndComesBack() {
        // When
        AlertWorld back = open.silence(20).see(null).tick(5).see(AlertWorld.warning());

        // Then
        assertThat(mutes(back)).containsExactly(MuteKind.SILENCED);
    }

    @Test
    void shouldHoldToTheLatestWordAndToTheOneBeforeWhenItIsTakenBack() {
        // When
        AlertWorld shorter = open.silence(40).silence(2);

        // Then
        assertThat(mutes(shorter.tick(3))).isEmpty();
        assertThat(mutes(shorter.withdraw(ActKind.SILENCED).tick(3))).containsExactly(MuteKind.SILENCED);
    }

    @Test
    void shouldNotTakeTheSilenceOfOneSteeringGroupForThatOfAnother() {
        // When
        AlertWorld moved = open.silence(40).move();

        // Then
        assertThat(mutes(moved)).isEmpty();
        assertThat(moved.heard()).containsExactly("others");
    }

    @Test
    void shouldTellOfAnActThatDoesNothing() {
        // Given
        AlertStates states = AlertWorld.first().see(null).states();

        // When, then
        assertThat(acknowledged(states, 0)).isEqualTo(ActOutcome.NO_SUCH_ALERT);
        assertThat(silenced(states, 5)).isEqualTo(ActOutcome.WAITS);
        assertThat(silenced(open.states(), 5)).isEqualTo(ActOutcome.TAKEN);
        assertThat(silenced(open.states(), -5)).isEqualTo(ActOutcome.OVER);
    }

    @Test
    void shouldNotTakeAnAcknowledgementForOneOfWhatCameAfterIt() {
        // Given
        AlertStates worse = open.tick(10).see(AlertWorld.critical()).states();

        // When, then
        assertThat(acknowledged(worse, 5)).isEqualTo(ActOutcome.NO_SUCH_ALERT);
        assertThat(acknowledged(worse, 10)).isEqualTo(ActOutcome.TAKEN);
    }

    private static ActOutcome acknowledged(AlertStates states, int day) {
        AlertAcknowledged act = new AlertAcknowledged(header(day), AlertWorld.FINGERPRINT, null);
        return states.act(act.getHeader(), act, day(day)).outcome();
    }

    private static ActOutcome silenced(AlertStates states, int days) {
        AlertSilenced act = new AlertSilenced(header(0), AlertWorld.FINGERPRINT, day(days), "known");
        return states.act(act.getHeader(), act, day(0)).outcome();
    }

    private static EventHeader header(int day) {
        return EventHeader.newBuilder()
                .setEventId("a" + day)
                .setSource("urn:test")
                .setProjectId("p1")
                .setOccurredAt(day(day))
                .setOccurredPrecision(Precision.INSTANT)
                .setRecordedAt(day(day))
                .build();
    }

    private static List<MuteKind> mutes(AlertWorld world) {
        return world.states().of(AlertWorld.FINGERPRINT).mutes().stream()
                .map(Mute::kind)
                .toList();
    }
}
