package nl.baken.replay.claims;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How many projects have each symbol. */
final class Counts {

    private Counts() {}

    /** By symbol, those included that no project has. */
    static <S extends Enum<S>> Map<String, Integer> bySymbol(
            CaseHistories cases, List<S> symbols, Function<CaseHistory, ? extends Collection<S>> of) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (S symbol : symbols) {
            counts.put(
                    symbol.name(),
                    cases.where(project -> of.apply(project).contains(symbol)).size());
        }
        return counts;
    }
}
