package nl.baken.connect;

import java.util.Map;
import java.util.Optional;

/** The plugins read and write the wire format of the registry themselves, so Connect must leave the bytes alone. */
public final class BytesOnly {

    /** The converter that does. */
    public static final String CONVERTER = "org.apache.kafka.connect.converters.ByteArrayConverter";

    private static final String SHORT_NAME = "ByteArrayConverter";

    private BytesOnly() {}

    /**
     * What is wrong with the converter of a connector, for people; empty when nothing is.
     *
     * @param config of the connector: what the worker has as its own default cannot be seen from it
     * @param setting {@code key.converter} or {@code value.converter}
     */
    public static Optional<String> problem(Map<String, String> config, String setting) {
        String converter = config.get(setting);
        return CONVERTER.equals(converter) || SHORT_NAME.equals(converter)
                ? Optional.empty()
                : Optional.of("Set " + setting + " to " + CONVERTER + " in this connector, found " + converter
                        + ": its records are bytes that no converter may change.");
    }
}
