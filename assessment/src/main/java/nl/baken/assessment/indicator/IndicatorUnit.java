package nl.baken.assessment.indicator;

/** The unit of a value. */
public enum IndicatorUnit {
    /** How many there are. */
    NUMBER("number", null),
    /** Of a whole, 0 to 1. */
    SHARE("share", "share"),
    /** Euro. */
    EURO("euro", "EUR"),
    /** Hours of work. */
    HOURS("hours", "hours"),
    /** People. */
    PERSONS("persons", "persons"),
    /** A correlation of ranks, -1 to 1. */
    CORRELATION("rank correlation", null),
    /** Yes or no. */
    FLAG("yes or no", null),
    /** One of some levels. */
    LEVEL("level", null),
    /** Several things, each with values of its own. */
    LIST("list", null);

    private final String text;

    private final String code;

    IndicatorUnit(String text, String code) {
        this.text = text;
        this.code = code;
    }

    /** As records have it; null when there is nothing to write behind the value. */
    public String code() {
        return code;
    }

    /** In English. */
    public String text() {
        return text;
    }
}
