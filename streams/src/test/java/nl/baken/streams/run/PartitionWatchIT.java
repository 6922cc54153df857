package nl.baken.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.management.ObjectName;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/** Promise: partitions that are added while an instance runs are noticed and said once, with what to do. */
@ExtendWith(SharedStack.class)
class PartitionWatchIT {

    @Test
    void shouldSayThatPartitionsWereAdded(StackAddresses addresses) throws Exception {
        // Given
        Map<String, Object> clients = StackInstance.clients(addresses);
        BlockingQueue<String> said = new LinkedBlockingQueue<>();
        AppenderBase<ILoggingEvent> ears = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                said.add(event.getFormattedMessage());
            }
        };
        Logger logger = (Logger) LoggerFactory.getLogger(PartitionWatch.class);
        ears.start();
        logger.addAppender(ears);
        logger.setAdditive(false);
        try (Admin admin = Admin.create(clients)) {
            admin.createTopics(List.of(new NewTopic("watched.log", 1, (short) 1)))
                    .all()
                    .get();
            try (PartitionWatch watch = PartitionWatch.start(
                    Admin.create(clients), List.of("watched.log"), Duration.ofMillis(20), "watched")) {
                // When
                admin.createPartitions(Map.of("watched.log", NewPartitions.increaseTo(2)))
                        .all()
                        .get();

                // Then
                assertThat(said.take()).contains("watched.log=2").contains("another prefix");
                assertThat(ManagementFactory.getPlatformMBeanServer()
                                .getAttribute(
                                        new ObjectName("nl.baken:type=partitions,id=\"watched\""),
                                        "TopicsWithAddedPartitions"))
                        .isEqualTo(1);
                assertThat(watch).isNotNull();
            }
        } finally {
            logger.detachAppender(ears);
            logger.setAdditive(true);
        }
        assertThat(said).as("said again").isEmpty();
    }
}
