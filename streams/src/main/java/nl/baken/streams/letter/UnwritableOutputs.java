package nl.baken.streams.letter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.baken.engine.admission.DeadLetterHeaders;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last net: an output that its topic has no room for ({@link Room}) is left out, told in dead-letters and in the log of the
 * instance, and counted by Kafka Streams ({@code dropped-records-total}); the application goes on. Everything else fails as it
 * does by default, also what the broker refuses: its transaction is lost by then, and going on would stand still.
 */
public final class UnwritableOutputs extends DefaultProductionExceptionHandler {

    /** Reason: the topic of an output has no room for it. */
    public static final String OUTPUT_TOO_LARGE = "OUTPUT_TOO_LARGE";

    /** Property: the name of the topic of dead letters. */
    public static final String DEAD_LETTERS = "baken.dead-letters";

    private static final Logger LOG = LoggerFactory.getLogger(UnwritableOutputs.class);

    private String deadLetters;

    @Override
    public void configure(Map<String, ?> configs) {
        super.configure(configs);
        deadLetters = (String) configs.get(DEAD_LETTERS);
    }

    @Override
    @SuppressWarnings("rawtypes") // The interface has it so.
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord output,
            Exception exception,
            SerializationExceptionOrigin origin) {
        return exception instanceof RecordTooLargeException
                ? leaveOut(context, output.topic(), exception)
                : super.handleSerializationError(context, output, exception, origin);
    }

    private Response leaveOut(ErrorHandlerContext context, String topic, Exception exception) {
        LOG.error(
                "An output for {} is left out, because that topic has no room for it; it follows from {}-{}@{}: {}",
                topic,
                context.topic(),
                context.partition(),
                context.offset(),
                exception.getMessage());
        Headers headers = new RecordHeaders();
        add(headers, DeadLetterHeaders.REASON, OUTPUT_TOO_LARGE);
        add(
                headers,
                DeadLetterHeaders.MESSAGE,
                "An output for " + topic + " has no room there: " + exception.getMessage());
        add(headers, DeadLetterHeaders.TOPIC, String.valueOf(context.topic()));
        add(headers, DeadLetterHeaders.PARTITION, Integer.toString(context.partition()));
        add(headers, DeadLetterHeaders.OFFSET, Long.toString(context.offset()));
        return Response.resume(
                List.of(new ProducerRecord<>(deadLetters, null, null, context.sourceRawKey(), null, headers)));
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
