package nl.baken.assessment.progress;

import static nl.baken.assessment.Histories.date;
import static nl.baken.assessment.Histories.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.baken.assessment.Chronicle;
import nl.baken.assessment.GateModel;
import nl.baken.event.Closure;
import nl.baken.event.MilestoneKind;
import nl.baken.event.PlanChange;
import nl.baken.output.DueStatus;
import nl.baken.output.MilestoneForecast;
import nl.baken.output.ProjectForecast;
import org.junit.jupiter.api.Test;

class MilestonesTest {

    @Test
    void shouldKeepTheFirstDateAndCountEveryMove() {
        // Given
        Chronicle chronicle = Chronicle.live()
                .planned(1, "m", date(100), PlanChange.PLANNED)
                .planned(50, "m", date(160), PlanChange.RESCHEDULED)
                .planned(60, "m", date(160), PlanChange.PLANNED)
                .planned(70, "m", date(190), PlanChange.RESCHEDULED);

        // When
        MilestoneForecast milestone = at(chronicle, 80);

        // Then
        assertThat(milestone.getBaseline()).isEqualTo(date(100));
        assertThat(milestone.getDue()).isEqualTo(date(190));
        assertThat(milestone.getReschedules()).isEqualTo(2);
        assertThat(milestone.getSlipDays()).isEqualTo(90);
        assertThat(milestone.getStatus()).isEqualTo(DueStatus.OPEN);
    }

    @Property(tries = 200)
    void shouldCountEveryMoveHoweverOftenADateIsConfirmed(
            @ForAll @Size(max = 100) List<@IntRange(max = 3) Integer> dates) {
        // Given
        Chronicle chronicle = Chronicle.live().planned(1, "m", date(100), PlanChange.PLANNED);
        int moves = 0;
        int before = 0;
        double day = 2;
        for (int next : dates) {
            // When
            chronicle.planned(day++, "m", date(200 + next), PlanChange.PLANNED);
            moves += before == 200 + next ? 0 : 1;
            before = 200 + next;

            // Then
            assertThat(at(chronicle, day).getReschedules()).isEqualTo(moves);
            assertThat(at(chronicle, day).getBaseline()).isEqualTo(date(100));
        }
    }

    @Test
    void shouldKeepAnOverdueMilestoneWhenManyOthersComeAfterIt() {
        // Given
        Chronicle chronicle = Chronicle.live().planned(1, "go-live", date(10), PlanChange.PLANNED);
        for (int i = 0; i < 150; i++) {
            chronicle.planned(20, "done-" + i, date(30), PlanChange.PLANNED);
            chronicle.reached(25, "done-" + i, MilestoneKind.GENERAL);
        }
        for (int i = 0; i < 250; i++) {
            chronicle.planned(40 + i, "later-" + i, date(900), PlanChange.PLANNED);
        }

        // When
        ProjectForecast forecast = Forecasts.of(chronicle.dossier(), GateModel.PROJECT, day(500));

        // Then
        assertThat(forecast.getTruncated()).isTrue();
        assertThat(forecast.getMilestones())
                .filteredOn(milestone -> milestone.getStatus() == DueStatus.OVERDUE)
                .extracting(MilestoneForecast::getMilestoneId)
                .containsExactly("go-live");
    }

    @Test
    void shouldBeOverdueFromTheDayAfterItsDate() {
        // Given
        Chronicle chronicle = Chronicle.live().planned(1, "m", date(100), PlanChange.PLANNED);

        // Then
        assertThat(at(chronicle, 100.9).getStatus()).isEqualTo(DueStatus.OPEN);
        assertThat(at(chronicle, 101).getStatus()).isEqualTo(DueStatus.OVERDUE);
        assertThat(at(chronicle, 130).getSlipDays()).isEqualTo(30);
    }

    @Test
    void shouldTakeForLateWhatMissedTheDateThatHeld() {
        // Given
        Chronicle inTime = Chronicle.live()
                .planned(1, "m", date(100), PlanChange.PLANNED)
                .planned(50, "m", date(160), PlanChange.RESCHEDULED)
                .reached(150, "m", MilestoneKind.GENERAL);
        Chronicle late = Chronicle.live()
                .planned(1, "m", date(100), PlanChange.PLANNED)
                .reached(130, "m", MilestoneKind.GENERAL);
        Chronicle early =
                Chronicle.live().planned(1, "m", date(100), PlanChange.PLANNED).reached(90, "m", MilestoneKind.GENERAL);

        // Then
        assertThat(at(inTime, 200).getStatus()).isEqualTo(DueStatus.DONE);
        assertThat(at(inTime, 200).getSlipDays()).isEqualTo(50);
        assertThat(at(late, 200).getStatus()).isEqualTo(DueStatus.DONE_LATE);
        assertThat(at(late, 200).getSlipDays()).isEqualTo(30);
        assertThat(at(early, 200).getSlipDays()).isEqualTo(-10);
    }

