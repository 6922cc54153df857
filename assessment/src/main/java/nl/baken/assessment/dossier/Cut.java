package nl.baken.assessment.dossier;

/** Long texts of which a dossier keeps the beginning; the whole of it stands in the event. */
final class Cut {

    private static final String REST = " […]";

    private Cut() {}

    /** The text, or its beginning with a mark behind it; null of null. */
    static String to(int most, String text) {
        if (text == null || text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - REST.length())) + REST;
    }
}
