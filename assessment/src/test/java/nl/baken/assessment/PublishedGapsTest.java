package nl.baken.assessment;

import static nl.baken.assessment.Histories.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.assessment.model.AlertPolicy;
import nl.baken.assessment.model.Expectation;
import nl.baken.assessment.model.Impact;
import nl.baken.assessment.model.Levels;
import nl.baken.assessment.model.Prior;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Signal;
import nl.baken.assessment.model.Where;
import nl.baken.event.EventHeader;
import nl.baken.output.Knowledge;
import nl.baken.output.ModelRef;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskReading;
import nl.baken.output.Text;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Promise: what is published as not known is what is not known, also when only days have passed. */
class PublishedGapsTest {

    private static final Text HEARD = new Text("wie gehoord is", "who was heard");

    private final Assessment assessment = new Assessment(model());
    private final List<RiskReading> published = new ArrayList<>();
    private ProjectState state = ProjectState.empty();

    @Test
    void shouldPublishAGapThatComesWithTimeWhereTheGradeStays() {
        // Given
        Histories history = Histories.live();
        take(history.registered(0));
        take(history.problem(0));
        tick(1);

        // When
        for (int day = 2; day < 60; day++) {
            tick(day);
        }

        // Then
        assertThat(published).extracting(RiskReading::getKnowledge).containsOnly(Knowledge.STRONG);
        assertThat(published.getFirst().getGaps()).isEmpty();
        assertThat(published.getLast().getGaps()).containsExactly(HEARD);
        assertThat(published).as("once, when it was so").hasSize(2);
    }

    private void take(SpecificRecord event) {
        state = state.with(assessment.fold(state.dossier(), (EventHeader) event.get(0), event));
    }

    private void tick(int day) {
        Assessed assessed = assessment.assess(state, day(day), Trigger.TICK);
        state = assessed.state();
        RiskAssessment readings = assessed.risks();
        if (readings != null) {
            published.add(readings.getReadings().getFirst());
        }
    }

    /** Three things of four that stay fresh are as good a knowledge as four. */
    private static RiskModel model() {
        Levels.Thresholds thresholds = new Levels.Thresholds(-5, 5, 10);
        List<Expectation> expectations = List.of(
                new Expectation(SmallModel.COMPLAINTS, Where.ANY, 30, HEARD),
                expected(SmallModel.REGISTERED),
                expected(SmallModel.REGISTERED),
                expected(SmallModel.REGISTERED));
        return new RiskModel(
                new ModelRef("gaps", "1", "none"),
                List.of(SmallModel.COMPLAINTS, SmallModel.REGISTERED),
                List.of(new Risk(
                        "harm",
                        SmallModel.TEXT,
                        false,
                        Risk.Axis.LOW_PUBLIC_CONTROL,
                        null,
                        new Prior(-10, SmallModel.TEXT, List.of()),
                        List.of(),
                        expectations)),
                new Impact(3, List.of()),
                new Levels(Stream.generate(() -> thresholds).limit(Impact.MOST).toList(), 2, 14),
                List.of(),
                new AlertPolicy(1, 60, 120, 180, 30, 14));
    }

    private static Expectation expected(Signal signal) {
        return new Expectation(signal, Where.ANY, 1000, SmallModel.TEXT);
    }
}
