package nl.baken.tries;

import java.lang.StackWalker.StackFrame;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tries of a test that makes its own random values.
 *
 * @param count how many to do in this run, above zero
 * @param seed of the random values: another in every run, unless {@code -Dtest.seed} names one
 */
public record Tries(int count, long seed) {

    private static final Map<String, Long> SEEDS = new ConcurrentHashMap<>();

    /**
     * The tries of the calling test method. They are listed once; a test method that is called again, for another argument,
     * gets the same seed again.
     *
     * @param named how many a thorough run does, above zero
     */
    public static Tries of(int named) {
        StackFrame test = StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow());
        String name = test.getClassName() + "." + test.getMethodName();
        int count = Effort.current().of(named);
        long seed = SEEDS.computeIfAbsent(name, any -> {
            long made = Long.getLong(Seeds.SETTING, new Random().nextLong());
            TriesList.add(name, count, Long.toString(made));
            return made;
        });
        return new Tries(count, seed);
    }

    /** Whether this run does all the tries that tests name, or more: a thorough one. */
    public static boolean areAllDone() {
        return Effort.current().factor() >= 1;
    }
}
