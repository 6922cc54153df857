package nl.baken.assessment.dossier;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.baken.event.ProfileChanged;
import nl.baken.event.ProjectRegistered;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * What is known of a project, fact by fact; of every fact the latest value holds.
 *
 * <p>Values are kept as text ({@code true}, {@code 9}, {@code PREDICTIVE}), since that is how a model names them.
 *
 * @param facts by the name of the field in the schema
 */
public record Profile(SortedMap<String, Stamped<List<String>>> facts) implements Facet<Profile> {

    public static final FacetKind<Profile> KIND = new FacetKind<>("profile", unknown());

    private static final Set<String> NOT_FACTS = Set.of("header", "scopeChange", "reportedToSteeringGroup", "note");

    public Profile {
        facts = facts == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(facts);
    }

    public static Profile unknown() {
        return new Profile(Collections.emptySortedMap());
    }

    /** Takes over every field that has a value, nested records included. */
    @Override
    public Profile with(ReportedEvent reported) {
        if (!(reported.event() instanceof ProjectRegistered || reported.event() instanceof ProfileChanged)) {
            return this;
        }
        SortedMap<String, Stamped<List<String>>> next = new TreeMap<>(facts);
        takeOver(reported.stamp(), reported.event(), next);
        return new Profile(next);
    }

    private static void takeOver(Stamp stamp, SpecificRecord record, SortedMap<String, Stamped<List<String>>> into) {
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (value == null || NOT_FACTS.contains(field.name())) {
                continue;
            }
            switch (value) {
                case SpecificRecord nested -> takeOver(stamp, nested, into);
                case Collection<?> many -> {
                    List<String> known = many.stream()
                            .filter(each -> !isUnknown(each))
                            .map(String::valueOf)
                            .sorted()
                            .toList();
                    if (many.isEmpty() || !known.isEmpty()) {
                        put(into, field.name(), stamp, known);
                    }
                }
                default -> {
                    if (!isUnknown(value)) {
                        put(into, field.name(), stamp, List.of(value.toString()));
                    }
                }
            }
        }
    }

    /** What a reader does not know replaces nothing that is known. */
    private static boolean isUnknown(Object value) {
        return value instanceof Enum<?> && value.toString().equals("UNKNOWN");
    }

    private static void put(
            SortedMap<String, Stamped<List<String>>> into, String name, Stamp stamp, List<String> values) {
        into.merge(name, new Stamped<>(stamp, values), Stamped::later);
    }

    /** The values of a fact; empty when it is not known. */
    public List<String> values(String name) {
        Stamped<List<String>> fact = facts.get(name);
        return fact == null ? List.of() : fact.value();
    }

    /** The value of a fact that has one value; null when it is not known. */
    public String value(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? null : values.getFirst();
    }

    /** True when the fact is known to be true; false when it is false or not known. */
    public boolean isTrue(String name) {
        return Objects.equals(value(name), "true");
    }
}
