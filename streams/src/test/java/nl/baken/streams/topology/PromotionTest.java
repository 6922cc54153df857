package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventTypes;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.event.ModelPromoted;
import nl.baken.event.Precision;
import nl.baken.output.AlertConditions;
import nl.baken.output.AlertStep;
import nl.baken.output.ModelRef;
import nl.baken.output.SteeringAlert;
import nl.baken.streams.run.Silence;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Promise: the run that is promoted is the only active one from that place in the log on, and no alert ends or begins for that alone. */
class PromotionTest {

    @RegisterExtension
    static final Silence SILENCE = new Silence(Assess.class);

    private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");
    private static final ModelRef FIRST = TestModel.small("1").ref();
    private static final ModelRef SECOND = TestModel.small("2").ref();
    private static final ModelPromoted NEXT = TwoRuns.promotion("a", TwoRuns.SHADOW, SECOND);
    private static final ModelPromoted BACK = TwoRuns.promotion("b", null, FIRST);

    /** Four complaints weigh 19 with the live model and 18 with the other: high, and not critical, with both. */
    private TwoRuns runs = new TwoRuns(TestModel.small("1", 4.75), TestModel.small("2", 4.5));

    @AfterEach
    void close() {
        runs.close();
    }

    @Test
    void shouldSendToAlertingOnlyWhenPromoted() {
        // Given
        complaints();
        List<TestRecord<byte[], byte[]>> before = runs.shadow.toAlerting();
        runs.publishedByLive();

        // When
        runs.live.take(NEXT);
        runs.shadow.take(NEXT);

        // Then
        assertThat(before).isEmpty();
        assertThat(runs.publishedByLive()).isEmpty();
        assertThat(runs.shadow.toAlerting()).singleElement().satisfies(toAlerting -> {
            AlertConditions conditions = (AlertConditions) runs.shadow.decode(toAlerting.value());
            assertThat(conditions.getModel()).isEqualTo(SECOND);
            assertThat(conditions.getPromotion().getPromotionId()).isEqualTo("a");
            assertThat(conditions.getPromotion().getOrdinal()).isOne();
            assertThat(conditions.getAsOf()).isEqualTo(day(10));
        });
        assertThat(runs.live.counted(Counters.PROMOTIONS, "inactive")).isOne();
        assertThat(runs.shadow.counted(Counters.PROMOTIONS, "active")).isOne();
    }

    @Test
    void shouldGoOnWithAnAlertThatBothModelsSee() {
        // Given
        complaints();
        String alert = runs.risks().getLast().getAlertId();

        // When
        runs.take(NEXT);
        List<SteeringAlert> atHandover = runs.risks();
        fade();

        // Then
        assertThat(atHandover).extracting(SteeringAlert::getStep).containsExactly(AlertStep.OPENED);
        assertThat(runs.risks())
                .extracting(SteeringAlert::getStep)
                .containsExactly(AlertStep.OPENED, AlertStep.RESOLVED);
        assertThat(runs.risks()).extracting(SteeringAlert::getAlertId).containsOnly(alert);
        assertThat(runs.risks()).extracting(SteeringAlert::getModel).containsExactly(FIRST, SECOND);
        assertThat(runs.risks().getLast().getReasons().getFirst().getEn())
                .isEqualTo("What led to it is no longer the case.");
    }

    @Test
    void shouldResolveWhatTheNewModelDoesNotSeeAndReopenOnTheWayBack() {
        // Given
        runs.close();
        runs = new TwoRuns(TestModel.small("1", 4.75), TestModel.small("2", 2));
        complaints();

        // When
        runs.take(NEXT);
        runs.take(BACK);

        // Then
        assertThat(runs.risks())
                .extracting(SteeringAlert::getStep)
                .containsExactly(AlertStep.OPENED, AlertStep.RESOLVED, AlertStep.REOPENED);
        assertThat(runs.risks()).extracting(SteeringAlert::getModel).containsExactly(FIRST, SECOND, FIRST);
        assertThat(runs.risks().get(1).getReasons().getFirst().getEn())
                .isEqualTo("By the model that applies from now on (small 2), there is no cause for it.");
    }

