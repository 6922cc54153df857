package nl.baken.assessment.progress;

import static nl.baken.assessment.Histories.date;
import static nl.baken.assessment.Histories.day;
import static org.assertj.core.api.Assertions.assertThat;

import nl.baken.assessment.Chronicle;
import nl.baken.assessment.GateModel;
import nl.baken.assessment.time.NextChange;
import nl.baken.event.Closure;
import nl.baken.event.Discipline;
import nl.baken.event.EventHeader;
import nl.baken.event.MilestoneKind;
import nl.baken.event.OptionClosed;
import nl.baken.event.OptionOpened;
import nl.baken.event.OptionOutcome;
import nl.baken.event.PlanChange;
import org.junit.jupiter.api.Test;

class ForecastsTest {

    @Test
    void shouldLookAgainTheDayAfterTheFirstDateThatIsStillWaitedFor() {
        // Given
        Chronicle chronicle = Chronicle.live()
                .planned(1, "reached", date(20), PlanChange.PLANNED)
                .reached(10, "reached", MilestoneKind.GENERAL)
                .planned(1, "m", date(90), PlanChange.PLANNED)
                .unknown(1, "u", Discipline.USER, 3, date(60))
                .agreed(1, "d", date(70));

        // Then
        assertThat(Forecasts.nextChange(chronicle.dossier(), day(15)).at()).isEqualTo(day(61).toEpochMilli());
        assertThat(Forecasts.nextChange(chronicle.dossier(), day(61)).at()).isEqualTo(day(71).toEpochMilli());
        assertThat(Forecasts.nextChange(chronicle.dossier(), day(91))).isEqualTo(NextChange.NEVER);
    }

    @Test
    void shouldReadOtherwiseAtTheNextChangeAndNotBefore() {
        // Given
        Chronicle chronicle = Chronicle.live().unknown(1, "u", Discipline.USER, 3, date(60));
        long change = Forecasts.nextChange(chronicle.dossier(), day(15)).at();

        // When
        var before = Forecasts.of(chronicle.dossier(), GateModel.PROJECT, java.time.Instant.ofEpochMilli(change - 1));
        var after = Forecasts.of(chronicle.dossier(), GateModel.PROJECT, java.time.Instant.ofEpochMilli(change));

        // Then
        assertThat(before.getUnknownsOverdue()).isZero();
        assertThat(after.getUnknownsOverdue()).isEqualTo(1);
    }

    @Test
    void shouldAskAgainWhereAWrittenHistoryEnds() {
        // Given
        Chronicle written = Chronicle.reconstructed().unknown(1, "u", Discipline.USER, 3, date(60));

        // Then
        assertThat(Forecasts.nextChange(written.dossier(), day(15)).at()).isEqualTo(day(61).toEpochMilli());
    }

    @Test
    void shouldNotLookAgainAtAProjectThatEnded() {
        // Given
        Chronicle ended =
                Chronicle.live().unknown(1, "u", Discipline.USER, 3, date(60)).closed(10, Closure.STOPPED);

        // Then
        assertThat(Forecasts.nextChange(ended.dossier(), day(15))).isEqualTo(NextChange.NEVER);
    }

    private static OptionOpened opened(EventHeader header, String id) {
        return OptionOpened.newBuilder()
                .setHeader(header)
                .setOptionId(id)
                .setName("Option")
                .build();
    }

    @Test
    void shouldCountTheOptionsThatAreAlive() {
        // Given
        Chronicle chronicle = Chronicle.live();
        chronicle
                .add(opened(chronicle.header(1), "a"))
                .add(opened(chronicle.header(1), "b"))
                .add(OptionClosed.newBuilder()
                        .setHeader(chronicle.header(2))
                        .setOptionId("b")
                        .setOutcome(OptionOutcome.DROPPED)
                        .build());

        // Then
        assertThat(Forecasts.of(chronicle.dossier(), GateModel.PROJECT, day(3)).getOptionsAlive())
                .isEqualTo(1);
    }
}
