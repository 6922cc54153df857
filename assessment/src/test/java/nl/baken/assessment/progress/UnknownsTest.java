package nl.baken.assessment.progress;

import static nl.baken.assessment.Histories.date;
import static nl.baken.assessment.Histories.day;
import static nl.baken.event.Discipline.LEGAL;
import static nl.baken.event.Discipline.TECHNOLOGY;
import static nl.baken.event.Discipline.USER;
import static nl.baken.event.UnknownOutcome.DEFERRED;
import static nl.baken.event.UnknownOutcome.REFUTED;
import static nl.baken.event.UnknownOutcome.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.baken.assessment.Chronicle;
import nl.baken.assessment.GateModel;
import nl.baken.event.Closure;
import nl.baken.output.DueStatus;
import nl.baken.output.ProjectForecast;
import nl.baken.output.UnknownForecast;
import org.junit.jupiter.api.Test;

class UnknownsTest {

    @Test
    void shouldShowTheHardestFirst() {
        // Given
        Chronicle chronicle = Chronicle.live()
                .unknown(1, "easy", USER, 1, null)
                .unknown(2, "hard-later", TECHNOLOGY, 5, date(90))
                .unknown(3, "hard-soon", LEGAL, 5, date(60));

        // Then
        assertThat(at(chronicle, 10).getUnknowns())
                .extracting(UnknownForecast::getUnknownId)
                .containsExactly("hard-soon", "hard-later", "easy");
    }

    @Test
    void shouldReportWhereEachStands() {
        // Given
        Chronicle chronicle = Chronicle.live()
                .unknown(1, "a-open", USER, 5, date(90))
                .unknown(1, "b-overdue", USER, 4, date(20))
                .unknown(1, "c-put-off", USER, 3, date(20))
                .answered(10, "c-put-off", DEFERRED)
                .unknown(1, "d-late", USER, 2, date(20))
                .answered(25, "d-late", RESOLVED)
                .unknown(1, "e-no-date", USER, 1, null);

        // When
        ProjectForecast forecast = at(chronicle, 30);

        // Then
        assertThat(forecast.getUnknowns())
                .extracting(UnknownForecast::getStatus)
                .containsExactly(
                        DueStatus.OPEN, DueStatus.OVERDUE, DueStatus.DEFERRED, DueStatus.DONE_LATE, DueStatus.NO_DATE);
        assertThat(forecast.getUnknownsOpen()).isEqualTo(3);
        assertThat(forecast.getUnknownsOverdue()).isEqualTo(1);
    }

    @Test
    void shouldBeOpenAgainWhenItIsIdentifiedAgain() {
        // Given
        Chronicle chronicle = Chronicle.live()
                .unknown(1, "u", USER, 3, null)
                .answered(10, "u", RESOLVED)
                .unknown(20, "u", USER, 3, null);

        // When
        UnknownForecast unknown = at(chronicle, 30).getUnknowns().getFirst();

        // Then
        assertThat(unknown.getOutcome()).isNull();
        assertThat(unknown.getIdentified()).isEqualTo(date(1));
    }

    @Test
    void shouldWaitForEverythingThatIsOpenBeforeItAndEndInACircle() {
        // Given
        Chronicle chronicle = Chronicle.live()
                .unknown(1, "a", USER, 3, null, "b", "done", "nobody-knows")
                .unknown(1, "b", USER, 3, null, "c")
                .unknown(1, "c", USER, 3, null, "a", "c")
                .unknown(1, "done", USER, 3, null, "behind")
                .answered(2, "done", RESOLVED)
                .unknown(1, "behind", USER, 3, null);

        // When
        ProjectForecast forecast = at(chronicle, 30);

        // Then
        assertThat(forecast.getUnknowns().getFirst().getUnknownId()).isEqualTo("a");
        assertThat(forecast.getUnknowns().getFirst().getWaitsFor()).containsExactly("b", "c");
    }

    @Test
    void shouldSeeThatTheHardestWereClosedFirst() {
        // Given
        Chronicle first = Chronicle.live();
        Chronicle last = Chronicle.live();
        for (int hardness = 1; hardness <= 5; hardness++) {
            first.unknown(1, "u" + hardness, USER, hardness, null).answered(100 - hardness, "u" + hardness, RESOLVED);
            last.unknown(1, "u" + hardness, USER, hardness, null).answered(10 + hardness, "u" + hardness, REFUTED);
        }

        // Then
        assertThat(at(first, 200).getUnknownsFirstIndex()).isCloseTo(1, within(1e-12));
        assertThat(at(last, 200).getUnknownsFirstIndex()).isCloseTo(-1, within(1e-12));
    }

    @Test
    void shouldShareRanksAmongEquals() {
        // Given ranks of hardness 1, 2.5, 2.5 against order 1, 2, 3
        Chronicle chronicle = Chronicle.live()
                .unknown(1, "a", USER, 5, null)
                .answered(10, "a", RESOLVED)
                .unknown(1, "b", USER, 2, null)
                .answered(20, "b", RESOLVED)
                .unknown(1, "c", USER, 2, null)
                .answered(30, "c", RESOLVED);

        // Then
        assertThat(at(chronicle, 40).getUnknownsFirstIndex()).isCloseTo(1.5 / Math.sqrt(1.5 * 2), within(1e-12));
    }

    @Test
    void shouldNotSeeAnOrderAmongTooFewOrAmongEquals() {
        // Given
        Chronicle few = Chronicle.live()
                .unknown(1, "a", USER, 5, null)
                .answered(10, "a", RESOLVED)
                .unknown(1, "b", USER, 2, null)
                .answered(20, "b", RESOLVED)
                .unknown(1, "c", USER, 1, null)
                .answered(30, "c", DEFERRED);
        Chronicle equal = Chronicle.live();
        for (String id : new String[] {"a", "b", "c"}) {
            equal.unknown(1, id, USER, 3, null).answered(10 + id.charAt(0), id, RESOLVED);
        }

        // Then
        assertThat(at(few, 40).getUnknownsFirstIndex()).isNull();
        assertThat(at(equal, 400).getUnknownsFirstIndex()).isNull();
    }

    @Test
    void shouldNotBeLateInAProjectThatEndedNorInAWrittenHistory() {
        // Given
        Chronicle ended = Chronicle.live().unknown(1, "u", USER, 5, date(20)).closed(50, Closure.COMPLETED);
        Chronicle written = Chronicle.reconstructed().unknown(1, "u", USER, 5, date(20));

        // Then
        assertThat(at(ended, 100).getUnknownsOverdue()).isZero();
        assertThat(at(written, 100).getUnknownsOverdue()).isZero();
    }

    @Test
    void shouldLeaveOutWhatWasClosedWithoutEverBeingNamed() {
        // Given
        Chronicle chronicle = Chronicle.live().answered(10, "u", RESOLVED);

        // Then
        assertThat(at(chronicle, 20).getUnknowns()).isEmpty();
    }

    private static ProjectForecast at(Chronicle chronicle, double day) {
        return Forecasts.of(chronicle.dossier(), GateModel.PROJECT, day(day));
    }
}
