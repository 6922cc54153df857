package nl.baken.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one place through which text goes to a terminal. Titles and notes come from outside: a character that moves the cursor, renames
 * the window or turns the direction of reading is shown as its number, which inside a JSON string means the same. The colours
 * that reports use pass.
 */
final class VisibleText extends FilterWriter {

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[(?:0|1|30;48;5;\\d{1,3})m");
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]");

    private final boolean colour;

    private VisibleText(Writer out, boolean colour) {
        super(out);
        this.colour = colour;
    }

    /** The same, without what cannot be seen. */
    static PrintWriter on(PrintWriter out, boolean colour) {
        return new PrintWriter(new VisibleText(out, colour), true);
    }

    /** The text with the numbers of what cannot be seen. */
    static String of(String text, boolean colour) {
        if (!HIDDEN.matcher(text).find()) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        int from = 0;
        Matcher colours = COLOUR.matcher(text);
        while (colour && colours.find()) {
            shown.append(escaped(text.substring(from, colours.start()))).append(colours.group());
            from = colours.end();
        }
        return shown.append(escaped(text.substring(from))).toString();
    }

    private static String escaped(String text) {
        String lines = text.replace("\r\n", "\n");
        return HIDDEN.matcher(lines)
                .replaceAll(found -> Matcher.quoteReplacement(String.format(
                        Locale.ROOT, "\\u%04X", (int) found.group().charAt(0))));
    }

    @Override
    public void write(int character) throws IOException {
        write(String.valueOf((char) character));
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        write(new String(characters, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        out.write(of(text.substring(from, from + length), colour));
    }

    @Override
    public void write(String text) throws IOException {
        out.write(of(text, colour));
    }
}
