package nl.baken.streams.topology;

import java.util.Properties;
import nl.baken.streams.settings.Settings;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;

/** The pipelines that are one application: assess and alert. */
public final class BakenTopology {

    private BakenTopology() {}

    /** @param properties of the application that will run it: some of them shape the topology */
    public static Topology build(TopologyContext wiring, Properties properties) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        addTo(builder, wiring, new AssessTopology(wiring));
        return builder.build(properties);
    }

    static void addTo(StreamsBuilder builder, TopologyContext wiring, AssessTopology assess) {
        assess.addTo(builder);
        // Alerting reads what is public, whichever run writes it, and belongs to the first run.
        if (wiring.run().getName().equals(Settings.FIRST_RUN)) {
            new AlertTopology(wiring).addTo(builder);
        }
    }
}
