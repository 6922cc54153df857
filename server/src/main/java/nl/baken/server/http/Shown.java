package nl.baken.server.http;

/** What a client sent, as an answer can repeat it. */
public final class Shown {

    private static final int LONGEST = 100;

    private Shown() {}

    /** Printable characters of ASCII, a question mark for each other one, and not too many. */
    public static String of(String value) {
        String printable = value.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() > LONGEST ? printable.substring(0, LONGEST) : printable;
    }
}
