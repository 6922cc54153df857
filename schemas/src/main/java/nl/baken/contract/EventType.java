package nl.baken.contract;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * One kind of event: a record of the contract that may be in project-events.
 *
 * @param schema of the record
 * @param recordClass generated from the schema
 * @param ofProject true when it is about a project and starts with the header that names it; what is of no project, such as the
 *     clock, does not, and is in every partition
 * @param writer who may write it
 * @param planned true when nothing reads it yet: it is accepted, kept and counted, and changes nothing that is computed
 */
public record EventType(
        Schema schema, Class<? extends SpecificRecord> recordClass, boolean ofProject, Writer writer, boolean planned) {

    /** The name of the first field of an event of a project. */
    public static final String HEADER = "header";

    private static final String TYPE_PREFIX = "nl.baken.";
    private static final String TYPE_SUFFIX = ".v1";

    static EventType of(Class<? extends SpecificRecord> recordClass) {
        Schema schema = new SpecificData(recordClass.getClassLoader()).getSchema(recordClass);
        boolean ofProject = HEADER.equals(schema.getFields().get(0).name());
        String writer = schema.getProp("writer");
        return new EventType(
                schema,
                recordClass,
                ofProject,
                writer == null ? Writer.ANYONE : Writer.valueOf(writer),
                Boolean.TRUE.equals(schema.getObjectProp("planned")));
    }

    /** Simple name of the record, for instance {@code PhaseEntered}. */
    public String name() {
        return schema.getName();
    }

    /** CloudEvents {@code type}, for instance {@code nl.baken.PhaseEntered.v1}. */
    public String cloudEventType() {
        return TYPE_PREFIX + name() + TYPE_SUFFIX;
    }
}
