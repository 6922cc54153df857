package nl.baken.cloudevent;

import java.util.List;
import java.util.stream.Collectors;
import nl.baken.validation.Violation;

/** Something that should have been an event and is not. */
public final class RefusedEventException extends IllegalArgumentException {

    private final transient List<Violation> problems;

    RefusedEventException(List<Violation> problems) {
        super(problems.stream().map(Violation::message).collect(Collectors.joining("; ")));
        this.problems = problems;
    }

    /** Everything that is wrong with it; never empty. */
    public List<Violation> problems() {
        return problems;
    }
}
