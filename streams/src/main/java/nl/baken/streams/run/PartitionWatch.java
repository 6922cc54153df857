package nl.baken.streams.run;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks now and then whether topics have as many partitions as when the instance started. Partitions that were added are not
 * read, and projects move to other ones: that is said at once, with what to do, and shown as the attribute {@code
 * TopicsWithAddedPartitions} of the MBean {@code nl.baken:type=partitions,id=APPLICATION}.
 */
final class PartitionWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionWatch.class);

    /** What the MBean shows. */
    public interface PartitionsMXBean {
        /** How many topics have more partitions than when the instance started. */
        int getTopicsWithAddedPartitions();
    }

    private final Admin admin;
    private final Map<String, Integer> atStart;
    private final Duration interval;
    private final AtomicInteger added = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ObjectName name;

    private PartitionWatch(Admin admin, List<String> topics, Duration interval, String id) throws JMException {
        this.admin = admin;
        this.interval = interval;
        this.atStart = partitions(admin, topics);
        this.name = register(added::get, id);
    }

    /** Several instances of one process that do the same work are numbered from the second on. */
    private static ObjectName register(PartitionsMXBean shown, String id) throws JMException {
        String numbered = id;
        for (int number = 2; ; number++) {
            ObjectName name = new ObjectName("nl.baken:type=partitions,id=" + ObjectName.quote(numbered));
            try {
                ManagementFactory.getPlatformMBeanServer().registerMBean(shown, name);
                return name;
            } catch (InstanceAlreadyExistsException taken) {
                numbered = id + "#" + number;
            }
        }
    }

    /**
     * Starts to look.
     *
     * @param admin a client, which is closed with the watch
     * @param interval between two looks
     * @param id names what the instance does
     */
    static PartitionWatch start(Admin admin, List<String> topics, Duration interval, String id) {
        try {
            PartitionWatch watch = new PartitionWatch(admin, topics, interval, id);
            Thread.ofVirtual().name("partition-watch").start(watch::run);
            return watch;
        } catch (JMException e) {
            admin.close();
            throw new RunException("The partitions of topics cannot be shown", e);
        }
    }

    private void run() {
        try {
            while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        Map<String, Integer> now = partitions(admin, List.copyOf(atStart.keySet()));
        Map<String, Integer> more = new TreeMap<>();
        now.forEach((topic, number) -> {
            if (number > atStart.get(topic)) {
                more.put(topic, number);
            }
        });
        if (more.size() > added.getAndSet(more.size())) {
            LOG.error(
                    "Partitions were added while this instance runs: {} (there were {}). What is in new partitions is"
                        + " not read, and projects are in other partitions than their history. Make topics with the"
                        + " new number of partitions under another prefix, write the log into them again, and run the"
                        + " instances there.",
                    more,
                    atStart);
        }
    }

    /** Of those that the cluster describes now; a cluster that does not answer is asked again later. */
    private static Map<String, Integer> partitions(Admin admin, List<String> topics) {
        Map<String, Integer> partitions = new TreeMap<>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
                admin.describeTopics(topics).topicNameValues().entrySet()) {
            try {
                partitions.put(
                        topic.getKey(), topic.getValue().get().partitions().size());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return partitions;
            } catch (ExecutionException e) {
                LOG.debug("The partitions of {} are not known now", topic.getKey(), e);
            }
        }
        return partitions;
    }

    @Override
    public void close() {
        closed.countDown();
        admin.close(Duration.ZERO);
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
        } catch (JMException e) {
            LOG.debug("{} was not registered", name, e);
        }
    }
}
