package nl.baken.engine;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.GATE_ADVICE;
import static nl.baken.topic.TopicCatalog.OUTCOME_INDICATORS;
import static nl.baken.topic.TopicCatalog.PROJECT_CONTRIBUTIONS;
import static nl.baken.topic.TopicCatalog.PROJECT_FORECASTS;
import static nl.baken.topic.TopicCatalog.PROJECT_INDICATORS;
import static nl.baken.topic.TopicCatalog.RISK_ASSESSMENTS;
import static nl.baken.topic.TopicCatalog.RISK_HISTORY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.Assessed;
import nl.baken.engine.output.Output;
import nl.baken.event.ClockTicked;
import nl.baken.topic.IndicatorKey;
import nl.baken.topic.Topic;
import org.apache.avro.specific.SpecificRecord;

/** Which part of an assessment goes to which topic: the one list of it. */
public final class ProjectOutputs {

    /** All topics that an assessment has outputs for. */
    public static final List<Topic> TOPICS = List.of(
            RISK_HISTORY,
            RISK_ASSESSMENTS,
            PROJECT_INDICATORS,
            OUTCOME_INDICATORS,
            GATE_ADVICE,
            PROJECT_FORECASTS,
            ALERT_CONDITIONS,
            PROJECT_CONTRIBUTIONS);

    private ProjectOutputs() {}

    /** The outputs in the order in which they are published. */
    static List<Output> of(String projectId, Assessed assessed, Instant now) {
        List<Output> outputs = new ArrayList<>();
        assessed.history().forEach(change -> outputs.add(new Output(RISK_HISTORY, projectId, now, change)));
        if (assessed.readings() != null) {
            outputs.add(new Output(RISK_ASSESSMENTS, projectId, now, assessed.readings()));
        }
        assessed.indicators()
                .forEach(indicator -> outputs.add(new Output(
                        PROJECT_INDICATORS,
                        new IndicatorKey(projectId, indicator.getIndicator()).toString(),
                        now,
                        indicator)));
        add(outputs, OUTCOME_INDICATORS, projectId, now, assessed.outcome());
        add(outputs, GATE_ADVICE, projectId, now, assessed.advice());
        add(outputs, PROJECT_FORECASTS, projectId, now, assessed.forecast());
        add(outputs, ALERT_CONDITIONS, projectId, now, assessed.conditions());
        add(outputs, PROJECT_CONTRIBUTIONS, projectId, now, assessed.contribution());
        return outputs;
    }

    /** What alerting is told of acts on alerts, in their order. */
    static List<Output> ofActs(String projectId, List<SpecificRecord> acts, Instant now) {
        return acts.stream()
                .map(act -> new Output(ALERT_CONDITIONS, projectId, now, act))
                .toList();
    }

    /** The passing of time as alerting is told of it: nothing that holds at it comes after it. */
    static Output ofTick(Instant at) {
        return new Output(ALERT_CONDITIONS, null, at, new ClockTicked(at));
    }

    private static void add(List<Output> outputs, Topic topic, String projectId, Instant now, SpecificRecord record) {
        if (record != null) {
            outputs.add(new Output(topic, projectId, now, record));
        }
    }
}
