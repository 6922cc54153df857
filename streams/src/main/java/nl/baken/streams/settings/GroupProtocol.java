package nl.baken.streams.settings;

/** How instances share the work. */
public enum GroupProtocol {
    /** Among themselves. */
    CLASSIC,
    /** By the brokers (KIP-1071). */
    STREAMS
}