    @Test
    void shouldBeOverdueWhenTheProjectReportsThatItWasMissed() {
        // Given
        Chronicle chronicle = Chronicle.reconstructed()
                .planned(1, "m", date(100), PlanChange.PLANNED)
                .planned(120, "m", null, PlanChange.MISSED);

        // When
        MilestoneForecast milestone = at(chronicle, 2000);

        // Then
        assertThat(milestone.getStatus()).isEqualTo(DueStatus.OVERDUE);
        assertThat(milestone.getDue()).isNull();
        assertThat(milestone.getSlipDays()).isEqualTo(20);
    }

    @Test
    void shouldNotTakeTheSilenceOfAWrittenHistoryForLateness() {
        // Given
        Chronicle chronicle = Chronicle.reconstructed().planned(1, "m", date(100), PlanChange.PLANNED);

        // When
        MilestoneForecast milestone = at(chronicle, 2000);

        // Then
        assertThat(milestone.getStatus()).isEqualTo(DueStatus.OPEN);
        assertThat(milestone.getSlipDays()).isZero();
    }

    @Test
    void shouldStopBeingLateWhenTheProjectEnds() {
        // Given
        Chronicle chronicle = Chronicle.live()
                .planned(1, "m", date(100), PlanChange.PLANNED)
                .planned(1, "n", null, PlanChange.MISSED)
                .closed(140, Closure.STOPPED);

        // When
        var milestones =
                Forecasts.of(chronicle.dossier(), GateModel.PROJECT, day(900)).getMilestones();

        // Then
        assertThat(milestones).extracting(MilestoneForecast::getStatus).doesNotContain(DueStatus.OVERDUE);
        assertThat(milestones.getFirst().getSlipDays())
                .as("nothing is waited for once the project has ended, so the day of the end makes nothing late")
                .isZero();
    }

    @Test
    void shouldHaveNoDateWhenNoneWasEverGiven() {
        // Given
        Chronicle chronicle = Chronicle.live().reached(10, "m", MilestoneKind.PROTOTYPE);

        // When
        MilestoneForecast milestone = at(chronicle, 20);

        // Then
        assertThat(milestone.getStatus()).isEqualTo(DueStatus.DONE);
        assertThat(milestone.getBaseline()).isNull();
        assertThat(milestone.getSlipDays()).isNull();
        assertThat(milestone.getReached()).isEqualTo(date(10));
    }

    @Test
    void shouldBeOpenAgainWhenItWasReachedInTimeAndGetsALaterDate() {
        // Given
        Chronicle chronicle = Chronicle.live()
                .planned(1, "m", date(20), PlanChange.PLANNED)
                .reached(10, "m", MilestoneKind.GENERAL)
                .planned(15, "m", date(40), PlanChange.RESCHEDULED);

        // Then
        assertThat(at(chronicle, 40).getStatus()).isEqualTo(DueStatus.OPEN);
        assertThat(at(chronicle, 41).getStatus()).isEqualTo(DueStatus.OVERDUE);
        assertThat(at(chronicle, 41).getReached()).isNull();
        assertThat(at(chronicle.reached(50, "m", MilestoneKind.GENERAL), 60).getStatus())
                .isEqualTo(DueStatus.DONE_LATE);
    }

    @Test
    void shouldStayLateWhateverIsPlannedAfterwards() {
        // Given
        Chronicle chronicle = Chronicle.live()
                .planned(1, "m", date(20), PlanChange.PLANNED)
                .reached(39, "m", MilestoneKind.GENERAL)
                .planned(40, "m", date(90), PlanChange.RESCHEDULED);

        // Then
        assertThat(at(chronicle, 100).getStatus()).isEqualTo(DueStatus.DONE_LATE);
        assertThat(at(chronicle, 100).getDue()).isEqualTo(date(20));
        assertThat(at(chronicle, 100).getReached()).isEqualTo(date(39));
    }

    @Test
    void shouldStayDoneWhenItsDateIsOnlyToldAgain() {
        // Given
        Chronicle chronicle = Chronicle.live()
                .planned(1, "m", date(20), PlanChange.PLANNED)
                .reached(10, "m", MilestoneKind.GENERAL)
                .planned(12, "m", date(20), PlanChange.PLANNED)
                .reached(30, "m", MilestoneKind.GENERAL);

        // Then
        assertThat(at(chronicle, 100).getStatus()).isEqualTo(DueStatus.DONE);
        assertThat(at(chronicle, 100).getReached()).isEqualTo(date(10));
    }

    @Test
    void shouldBeOneMilestoneInBothFormsOfAName() {
        // Given
        Chronicle chronicle = Chronicle.live()
                .planned(1, "caf\u00E9", date(20), PlanChange.PLANNED)
                .reached(10, "cafe\u0301 ", MilestoneKind.GENERAL);

        // Then
        assertThat(at(chronicle, 100).getStatus()).isEqualTo(DueStatus.DONE);
        assertThat(chronicle.dossier().milestones().byId()).hasSize(1);
    }

    private static MilestoneForecast at(Chronicle chronicle, double day) {
        return Forecasts.of(chronicle.dossier(), GateModel.PROJECT, day(day))
                .getMilestones()
                .getFirst();
    }
}
