package nl.baken.cloudevent;

import java.util.ArrayList;
import java.util.List;
import nl.baken.validation.Violation;
import org.apache.avro.specific.SpecificRecord;

/** Combines the violations found by parsing and by validation. */
final class Verdict {

    private Verdict() {}

    /**
     * Accepts, or rejects with all violations. A violation that validation found in a field that could not be parsed,
     * in a part of it or in its parent follows from the first problem and is left out.
     */
    static Read on(SpecificRecord record, List<Violation> unread, List<Violation> unfit) {
        List<Violation> problems = new ArrayList<>(unread);
        unfit.stream()
                .filter(violation -> unread.stream().noneMatch(problem -> isEcho(violation.field(), problem.field())))
                .forEach(problems::add);
        return problems.isEmpty() ? new Read.Accepted(record) : new Read.Refused(problems);
    }

    private static boolean isEcho(String field, String unread) {
        return isWithin(field, unread) || isWithin(unread, field);
    }

    private static boolean isWithin(String field, String part) {
        return field.startsWith(part)
                && (field.length() == part.length() || ".[".indexOf(field.charAt(part.length())) >= 0);
    }
}
