package nl.baken.cloudevent;

import java.util.ArrayList;
import java.util.List;
import nl.baken.validation.Violation;
import org.apache.avro.specific.SpecificRecord;

/** Puts together what reading and what checking found. */
final class Verdict {

    private Verdict() {}

    /**
     * Accepts, or refuses for all that was found. What checking says of something that could not be read, of a part of
     * it or of what it is a part of, is an echo of the first problem and left out.
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
