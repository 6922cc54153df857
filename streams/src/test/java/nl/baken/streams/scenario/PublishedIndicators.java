package nl.baken.streams.scenario;

import static nl.baken.topic.TopicCatalog.OUTCOME_INDICATORS;
import static nl.baken.topic.TopicCatalog.PROJECT_FORECASTS;
import static nl.baken.topic.TopicCatalog.PROJECT_INDICATORS;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.baken.output.Indicator;
import nl.baken.output.IndicatorValue;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.ProjectForecast;
import nl.baken.topic.IndicatorKey;
import nl.baken.topic.Topic;
import org.apache.avro.specific.SpecificRecord;

/** Where the value of each declared indicator stands in the outputs: in its own record, and in a field of another one. */
final class PublishedIndicators {

    /** A field of the records of a topic. */
    private record Place<T extends SpecificRecord>(
            Topic topic, Class<T> type, Function<T, Instant> asOf, Function<T, Object> value) {

        /** The field of the latest record that was published before a moment; empty when there is no record or no value. */
        Optional<Object> valueBefore(ScenarioOutputs outputs, String project, Instant moment) {
            return outputs.all(topic, project, type).stream()
                    .filter(record -> asOf.apply(record).isBefore(moment))
                    .reduce((earlier, later) -> later)
                    .map(value);
        }
    }

    private static final Map<String, Place<?>> PLACES = places();

    private PublishedIndicators() {}

    /** The indicators that have a field in another record. */
    static Set<String> ids() {
        return PLACES.keySet();
    }

    /** @throws IllegalArgumentException if there is no such indicator */
    static Optional<Object> valueBefore(ScenarioOutputs outputs, String project, String indicator, Instant moment) {
        Place<?> place = PLACES.get(indicator);
        if (place == null) {
            throw new IllegalArgumentException("No indicator " + indicator + "; there are " + ids());
        }
        return place.valueBefore(outputs, project, moment);
    }

    /** What the latest record of the indicator says that was published before a moment; empty when there is none. */
    static Optional<IndicatorValue> recordBefore(
            ScenarioOutputs outputs, String project, String indicator, Instant moment) {
        return outputs
                .all(PROJECT_INDICATORS, new IndicatorKey(project, indicator).toString(), Indicator.class)
                .stream()
                .filter(record -> record.getAsOf().isBefore(moment))
                .reduce((earlier, later) -> later)
                .map(Indicator::getValue);
    }

    private static Map<String, Place<?>> places() {
        Map<String, Place<?>> places = new TreeMap<>();
        places.put("measured-effects", outcome(OutcomeIndicators::getIndicators));
        places.put("output-measurements", outcome(OutcomeIndicators::getOutputMeasurements));
        places.put("outcome-measurements", outcome(OutcomeIndicators::getOutcomeMeasurements));
        places.put("outcome-share", outcome(OutcomeIndicators::getOutcomeShare));
        places.put("value-evidence", outcome(OutcomeIndicators::getValueEvidence));
        places.put("in-use", outcome(OutcomeIndicators::getInUse));
        places.put("users", outcome(OutcomeIndicators::getUsers));
        places.put("out-of-pocket-costs", outcome(record -> record.getCost().getOutOfPocket()));
        places.put("internal-costs", outcome(record -> record.getCost().getInternal()));
        places.put("internal-hours", outcome(record -> record.getCost().getHours()));
        places.put("internal-costs-known", outcome(record -> record.getCost().getInternalKnown()));
        places.put("budget", outcome(record -> record.getCost().getBudget()));
        places.put("open-unknowns", forecast(ProjectForecast::getUnknownsOpen));
        places.put("overdue-unknowns", forecast(ProjectForecast::getUnknownsOverdue));
        places.put("hardest-first", forecast(ProjectForecast::getUnknownsFirstIndex));
        places.put("open-options", forecast(ProjectForecast::getOptionsAlive));
        return places;
    }

    private static Place<OutcomeIndicators> outcome(Function<OutcomeIndicators, Object> value) {
        return new Place<>(OUTCOME_INDICATORS, OutcomeIndicators.class, OutcomeIndicators::getAsOf, value);
    }

    private static Place<ProjectForecast> forecast(Function<ProjectForecast, Object> value) {
        return new Place<>(PROJECT_FORECASTS, ProjectForecast.class, ProjectForecast::getAsOf, value);
    }
}
