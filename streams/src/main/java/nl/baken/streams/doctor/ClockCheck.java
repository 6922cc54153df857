package nl.baken.streams.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.streams.settings.Settings;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * The clocks of brokers beside the one of this machine. Nothing is written, so what can be seen is the time that brokers gave
 * to what arrived last: a broker whose clock is behind does not show by that.
 */
final class ClockCheck {

    private static final Duration MOST = Duration.ofSeconds(30);

    private ClockCheck() {}

    static List<Finding> of(Admin admin, Settings settings, Instant now) {
        Instant latest = latest(admin, settings.topics());
        if (latest == null) {
            return List.of(Finding.ok("clocks", "nothing has arrived yet that brokers gave a time"));
        }
        Duration ahead = Duration.between(now, latest);
        return List.of(
                ahead.compareTo(MOST) > 0
                        ? Finding.warning(
                                "clocks",
                                "a broker wrote " + latest + ", which is " + ahead.toSeconds()
                                        + " s after the clock here",
                                "let NTP set the clocks of brokers and of this machine: ticks are written by its clock")
                        : Finding.ok("clocks", "no broker is ahead of the clock here, " + now));
    }

    private static Instant latest(Admin admin, TopicCatalog catalog) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        Set<String> present = Answers.of(admin.listTopics().names());
        List<String> names = Stream.of(TopicCatalog.EVENTS_IN, TopicCatalog.DEAD_LETTERS)
                .map(catalog::nameOf)
                .filter(present::contains)
                .toList();
        Answers.of(admin.describeTopics(names).allTopicNames())
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition -> wanted.put(
                                new TopicPartition(name, partition.partition()), OffsetSpec.maxTimestamp())));
        return Answers.of(admin.listOffsets(wanted).all()).values().stream()
                .map(ListOffsetsResult.ListOffsetsResultInfo::timestamp)
                .filter(time -> time >= 0)
                .max(Long::compare)
                .map(Instant::ofEpochMilli)
                .orElse(null);
    }
}
