package nl.baken.assessment.dossier;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * What things with a name are, by the latest events that gave it: the kind of an incident holds for its end as well, where
 * that leaves it open.
 *
 * @param items by the key of the thing
 */
public record Things(Items<Facts> items) implements Facet<Things> {

    public static final FacetKind<Things> KIND = new FacetKind<>("things", new Things(Items.empty()));

    private static final Bound<Facts> BOUND = Bound.of(56 * Bound.KIB, facts -> true, Facts::last);

    /** Fields that mean the same in all events about a thing. */
    private static final Set<String> FIELDS = Set.of(
            "kind",
            "topic",
            "severity",
            "discipline",
            "route",
            "contractType",
            "personalData",
            "linkedDomains",
            "toThirdParty");

    /** What is known of one thing, by the name of the field. */
    public record Facts(SortedMap<String, Stamped<String>> values) {

        public Facts {
            values = values == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(values);
        }

        private Stamp last() {
            return values.values().stream()
                    .map(Stamped::stamp)
                    .max(Stamp::compareTo)
                    .orElse(null);
        }

        private Facts and(Facts other) {
            SortedMap<String, Stamped<String>> both = new TreeMap<>(values);
            other.values.forEach((field, value) -> both.merge(field, value, Stamped::later));
            return new Facts(both);
        }
    }

    @Override
    public Things with(ReportedEvent reported) {
        Thing thing = Thing.of(reported.event());
        if (thing == null || thing.statement() == null) {
            return this;
        }
        Facts facts = facts(reported.event(), reported.stamp());
        return facts.values().isEmpty() ? this : new Things(items.with(BOUND, thing.key(), facts, facts::and));
    }

    /** True when a field that an event leaves open is known of its thing. */
    public static boolean has(String field) {
        return FIELDS.contains(field);
    }

    /** What a field of a thing is; null when it is not known. */
    String value(String thing, String field) {
        Facts facts = items.byId().get(thing);
        return facts == null ? null : Stamped.valueOf(facts.values().get(field));
    }

    private static Facts facts(SpecificRecord event, Stamp stamp) {
        SortedMap<String, Stamped<String>> values = new TreeMap<>();
        for (Schema.Field field : event.getSchema().getFields()) {
            if (FIELDS.contains(field.name()) && !OpenField.isOpen(event, field)) {
                values.put(
                        field.name(),
                        new Stamped<>(stamp, event.get(field.pos()).toString()));
            }
        }
        return new Facts(values);
    }
}
