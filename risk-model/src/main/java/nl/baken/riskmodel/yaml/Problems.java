package nl.baken.riskmodel.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects all errors of one file, so that they are reported together. */
public final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    /**
     * Adds a problem.
     *
     * @param path the keys that lead there; empty for the file as a whole
     */
    public void add(Place place, String path, String what, String allowed) {
        found.add(new Problem(file, place.line(), place.column(), path, what, allowed));
    }

    /** Adds what is wrong with another file that this one needs. */
    public void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All of them, in the order of the file. */
    public List<Problem> inOrder() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
