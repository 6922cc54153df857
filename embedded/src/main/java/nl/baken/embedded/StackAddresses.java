package nl.baken.embedded;

/**
 * The addresses of the stack, for its clients.
 *
 * @param bootstrapServers of the broker, as {@code host:port}
 * @param schemaRegistryUrl the root of the Confluent API of the schema registry, without a slash at its end
 */
public record StackAddresses(String bootstrapServers, String schemaRegistryUrl) {}
