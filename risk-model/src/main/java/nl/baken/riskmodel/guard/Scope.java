package nl.baken.riskmodel.guard;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.baken.assessment.model.Pattern;
import nl.baken.riskmodel.vocabulary.DossierFact;
import nl.baken.riskmodel.vocabulary.ValueKind;
import nl.baken.riskmodel.vocabulary.Vocabulary;

/**
 * The variables of a condition, each with its fields and their kinds; nested fields with a dot.
 *
 * @param fields by variable, in the order in which messages list them
 * @param elsewhere fields of the event that only some of its kinds have, with one that has not
 */
record Scope(Map<String, SortedMap<String, ValueKind>> fields, Map<String, String> elsewhere) {

    static final String EVENT = "event";
    static final String PROJECT = "project";
    static final String DOSSIER = "dossier";

    private static final SortedMap<String, ValueKind> DOSSIER_FACTS = dossierFacts();

    Scope {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        elsewhere = Map.copyOf(elsewhere);
    }

    /** For what is about a project and no event. */
    static Scope ofProject() {
        return of(new TreeMap<>(), Map.of());
    }

    /** For what is about events of these records; of all records when they could not be read. */
    static Scope ofEvents(List<Pattern> patterns, ValueKind concerns) {
        List<String> records = patterns.isEmpty()
                ? List.copyOf(Vocabulary.ofEvents().keySet())
                : patterns.stream().map(Pattern::record).distinct().toList();
        SortedMap<String, ValueKind> all = new TreeMap<>();
        Map<String, String> elsewhere = new TreeMap<>();
        records.forEach(record -> all.putAll(Vocabulary.ofEvents().get(record)));
        for (String record : records) {
            Map<String, ValueKind> own = Vocabulary.ofEvents().get(record);
            all.keySet().stream()
                    .filter(name -> !patterns.isEmpty() && !isSame(all.get(name), own.get(name)))
                    .forEach(name -> elsewhere.put(name, record));
        }
        all.keySet().removeAll(elsewhere.keySet());
        all.values().removeIf(ValueKind.Untestable.class::isInstance);
        all.replace(Vocabulary.CONCERNS, concerns);
        return of(all, elsewhere);
    }

    private static boolean isSame(ValueKind one, ValueKind other) {
        return one.equals(other);
    }

    private static Scope of(SortedMap<String, ValueKind> event, Map<String, String> elsewhere) {
        Map<String, SortedMap<String, ValueKind>> fields = new LinkedHashMap<>();
        if (!event.isEmpty()) {
            fields.put(EVENT, event);
        }
        fields.put(PROJECT, Vocabulary.ofFacts());
        fields.put(DOSSIER, DOSSIER_FACTS);
        return new Scope(fields, elsewhere);
    }

    private static SortedMap<String, ValueKind> dossierFacts() {
        SortedMap<String, ValueKind> facts = new TreeMap<>();
        Stream.of(DossierFact.values()).forEach(fact -> facts.put(fact.key(), fact.kind()));
        return Collections.unmodifiableSortedMap(facts);
    }

    Optional<ValueKind> kind(Path path) {
        return Optional.ofNullable(fields.getOrDefault(path.variable(), Collections.emptySortedMap())
                .get(path.field()));
    }

    /** True when fields are nested under this one. */
    boolean isGroup(Path path) {
        return names(path.variable()).stream().anyMatch(name -> name.startsWith(path.field() + '.'));
    }

    Collection<String> names(String variable) {
        return fields.getOrDefault(variable, Collections.emptySortedMap()).keySet();
    }
}
