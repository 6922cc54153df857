package nl.baken.compatibility;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** What in the contract of today breaks with a released one: both ways, as FULL_TRANSITIVE asks. */
final class ContractComparison {

    private ContractComparison() {}

    /** Every break, once, with the version it breaks with; empty when the two go together. */
    static List<String> breaks(Contract released, Contract today) {
        Set<String> breaks = new LinkedHashSet<>();
        released.records().forEach((name, schema) -> {
            Schema now = today.records().get(name);
            if (now == null) {
                breaks.add(name + ": removed; keep it, and say in its documentation that it is no longer written");
            } else {
                breaks.addAll(breaks(schema, now));
            }
        });
        return breaks.stream()
                .map(found -> "Breaks with " + released.version() + ": " + found)
                .toList();
    }

    /** What the comparison says; when it says nothing, what Avro itself has to say. */
    static List<String> breaks(Schema released, Schema today) {
        List<String> breaks = SchemaComparison.breaks(released, today);
        return breaks.isEmpty() ? accordingToAvro(released, today) : breaks;
    }

    static List<String> accordingToAvro(Schema released, Schema today) {
        return Stream.concat(cannotRead(today, released), cannotRead(released, today))
                .toList();
    }

    private static Stream<String> cannotRead(Schema reader, Schema writer) {
        SchemaCompatibility.SchemaPairCompatibility pair =
                SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        return pair.getType() == SchemaCompatibilityType.COMPATIBLE
                ? Stream.empty()
                : pair.getResult().getIncompatibilities().stream()
                        .map(found -> reader.getName() + found.getLocation() + ": " + found.getMessage());
    }
}
