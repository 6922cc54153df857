package nl.baken.serde;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import org.apache.kafka.common.KafkaException;

/** Classifies the exceptions of the registry client: not found, not available, refused. */
final class RegistryAnswer {

    private static final int SUBJECT_NOT_FOUND = 40401;
    private static final int VERSION_NOT_FOUND = 40402;
    private static final int SCHEMA_NOT_FOUND = 40403;
    private static final int SUBJECT_HAS_NO_LEVEL = 40408;

    private RegistryAnswer() {}

    /**
     * True when the registry itself answers that there is no such schema or subject. A bare 404 does not count: it
     * comes from a wrong address just as well, and would send every record to the dead letters.
     */
    static boolean isAbsent(RestClientException answer) {
        return switch (answer.getErrorCode()) {
            case SUBJECT_NOT_FOUND, VERSION_NOT_FOUND, SCHEMA_NOT_FOUND, SUBJECT_HAS_NO_LEVEL -> true;
            default -> false;
        };
    }

    /**
     * True when the registry answered with something that the client takes for no Avro schema: another schema language,
     * or text that does not parse. The client has no exception of its own for it; all others that say "Invalid schema"
     * come from the network and are of a more special class.
     */
    static boolean isUnusableSchema(IOException failure) {
        return failure.getClass() == IOException.class
                && failure.getMessage() != null
                && failure.getMessage().startsWith("Invalid schema");
    }

    /** True when the registry refuses a schema because it does not go together with earlier ones. */
    static boolean isConflict(RestClientException answer) {
        return answer.getStatus() == 409;
    }

    /** What to throw, given what was attempted, for instance "Looking up schema 7". */
    static KafkaException failure(String attempt, Exception cause) {
        if (!(cause instanceof RestClientException answer)) {
            return new RegistryUnavailableException(
                    attempt + " failed: the schema registry cannot be reached (" + cause + ")."
                            + " Check that it runs and that schema.registry.url is right.",
                    cause);
        }
        int status = answer.getStatus();
        if (status >= 500 || status == 408 || status == 429) {
            return new RegistryUnavailableException(
                    attempt + " failed: the schema registry cannot answer now (" + answer.getMessage() + ").", answer);
        }
        return new RegistryRefusalException(
                attempt + " failed: the schema registry refused (" + answer.getMessage() + "). " + remedy(answer),
                answer);
    }

    private static String remedy(RestClientException answer) {
        return switch (answer.getStatus()) {
            case 401, 403 -> "Check the credentials (basic.auth.credentials.source, basic.auth.user.info).";
            case 404 ->
                isAbsent(answer)
                        ? "Register the schemas first, or set auto.register.schemas=true."
                        : "Check schema.registry.url: it has to end where /subjects begins.";
            case 409 -> "The schema is not compatible with versions that were registered before.";
            default -> "Check the configuration of the registry.";
        };
    }
}
