package nl.baken.streams.topology;

import java.util.Optional;
import java.util.Set;
import nl.baken.engine.output.Output;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Names the partition of the task that says something, so that it is written into the partition of the same number. */
final class InPartition implements Processor<String, Output, String, InPartition.Placed> {

    /** An output on its way to a partition. */
    record Placed(int partition, Output output) {}

    static final StreamPartitioner<String, Placed> AS_PLACED =
            (topic, key, placed, partitions) -> Optional.of(Set.of(placed.partition()));

    private ProcessorContext<String, Placed> context;

    @Override
    public void init(ProcessorContext<String, Placed> initial) {
        context = initial;
    }

    @Override
    public void process(Record<String, Output> said) {
        context.forward(said.withValue(new Placed(context.taskId().partition(), said.value())));
    }
}
