package nl.baken.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Settings of a worker of Kafka Connect.
 *
 * @param stack what it connects to
 * @param directory where it keeps its files, made when it is not there
 * @param plugins a directory with a directory per plugin in it
 * @param connectors their settings, by the name of the connector; at least one. In a value {@code ${env:NAME}} is the
 *     variable of that name, which has to begin with {@value #VARIABLES}
 * @param environment variables that the worker gets; where passwords go
 * @param patience how long it may take to start
 */
public record WorkerSettings(
        StackAddresses stack,
        Path directory,
        Path plugins,
        Map<String, Map<String, String>> connectors,
        Map<String, String> environment,
        Duration patience) {

    /** What the names of variables begin with that settings of connectors may name. */
    public static final String VARIABLES = "BAKEN_CONNECT_";

    /** Names only; values may be secret. */
    @Override
    public String toString() {
        return "worker in " + directory + " with " + connectors.keySet();
    }
}
