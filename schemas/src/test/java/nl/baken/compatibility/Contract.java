package nl.baken.compatibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.baken.contract.GeneratedRecords;
import nl.baken.serde.ContractSchema;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;

/**
 * The schemas of one version of the contract: every record that a topic carries or is planned to, by full name, with the records and
 * enums that it is made of inside.
 */
record Contract(String version, SortedMap<String, Schema> records) {

    private static final String SUFFIX = ".avsc";

    /** As the sources have it now. */
    static Contract today() {
        SortedMap<String, Schema> records = new TreeMap<>();
        GeneratedRecords.whole().stream()
                .map(ContractSchema::of)
                .forEach(schema -> records.put(schema.getFullName(), schema));
        return new Contract("today", records);
    }

    /** As it was released: one file per record, in a directory that is named after the version. */
    static Contract released(Path directory) {
        SortedMap<String, Schema> records = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(SUFFIX)).toList()) {
                Schema schema = new Schema.Parser().parse(Files.readString(file));
                records.put(schema.getFullName(), schema);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the released schemas in " + directory, e);
        }
        return new Contract(directory.getFileName().toString(), records);
    }

    /** Writes one file per record and removes the files of records that are no longer there. */
    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(SUFFIX)).toList()) {
                Files.delete(file);
            }
        }
        for (Schema schema : records.values()) {
            Files.writeString(
                    directory.resolve(schema.getFullName() + SUFFIX),
                    SchemaFormatter.format("json/pretty", schema) + "\n");
        }
    }
}
