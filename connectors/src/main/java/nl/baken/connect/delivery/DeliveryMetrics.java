package nl.baken.connect.delivery;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.kafka.connect.errors.ConnectException;

/** What a task did since it was started, as the MBean {@code nl.baken:type=KIND,connector=NAME}. */
final class DeliveryMetrics implements AutoCloseable {

    /** What the MBean shows. */
    public interface DeliveryMXBean {
        /** Alerts that the receiver has taken. */
        long getDelivered();

        /** Alerts that some who were to have them have, and others will never take. */
        long getDeliveredInPart();

        /** Attempts that failed, of whatever alert. */
        long getFailedAttempts();

        /** Alerts that were not delivered and went to the dead letter queue. */
        long getSetAside();

        /** Steering groups whose alerts wait now because one of them failed. */
        int getWaitingGroups();
    }

    private static final class Numbers implements DeliveryMXBean {
        private final AtomicLong delivered = new AtomicLong();
        private final AtomicLong deliveredInPart = new AtomicLong();
        private final AtomicLong failedAttempts = new AtomicLong();
        private final AtomicLong setAside = new AtomicLong();
        private final AtomicInteger waitingGroups = new AtomicInteger();

        @Override
        public long getDelivered() {
            return delivered.get();
        }

        @Override
        public long getDeliveredInPart() {
            return deliveredInPart.get();
        }

        @Override
        public long getFailedAttempts() {
            return failedAttempts.get();
        }

        @Override
        public long getSetAside() {
            return setAside.get();
        }

        @Override
        public int getWaitingGroups() {
            return waitingGroups.get();
        }
    }

    private final Numbers numbers = new Numbers();
    private final ObjectName name;

    /**
     * Shows them.
     *
     * @param kind of channel, in one word
     * @param connector its name; tasks of one worker are numbered from the second on
     */
    DeliveryMetrics(String kind, String connector) {
        try {
            name = register(numbers, kind, connector);
        } catch (JMException e) {
            throw new ConnectException("The numbers of connector " + connector + " cannot be shown", e);
        }
    }

    private static ObjectName register(DeliveryMXBean shown, String kind, String connector) throws JMException {
        String numbered = connector;
        for (int number = 2; ; number++) {
            ObjectName name = new ObjectName("nl.baken:type=" + kind + ",connector=" + ObjectName.quote(numbered));
            try {
                ManagementFactory.getPlatformMBeanServer().registerMBean(shown, name);
                return name;
            } catch (InstanceAlreadyExistsException taken) {
                numbered = connector + "#" + number;
            }
        }
    }

    void delivered() {
        numbers.delivered.incrementAndGet();
    }

    void deliveredInPart() {
        numbers.deliveredInPart.incrementAndGet();
    }

    void failedAttempt() {
        numbers.failedAttempts.incrementAndGet();
    }

    void setAside() {
        numbers.setAside.incrementAndGet();
    }

    void waitingGroups(int groups) {
        numbers.waitingGroups.set(groups);
    }

    @Override
    public void close() {
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
        } catch (JMException e) {
            throw new ConnectException("The numbers of a connector cannot be taken away", e);
        }
    }
}