    @Test
    void shouldDropConditionsOfTheRunBeforeThePromotion() {
        // Given: the run in shadow is ahead, and has sent conditions when the live run has still to read the promotion
        complaints();
        runs.shadow.take(NEXT);
        runs.deliver();
        runs.risks();
        runs.publishedByLive();
        int before = runs.live.counted(Counters.CONDITIONS, "overtaken");

        // When
        runs.live.take(new ClockTicked(day(400)));

        // Then
        assertThat(runs.publishedByLive()).isNotEmpty();
        assertThat(runs.live.published(STEERING_ALERTS)).isEmpty();
        assertThat(before).isZero();
        assertThat(runs.live.counted(Counters.CONDITIONS, "overtaken")).isPositive();
    }

    @Test
    void shouldSendNothingWhenTheLiveRunIsActiveAgain() {
        // Given
        complaints();
        runs.take(NEXT);
        runs.publishedByLive();

        // When
        runs.take(BACK);
        runs.shadow.take(new ClockTicked(day(400)));

        // Then
        assertThat(runs.publishedByLive()).singleElement().satisfies(conditions -> {
            assertThat(conditions.getModel()).isEqualTo(FIRST);
            assertThat(conditions.getPromotion().getOrdinal()).isEqualTo(2);
        });
        assertThat(runs.shadow.toAlerting()).isEmpty();
        assertThat(runs.risks()).extracting(SteeringAlert::getStep).containsExactly(AlertStep.OPENED);
    }

    @Test
    void shouldTakeTheSamePromotionOnce() {
        // Given
        complaints();
        runs.take(NEXT);

        // When
        runs.shadow.take(NEXT);

        // Then
        assertThat(runs.shadow.toAlerting()).isEmpty();
        assertThat(runs.shadow.counted(Counters.PROMOTIONS, "repeated")).isOne();
    }

    @Test
    void shouldNotBeActiveWithAnotherModelThanTheOneThatWasPromoted() {
        // Given
        complaints();

        // When
        runs.take(TwoRuns.promotion("a", TwoRuns.SHADOW, TestModel.small("3").ref()));
        runs.shadow.take(new ClockTicked(day(400)));

        // Then
        assertThat(runs.shadow.toAlerting()).isEmpty();
        assertThat(runs.shadow.counted(Counters.PROMOTIONS, "inactive")).isOne();
    }

    @Test
    void shouldMakeTheLiveRunActiveWhateverItsModel() {
        // Given
        complaints();
        runs.take(NEXT);
        runs.publishedByLive();

        // When
        runs.take(TwoRuns.promotion("b", null, TestModel.small("0").ref()));

        // Then
        assertThat(runs.publishedByLive()).isNotEmpty();
    }

    @Test
    void shouldKeepToItsOwnTopicsWhatIsComparedThere() {
        // Given
        complaints();
        int before = runs.shadow.published(ALERT_CONDITIONS).size();

        // When
        runs.take(NEXT);
        fade();

        // Then
        assertThat(before).isPositive();
        assertThat(runs.shadow.published(ALERT_CONDITIONS))
                .filteredOn(output -> output.record() instanceof AlertConditions)
                .isNotEmpty()
                .allSatisfy(output -> assertThat(((AlertConditions) output.record()).getPromotion())
                        .isNull());
    }

    private void complaints() {
        EventGenerator generator = new EventGenerator(1);
        runs.take(new ClockTicked(day(0)));
        runs.take(event(generator, "ProjectRegistered", day(0)));
        for (int i = 0; i < 4; i++) {
            runs.take(event(generator, "StakeholderFeedbackReceived", day(9.9)));
        }
        runs.take(new ClockTicked(day(10)));
    }

    /** No event comes for so long that the complaints have faded. */
    private void fade() {
        for (int day = 11; day < 300; day += 7) {
            runs.take(new ClockTicked(day(day)));
        }
    }

    private static SpecificRecord event(EventGenerator generator, String type, Instant at) {
        SpecificRecord event = generator.next(EventTypes.named(type).orElseThrow(), "p", at);
        // What is undated does not fade.
        EventHeader header = EventTypes.headerOf(event).orElseThrow();
        header.put(header.getSchema().getField("occurredPrecision").pos(), Precision.INSTANT);
        return event;
    }

    private static Instant day(double day) {
        return START.plusMillis((long) (day * Duration.ofDays(1).toMillis()));
    }
}
