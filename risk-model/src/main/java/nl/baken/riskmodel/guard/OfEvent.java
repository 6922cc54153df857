package nl.baken.riskmodel.guard;

import java.time.Instant;
import java.util.List;
import nl.baken.assessment.model.FieldValues;
import nl.baken.assessment.model.Narrowing;
import org.apache.avro.specific.SpecificRecord;

/** The parts of a condition that depend on the event only. Equal parts are equal filters. */
final class OfEvent implements Narrowing {

    private final List<Part> parts;

    OfEvent(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public boolean accepts(SpecificRecord event) {
        return parts.stream().allMatch(part -> part.holds(path -> FieldValues.of(event, path.field()), Instant.EPOCH));
    }

    @Override
    public String text() {
        return String.join(" && ", texts());
    }

    private List<String> texts() {
        return parts.stream().map(Part::text).sorted().toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfEvent narrowing && texts().equals(narrowing.texts());
    }

    @Override
    public int hashCode() {
        return texts().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
