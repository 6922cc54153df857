package nl.baken.riskmodel.yaml;

/** The text of a file, for finding the place of something inside a scalar that spans lines or has quotes. */
public final class Source {

    private static final String BLOCKS = "|>";
    private static final String QUOTES = "'\"";
    private static final String PASSED_OVER = QUOTES + "\\";

    private final int[] text;

    public Source(String text) {
        this.text = text.codePoints().toArray();
    }

    /**
     * The place of a character of a scalar. Reading YAML folds lines, takes off indentation and undoes escapes, so the two
     * texts are walked side by side; where they cannot be, the answer is the place where the scalar begins.
     *
     * @param offset in code points, from the beginning of the text of the scalar
     */
    public Place inside(Yaml.Scalar scalar, int offset) {
        int at = begin(offsetOf(scalar.place()));
        int[] content = scalar.text().codePoints().toArray();
        int last = Math.min(offset, content.length - 1);
        for (int i = 0; i <= last; i++) {
            if (Character.isWhitespace(content[i])) {
                continue;
            }
            at = find(content[i], at);
            if (at < 0) {
                return scalar.place();
            }
            if (i == offset) {
                return placeOf(at);
            }
            at++;
        }
        return content.length == 0 ? scalar.place() : placeOf(Math.min(at, text.length));
    }

    private int begin(int at) {
        if (at < text.length && BLOCKS.indexOf(text[at]) >= 0) {
            int next = at;
            while (next < text.length && text[next] != '\n') {
                next++;
            }
            return next;
        }
        return at < text.length && QUOTES.indexOf(text[at]) >= 0 ? at + 1 : at;
    }

    /** Where the character comes next when only what YAML takes away stands before it; -1 when something else does. */
    private int find(int character, int from) {
        int at = from;
        while (at < text.length && text[at] != character) {
            if (!Character.isWhitespace(text[at]) && PASSED_OVER.indexOf(text[at]) < 0) {
                return -1;
            }
            at++;
        }
        return at < text.length ? at : -1;
    }

    private int offsetOf(Place place) {
        int at = 0;
        for (int line = 1; line < place.line() && at < text.length; at++) {
            line += text[at] == '\n' ? 1 : 0;
        }
        return Math.min(text.length, at + place.column() - 1);
    }

    private Place placeOf(int at) {
        int line = 1;
        int begin = 0;
        for (int i = 0; i < at; i++) {
            if (text[i] == '\n') {
                line++;
                begin = i + 1;
            }
        }
        return new Place(line, at - begin + 1);
    }
}
