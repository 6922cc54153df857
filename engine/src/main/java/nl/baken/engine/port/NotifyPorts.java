package nl.baken.engine.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.baken.engine.notify.AlertFact;
import nl.baken.engine.notify.Receiver;
import nl.baken.engine.notify.ReceiverKey;
import nl.baken.engine.output.Output;

/** What a host gives to the loop of notifying. */
public interface NotifyPorts {

    /** A receiver; empty when nothing is kept of it. */
    Optional<Receiver> receiver(ReceiverKey key);

    /** Those of a steering group, by subscription. */
    List<Receiver> receivers(String group);

    void put(Receiver receiver);

    void remove(ReceiverKey key);

    /** An alert of a steering group; null when nothing is kept of it. */
    AlertFact alert(String group, String fingerprint);

    /** Those of a steering group, by fingerprint. */
    List<AlertFact> alerts(String group);

    void put(AlertFact alert);

    void remove(AlertFact alert);

    /** When a receiver is due, by {@link ReceiverKey#text}. */
    Timers timers();

    /** The latest tick; empty before the first. */
    Optional<Instant> now();

    /** A tick with this time came. */
    void tick(Instant at);

    /** Publishes a notification. */
    void publish(Output notification);
}
