package nl.baken.assessment.indicator;

/** The unit of a value. */
public enum IndicatorUnit {
    /** How many there are. */
    NUMBER("number"),
    /** Of a whole, 0 to 1. */
    SHARE("share"),
    /** Euro. */
    EURO("euro"),
    /** Hours of work. */
    HOURS("hours"),
    /** People. */
    PERSONS("persons"),
    /** A correlation of ranks, -1 to 1. */
    CORRELATION("rank correlation"),
    /** Yes or no. */
    FLAG("yes or no"),
    /** One of some levels. */
    LEVEL("level"),
    /** Several things, each with values of its own. */
    LIST("list");

    private final String text;

    IndicatorUnit(String text) {
        this.text = text;
    }

    /** In English. */
    public String text() {
        return text;
    }
}
