package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.model.RiskModel;
import nl.baken.event.ModelPromoted;
import nl.baken.output.AlertConditions;
import nl.baken.output.AlertKind;
import nl.baken.output.ModelRef;
import nl.baken.output.SteeringAlert;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;

/** A live run and a run in shadow over the same log; what the one sends to the alerting of the other arrives there. */
final class TwoRuns implements AutoCloseable {

    static final String SHADOW = "next";

    private static final Instant DECIDED = Instant.parse("2024-06-01T12:00:00Z");

    final Driver live;
    final Driver shadow;
    private final List<AlertConditions> conditions = new ArrayList<>();
    private final List<AlertConditions> ofLive = new ArrayList<>();
    private final List<SteeringAlert> risks = new ArrayList<>();

    TwoRuns(RiskModel ofLive, RiskModel ofShadow) {
        live = new Driver(ofLive);
        shadow = Driver.shadow(ofShadow, SHADOW, live);
    }

    static ModelPromoted promotion(String id, String run, ModelRef model) {
        return new ModelPromoted(id, DECIDED, run, model, "model-board", "earlier alerts");
    }

    /** Both runs read the next record of the log. */
    void take(SpecificRecord record) {
        live.take(record);
        noteLive();
        shadow.take(record);
        deliver();
    }

    /** What the run in shadow sent to alerting arrives there. */
    void deliver() {
        for (TestRecord<byte[], byte[]> toAlerting : shadow.toAlerting()) {
            if (live.decode(toAlerting.value()) instanceof AlertConditions sent) {
                conditions.add(sent);
            }
            live.take(ALERT_CONDITIONS, new TestRecord<>(toAlerting.key(), toAlerting.value(), DECIDED));
        }
    }

    /** All conditions that were sent to alerting so far, in the order in which it arrived. */
    List<AlertConditions> conditions() {
        noteLive();
        return List.copyOf(conditions);
    }

    /** What the live run sent to alerting since this was last asked. */
    List<AlertConditions> publishedByLive() {
        noteLive();
        List<AlertConditions> published = List.copyOf(ofLive);
        ofLive.clear();
        return published;
    }

    /** All steps of alerts about risks so far. */
    List<SteeringAlert> risks() {
        live.published(STEERING_ALERTS).stream()
                .map(published -> (SteeringAlert) published.record())
                .filter(step -> step.getKind() == AlertKind.RISK)
                .forEach(risks::add);
        return List.copyOf(risks);
    }

    private void noteLive() {
        live.published(ALERT_CONDITIONS).forEach(published -> {
            if (published.record() instanceof AlertConditions sent) {
                conditions.add(sent);
                ofLive.add(sent);
            }
        });
    }

    @Override
    public void close() {
        shadow.close();
        live.close();
    }
}
