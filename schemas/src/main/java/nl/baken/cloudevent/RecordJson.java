package nl.baken.cloudevent;

import java.util.ArrayList;
import java.util.List;
import nl.baken.validation.EventValidation;
import nl.baken.validation.Violation;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Plain JSON of any record of the contract, as output files and HTTP have it: fields in the order of the schema, maps
 * by key, nulls left out, times as RFC 3339 in UTC, dates as ISO 8601, decimals with all their digits. Equal records
 * give equal texts.
 */
public final class RecordJson {

    private RecordJson() {}

    /**
     * The record on one line.
     *
     * @throws IllegalArgumentException when it holds a number that JSON or the schema does not have
     */
    public static String write(SpecificRecord record) {
        return StrictJson.write(json -> new ValueWriter(json).record(record));
    }

    /** Parses and validates a record of this class; an invalid text is a result, never an exception. */
    public static Read read(Class<? extends SpecificRecord> type, String text) {
        return StrictJson.read(text, json -> {
            List<Violation> problems = new ArrayList<>();
            SpecificRecord record = (SpecificRecord)
                    RecordReader.into(problems).read(json, SpecificData.get().getSchema(type), "");
            return Verdict.on(record, problems, EventValidation.check(record));
        });
    }
}
