package nl.baken.embedded;

/**
 * All that a client of the stack needs to know.
 *
 * @param bootstrapServers of the broker, as {@code host:port}
 * @param schemaRegistryUrl the root of the Confluent API of the schema registry, without a slash at its end
 */
public record StackAddresses(String bootstrapServers, String schemaRegistryUrl) {}
