package nl.baken.export.file;

/**
 * How CSV is written.
 *
 * @param separator between cells
 * @param decimal between the whole and the fraction of a number
 */
public record Dialect(char separator, char decimal) {

    /** As programs read it, and spreadsheets in English. */
    public static final Dialect COMMA = new Dialect(',', '.');

    /** As Excel in Dutch opens it. */
    public static final Dialect SEMICOLON = new Dialect(';', ',');
}
