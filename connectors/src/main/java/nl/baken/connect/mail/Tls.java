package nl.baken.connect.mail;

import java.util.Arrays;
import java.util.Locale;

/** How the connection to a mail server is encrypted. */
enum Tls {
    /** Not at all: everybody on the way can read it. */
    NONE,
    /** From a command on, which the server has to know. */
    STARTTLS,
    /** From the first byte on. */
    IMPLICIT;

    /** As it is written in settings. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String[] labels() {
        return Arrays.stream(values()).map(Tls::label).toArray(String[]::new);
    }

    static Tls labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
