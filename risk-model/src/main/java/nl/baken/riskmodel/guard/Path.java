package nl.baken.riskmodel.guard;

/**
 * A field that a condition reads.
 *
 * @param variable {@code event}, {@code project} or {@code dossier}
 * @param field its name; nested ones with a dot
 */
record Path(String variable, String field) implements Comparable<Path> {

    boolean ofEvent() {
        return variable.equals(Scope.EVENT);
    }

    @Override
    public int compareTo(Path other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return variable + '.' + field;
    }
}
