package nl.baken.replay.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the events say.
 *
 * @param numbers by what they count
 * @param cases the projects behind them, where they are fewer than all; else null
 * @param named others behind them, by name; null when there are none
 */
public record Answer(Map<String, Integer> numbers, List<String> cases, List<String> named) {

    static final String CASES = "CASES";

    /** So many projects, and which. */
    static Answer of(List<CaseHistory> found) {
        return new Answer(Map.of(CASES, found.size()), ids(found), null);
    }

    /** Numbers in the order of their counts. */
    static Answer of(Map<String, Integer> numbers) {
        return new Answer(new LinkedHashMap<>(numbers), null, null);
    }

    /** The same, with the projects behind one of them. */
    Answer by(List<CaseHistory> found) {
        return new Answer(numbers, ids(found), named);
    }

    /** True when it is what the report says, the projects included where it names them. */
    boolean isSaidBy(Statement statement) {
        return numbers.equals(statement.numbers())
                && (statement.cases() == null || statement.cases().equals(cases));
    }

    private static List<String> ids(List<CaseHistory> found) {
        return found.stream().map(CaseHistory::project).toList();
    }
}
