package nl.baken.tries;

/**
 * How many of the tries that a test names are done in this run.
 *
 * @param factor times the named number, above zero
 * @param atLeast so many, unless the test names fewer
 */
record Effort(double factor, int atLeast) {

    /** The system property that sets it: {@code few}, or the factor. The build sets it to what {@code -Dtest.tries} says. */
    static final String SETTING = "baken.tries";

    private static final Effort FEW = new Effort(0.02, 2);

    private static final Effort CURRENT = of(System.getProperty(SETTING, "few"));

    static Effort current() {
        return CURRENT;
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException when it is neither {@code few} nor a number above zero
     */
    static Effort of(String setting) {
        if (setting.equals("few")) {
            return FEW;
        }
        if (!setting.matches("\\d*\\.?\\d+") || Double.parseDouble(setting) == 0) {
            throw new IllegalArgumentException(
                    "-Dtest.tries=" + setting + ": has to be few, or a factor above zero such as 1 or 0.5");
        }
        return new Effort(Double.parseDouble(setting), 1);
    }

    /** How many tries are done where a test names a number. */
    int of(int named) {
        long scaled = Math.round(named * factor);
        return (int) Math.min(Integer.MAX_VALUE, Math.max(scaled, Math.min(named, atLeast)));
    }
}
