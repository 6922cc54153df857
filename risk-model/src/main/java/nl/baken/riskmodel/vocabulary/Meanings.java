package nl.baken.riskmodel.vocabulary;

import java.util.SortedMap;
import java.util.TreeMap;
import nl.baken.contract.EventTypes;
import nl.baken.event.ProjectRegistered;
import org.apache.avro.Schema;

/** What events, their fields and facts mean, in the words of the contract. */
public final class Meanings {

    private static final String PROFILE = "profile.";

    private Meanings() {}

    /** The meaning of a kind of event. */
    public static String ofEvent(String record) {
        return schema(record).getDoc();
    }

    /** The meanings of the fields of an event, by name; nested ones with a dot. */
    public static SortedMap<String, String> ofFields(String record) {
        return collect(schema(record), "");
    }

    /** The meanings of the facts about a project, by name. */
    public static SortedMap<String, String> ofFacts() {
        SortedMap<String, String> facts = new TreeMap<>();
        collect(ProjectRegistered.getClassSchema(), "")
                .forEach((name, meaning) ->
                        facts.put(name.startsWith(PROFILE) ? name.substring(PROFILE.length()) : name, meaning));
        return facts;
    }

    private static Schema schema(String record) {
        return EventTypes.named(record).orElseThrow().schema();
    }

    private static SortedMap<String, String> collect(Schema record, String prefix) {
        SortedMap<String, String> meanings = new TreeMap<>();
        for (Schema.Field field : record.getFields()) {
            Schema schema = field.schema();
            if (schema.getType() == Schema.Type.RECORD) {
                meanings.putAll(collect(schema, prefix + field.name() + '.'));
            } else {
                meanings.put(prefix + field.name(), field.doc());
            }
        }
        return meanings;
    }
}
