package nl.baken.assessment.progress;

import static nl.baken.assessment.Histories.date;
import static nl.baken.assessment.Histories.day;
import static org.assertj.core.api.Assertions.assertThat;

import nl.baken.assessment.Chronicle;
import nl.baken.assessment.GateModel;
import nl.baken.event.Closure;
import nl.baken.output.DeliveryForecast;
import nl.baken.output.DueStatus;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    @Test
    void shouldKeepThePromiseAndShowTheDateThatHolds() {
        // Given
        Chronicle chronicle = Chronicle.live()
                .agreed(1, "d", date(50))
                .delayed(40, "d", date(90))
                .delayed(80, "d", date(120));

        // When
        DeliveryForecast delivery = at(chronicle, 100);

        // Then
        assertThat(delivery.getPromised()).isEqualTo(date(50));
        assertThat(delivery.getDue()).isEqualTo(date(120));
        assertThat(delivery.getDelays()).isEqualTo(2);
        assertThat(delivery.getStatus()).isEqualTo(DueStatus.OPEN);
        assertThat(at(chronicle, 121).getStatus()).isEqualTo(DueStatus.OVERDUE);
    }

    @Test
    void shouldBeLateAtOnceWhenPutOffWithoutANewDate() {
        // Given
        Chronicle live = Chronicle.live().agreed(1, "d", date(50)).delayed(10, "d", null);
        Chronicle written = Chronicle.reconstructed().delayed(10, "d", null);

        // Then
        assertThat(at(live, 11).getStatus()).isEqualTo(DueStatus.OVERDUE);
        assertThat(at(live, 11).getDue()).isNull();
        assertThat(at(written, 11).getStatus()).isEqualTo(DueStatus.OVERDUE);
        assertThat(at(written, 11).getDataSource()).isNull();
    }

    @Test
    void shouldBeDoneWhenTheDataCameAndJudgeByTheDateThatHeld() {
        // Given
        Chronicle inTime = Chronicle.live()
                .agreed(1, "d", date(50))
                .delayed(40, "d", date(90))
                .delivered(85, "d", false)
                .delivered(200, "d", true);
        Chronicle late = Chronicle.live().agreed(1, "d", date(50)).delivered(60, "d", null);
        Chronicle afterDelay =
                Chronicle.live().agreed(1, "d", date(50)).delayed(10, "d", null).delivered(30, "d", null);

        // Then
        assertThat(at(inTime, 210).getStatus()).isEqualTo(DueStatus.DONE);
        assertThat(at(inTime, 210).getAutomated()).isTrue();
        assertThat(at(inTime, 210).getDelivered()).isEqualTo(date(200));
        assertThat(at(late, 210).getStatus()).isEqualTo(DueStatus.DONE_LATE);
        assertThat(at(late, 210).getAutomated()).isNull();
        assertThat(at(afterDelay, 210).getStatus()).isEqualTo(DueStatus.DONE_LATE);
    }

    @Test
    void shouldWaitAgainForDataThatCameOnceAndAreNowDelayed() {
        // Given
        Chronicle chronicle = Chronicle.live()
                .agreed(1, "d", date(50))
                .delivered(45, "d", null)
                .delayed(100, "d", date(150));

        // Then
        assertThat(at(chronicle, 140).getStatus()).isEqualTo(DueStatus.OPEN);
        assertThat(at(chronicle, 151).getStatus()).isEqualTo(DueStatus.OVERDUE);
    }

    @Test
    void shouldNotWaitForDataThatCameBeforeTheAgreementWasWrittenDown() {
        // Given
        Chronicle chronicle = Chronicle.live().delivered(5, "d", null).agreed(10, "d", date(8));

        // Then
        assertThat(at(chronicle, 100).getStatus()).isEqualTo(DueStatus.DONE);
    }

    @Test
    void shouldWaitForNothingInAProjectThatEnded() {
        // Given
        Chronicle chronicle =
                Chronicle.live().agreed(1, "d", date(50)).delayed(10, "d", null).closed(60, Closure.STOPPED);

        // Then
        assertThat(at(chronicle, 100).getStatus()).isEqualTo(DueStatus.OPEN);
    }

    @Test
    void shouldHaveNoDateWhenNoneWasPromised() {
        // Given
        Chronicle chronicle = Chronicle.live().agreed(1, "d", null);

        // Then
        assertThat(at(chronicle, 100).getStatus()).isEqualTo(DueStatus.NO_DATE);
    }

    private static DeliveryForecast at(Chronicle chronicle, double day) {
        return Forecasts.of(chronicle.dossier(), GateModel.PROJECT, day(day))
                .getDeliveries()
                .getFirst();
    }
}
