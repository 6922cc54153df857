package nl.baken.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FailuresTest {

    @RegisterExtension
    static final Silence SILENCE = new Silence(Failures.class);

    private final Failures failures = new Failures(new Random(1));

    @Test
    void shouldStartTheThreadAnewAfterAnOutage() {
        // Given
        StreamsException outage = new StreamsException(new TimeoutException("no answer"));

        // When
        StreamThreadExceptionResponse response = failures.handle(outage);

        // Then
        assertThat(response).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
        assertThat(failures.fatal()).isEmpty();
    }

    @Test
    void shouldEndOnWhatWouldFailAgain() {
        // Given
        StreamsException bug = new StreamsException(new SerializationException("another format"));

        // When
        StreamThreadExceptionResponse response = failures.handle(bug);

        // Then
        assertThat(response).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
        assertThat(failures.fatal()).contains(bug);
        assertThat(Failures.rootMessage(bug)).isEqualTo("another format");
    }

    @Test
    void shouldNotWaitWhenTheInstanceIsClosed() {
        // Given
        failures.close();

        // When
        StreamThreadExceptionResponse response =
                failures.handle(new StreamsException(new TimeoutException("no answer")));

        // Then
        assertThat(response).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    }
}
