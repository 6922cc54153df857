package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Promise: what a service logs while no broker is there is bounded, and nothing else is left out. */
class RepeatedLinesTest {

    @Test
    void shouldWriteTheFirstFewOfEachMinute() {
        // Given
        AtomicLong now = new AtomicLong();
        LoggerContext context = new LoggerContext();
        context.addTurboFilter(new RepeatedLines(now::get));
        Logger logger = context.getLogger("client");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.INFO);

        // When two minutes without a broker pass, with ten attempts a second
        for (int i = 0; i < 1_200; i++) {
            logger.warn("[Consumer clientId=c-{}] Connection to node {} could not be established", i % 4, i);
            logger.warn("[Producer clientId=p-" + i + "] Bootstrap broker disconnected");
            now.addAndGet(Duration.ofMillis(100).toNanos());
        }
        logger.warn("Something else");
        logger.info("As often as you like");

        // Then
        assertThat(lines.list).hasSizeLessThanOrEqualTo(2 * 3 * 5 + 2);
        assertThat(lines.list).extracting(ILoggingEvent::getMessage).contains("Something else", "As often as you like");
    }
}
