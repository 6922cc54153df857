package nl.baken.assessment.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The sentences of {@code messages_nl.properties} and {@code messages_en.properties}, read once. A resource bundle is part
 * of the program, like its classes: the packages of assessment still read no file and open no stream themselves.
 */
final class Catalogue {

    private static final String BUNDLE = "nl.baken.assessment.text.messages";
    private static final Map<String, Message> MESSAGES = read(bundle("nl"), bundle("en"));

    private Catalogue() {}

    static Message message(String key) {
        Message message = MESSAGES.get(key);
        if (message == null) {
            throw new IllegalArgumentException("The message catalogue has no key " + key);
        }
        return message;
    }

    /** The bundle of one language, whatever the language of the machine. */
    static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                Locale.of(language),
                Catalogue.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static Map<String, Message> read(ResourceBundle nl, ResourceBundle en) {
        Map<String, Message> messages = new HashMap<>();
        for (String key : nl.keySet()) {
            messages.put(key, new Message(key, nl.getString(key), en.getString(key)));
        }
        return Map.copyOf(messages);
    }
}
