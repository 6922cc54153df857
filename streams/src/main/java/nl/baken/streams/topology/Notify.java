package nl.baken.streams.topology;

import nl.baken.engine.NotifyLoop;
import nl.baken.engine.notify.DutchHolidays;
import nl.baken.event.ClockTicked;
import nl.baken.output.Notification;
import nl.baken.output.SteeringAlert;
import nl.baken.steering.Subscription;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Hosts the loop of notifying of one partition. */
final class Notify implements Processor<String, SpecificRecord, String, Notification> {

    private NotifyLoop loop;
    private Counters counters;

    @Override
    public void init(ProcessorContext<String, Notification> initial) {
        counters = new Counters(initial.metrics());
        loop = new NotifyLoop(new NotifyHost(initial), new DutchHolidays());
    }

    @Override
    public void process(Record<String, SpecificRecord> received) {
        switch (received.value()) {
            case SteeringAlert step -> loop.step(step);
            case Subscription subscription ->
                counters.count(Counters.SUBSCRIPTIONS, loop.subscription(subscription) ? "taken" : "overtaken");
            case ClockTicked tick -> counters.count(Counters.TICKS, loop.tick(tick.getAt()) ? "taken" : "ignored");
            default ->
                throw new IllegalStateException(received.value().getSchema().getFullName());
        }
    }
}
