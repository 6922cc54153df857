package nl.baken.riskmodel.vocabulary;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import nl.baken.event.Profile;
import nl.baken.event.ProjectRegistered;

/** The events with their fields and the facts about a project that a model can name. Read from the schemas. */
public final class Vocabulary {

    /** The field with which stakeholders name the risks that worry them; its values are those of the model. */
    public static final String CONCERNS = "concerns";

    private static final String PROFILE = "profile.";
    private static final SortedMap<String, SortedMap<String, ValueKind>> EVENTS = events();
    private static final SortedMap<String, ValueKind> FACTS = facts();

    private Vocabulary() {}

    /** The kinds of events of projects by name, each with its fields by name; none that is planned, since none would match. */
    public static SortedMap<String, SortedMap<String, ValueKind>> ofEvents() {
        return EVENTS;
    }

    /** The facts that the profile of a project keeps, by name. */
    public static SortedMap<String, ValueKind> ofFacts() {
        return FACTS;
    }

    private static SortedMap<String, SortedMap<String, ValueKind>> events() {
        String namespace = Profile.class.getPackageName();
        SortedMap<String, SortedMap<String, ValueKind>> events = new TreeMap<>();
        EventTypes.all().stream()
                .filter(type -> type.ofProject()
                        && !type.planned()
                        && type.schema().getNamespace().equals(namespace))
                .forEach(type -> events.put(type.name(), Collections.unmodifiableSortedMap(Fields.of(type.schema()))));
        return Collections.unmodifiableSortedMap(events);
    }

    /** The registration holds every fact; those of its nested profile go by their own names. */
    private static SortedMap<String, ValueKind> facts() {
        SortedMap<String, ValueKind> facts = new TreeMap<>();
        Fields.of(ProjectRegistered.getClassSchema()).forEach((name, kind) -> {
            if (!name.startsWith(EventType.HEADER + '.')) {
                facts.put(name.startsWith(PROFILE) ? name.substring(PROFILE.length()) : name, kind);
            }
        });
        return Collections.unmodifiableSortedMap(facts);
    }
}
