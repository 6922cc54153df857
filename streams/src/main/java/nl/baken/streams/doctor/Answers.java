package nl.baken.streams.doctor;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;

/** Answers of a cluster that are waited for. */
final class Answers {

    private Answers() {}

    /** @throws KafkaException when the cluster refuses or does not answer */
    static <T> T of(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            throw new InterruptException("Interrupted while waiting for the cluster", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException refused ? refused : new KafkaException(e.getCause());
        }
    }

    /** Empty when this client may not ask it. */
    static <T> Optional<T> ifAllowed(KafkaFuture<T> answer) {
        try {
            return Optional.of(of(answer));
        } catch (AuthorizationException e) {
            return Optional.empty();
        }
    }

    /** What is said of a failure, its cause when it has no words of its own. */
    static String message(Throwable failure) {
        Throwable told = failure;
        while (told.getMessage() == null && told.getCause() != null) {
            told = told.getCause();
        }
        return told.getMessage() == null ? told.getClass().getSimpleName() : told.getMessage();
    }
}
