package nl.baken.streams.topology;

import java.util.Locale;
import nl.baken.contract.EventTypes;
import nl.baken.engine.AlertLoop;
import nl.baken.event.ClockTicked;
import nl.baken.output.AlertConditions;
import nl.baken.output.SteeringAlert;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Hosts the loop of alerting of one partition. Steps have the steering group of the project as key. */
final class Alert implements Processor<String, SpecificRecord, String, SteeringAlert> {

    private AlertLoop loop;
    private Counters counters;
    private LastHeard lastHeard;

    @Override
    public void init(ProcessorContext<String, SteeringAlert> initial) {
        counters = new Counters(initial.metrics());
        AlertHost host = new AlertHost(initial);
        lastHeard = new LastHeard(initial);
        host.now().ifPresent(lastHeard::heard);
        loop = new AlertLoop(host);
    }

    @Override
    public void process(Record<String, SpecificRecord> received) {
        switch (received.value()) {
            case AlertConditions conditions -> {
                lastHeard.heard(conditions.getAsOf());
                if (!loop.conditions(conditions)) {
                    counters.count(Counters.CONDITIONS, "overtaken");
                }
            }
            case ClockTicked tick -> {
                lastHeard.heard(tick.getAt());
                counters.count(Counters.TICKS, loop.tick(tick.getAt()) ? "taken" : "ignored");
            }
            case SpecificRecord act ->
                counters.count(
                        Counters.ACTS,
                        loop.act(EventTypes.headerOf(act).orElseThrow(), act)
                                .name()
                                .toLowerCase(Locale.ROOT));
        }
    }

    @Override
    public void close() {
        if (lastHeard != null) {
            lastHeard.close();
        }
    }
}
