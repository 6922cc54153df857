package nl.baken.cli.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.baken.run.Run;
import nl.baken.run.RunStatus;
import nl.baken.run.RunTakenOver;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.streams.reader.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the runs say of themselves, in the topic of that name.
 *
 * @param byRun the states of each run by its name, those of a run by partition
 */
record RunStates(SortedMap<String, SortedMap<Integer, RunStatus>> byRun) {

    static RunStates read(TopicReader reader, RecordDecoder decoder, String topic) {
        Map<String, RunStatus> latest = new TreeMap<>();
        reader.read(topic, message -> status(decoder, message).ifPresent(status -> latest.put(key(status), status)));
        SortedMap<String, SortedMap<Integer, RunStatus>> byRun = new TreeMap<>();
        latest.values()
                .forEach(status -> byRun.computeIfAbsent(status.getRun().getName(), name -> new TreeMap<>())
                        .put(status.getPartition(), status));
        return new RunStates(byRun);
    }

    private static String key(RunStatus status) {
        return status.getRun().getName() + "/" + status.getPartition();
    }

    private static Optional<RunStatus> status(RecordDecoder decoder, ConsumerRecord<byte[], byte[]> message) {
        return switch (decoder.decode(message.value())) {
            case Decoded.Known(RunStatus status) -> Optional.of(status);
            case Decoded.Known(RunTakenOver taken) -> Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The runs of this name: more than one while its instances are of several models or versions. */
    List<Run> runs(String name) {
        return new ArrayList<>(
                of(name).values().stream().map(RunStatus::getRun).distinct().toList());
    }

    SortedMap<Integer, RunStatus> of(String name) {
        return byRun.getOrDefault(name, new TreeMap<>());
    }

    Collection<String> names() {
        return byRun.keySet();
    }
}
