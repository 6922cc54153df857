package nl.baken.streams.handover;

import java.util.List;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;

/** The compacted public topics, as a run reads them that begins to write them. */
public interface PublicTopics {

    /** The topics that are read: of these only the latest record of a key counts. */
    List<Topic> TABLES = List.of(
            TopicCatalog.RISK_ASSESSMENTS,
            TopicCatalog.PROJECT_INDICATORS,
            TopicCatalog.OUTCOME_INDICATORS,
            TopicCatalog.GATE_ADVICE,
            TopicCatalog.PROJECT_FORECASTS,
            TopicCatalog.PROJECT_CONTRIBUTIONS);

    /** Begins to read a partition, up to where it ends at this moment. */
    Reading open(int partition);

    /** What is done with a record. */
    @FunctionalInterface
    interface Taker {
        /** @param value null when the record says that there is none */
        void take(Topic topic, String key, byte[] value);
    }

    /** A reading that goes on in steps. */
    interface Reading extends AutoCloseable {

        /**
         * Reads on for a moment: records that were committed, in the order of each project.
         *
         * @return true when there is nothing left up to the end
         */
        boolean readOn(Taker taker);

        @Override
        void close();
    }
}
