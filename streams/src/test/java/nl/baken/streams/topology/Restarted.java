package nl.baken.streams.topology;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** A processor that is made anew over its stores, as by a restart, before the next record after somebody asked for it. */
final class Restarted implements Processor<String, SpecificRecord, String, Forwarded> {

    private final Supplier<Assess> maker;
    private final AtomicBoolean asked;
    private ProcessorContext<String, Forwarded> context;
    private Assess assess;

    Restarted(Supplier<Assess> maker, AtomicBoolean asked) {
        this.maker = maker;
        this.asked = asked;
    }

    @Override
    public void init(ProcessorContext<String, Forwarded> initial) {
        context = initial;
        assess = maker.get();
        assess.init(initial);
    }

    @Override
    public void process(Record<String, SpecificRecord> received) {
        if (asked.getAndSet(false)) {
            assess.close();
            assess = maker.get();
            assess.init(context);
        }
        assess.process(received);
    }

    @Override
    public void close() {
        assess.close();
    }
}
