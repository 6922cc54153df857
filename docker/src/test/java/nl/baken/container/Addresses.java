package nl.baken.container;

/** Where clients outside the containers begin. */
record Addresses(String bootstrapServers, String schemaRegistry) {}
