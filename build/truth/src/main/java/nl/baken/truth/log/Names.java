package nl.baken.truth.log;

import java.text.Normalizer;

/** Names of things: alike when they are so in NFC without blanks around them. */
public final class Names {

    private Names() {}

    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    }

    /** An event in one text, as outputs name it. */
    public static String ofEvent(String source, String id) {
        return of(source).replace("%", "%25").replace("#", "%23") + "#" + of(id);
    }
}
