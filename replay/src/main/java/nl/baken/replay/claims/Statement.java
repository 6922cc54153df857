package nl.baken.replay.claims;

import java.util.List;
import java.util.Map;

/**
 * What the report says in one place.
 *
 * @param lines of the report, such as {@code L69 L138}
 * @param numbers by what they count
 * @param cases the projects that it names; null when it names none
 */
public record Statement(String lines, Map<String, Integer> numbers, List<String> cases) {}
