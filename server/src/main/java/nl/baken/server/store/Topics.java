package nl.baken.server.store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.baken.event.ClockTicked;
import nl.baken.topic.Application;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;

/** Which topics are read into the store, and what of each. */
final class Topics {

    /** Ticks are read where Baken passes them on when it has computed up to them, and not where they come from. */
    private static final Map<Topic, List<Class<? extends SpecificRecord>>> IN_PART =
            Map.of(TopicCatalog.ALERT_CONDITIONS, List.of(ClockTicked.class));

    private Topics() {}

    /** By the name in this installation. */
    static Map<String, Topic> named(TopicCatalog catalog) {
        return TopicCatalog.topics().stream()
                .filter(topic -> topic.readers().contains(Application.SERVER))
                .collect(Collectors.toUnmodifiableMap(catalog::nameOf, Function.identity()));
    }

    /** What is decoded; everything else is passed over without a look into it. */
    static List<Class<? extends SpecificRecord>> types(Topic topic) {
        if (topic.equals(TopicCatalog.DEAD_LETTERS)) {
            return TopicCatalog.EVENTS_IN.recordTypes();
        }
        List<Class<? extends SpecificRecord>> all = IN_PART.getOrDefault(topic, topic.recordTypes());
        return topic.equals(TopicCatalog.PROJECT_EVENTS)
                ? all.stream().filter(type -> !type.equals(ClockTicked.class)).toList()
                : all;
    }
}
