package nl.baken.streams.topology;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Names the partition of the task that says something, so that it is written into the partition of the same number. */
final class InPartition implements Processor<String, Forwarded, String, InPartition.Placed> {

    /** What is said, on its way to a partition. */
    record Placed(int partition, Forwarded said) {}

    static final StreamPartitioner<String, Placed> AS_PLACED =
            (topic, key, placed, partitions) -> Optional.of(Set.of(placed.partition()));

    private ProcessorContext<String, Placed> context;

    @Override
    public void init(ProcessorContext<String, Placed> initial) {
        context = initial;
    }

    @Override
    public void process(Record<String, Forwarded> received) {
        context.forward(received.withValue(new Placed(context.taskId().partition(), received.value())));
    }
}
