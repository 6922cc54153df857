package nl.baken.streams.topology;

import java.util.Properties;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;

/** The application of a run: assess. */
public final class BakenTopology {

    private BakenTopology() {}

    /** @param properties of the application that will run it: some of them shape the topology */
    public static Topology build(TopologyContext wiring, Properties properties) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        new AssessTopology(wiring).addTo(builder);
        return builder.build(properties);
    }
}
