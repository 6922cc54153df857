package nl.baken.assessment.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import nl.baken.output.Text;

/**
 * The sentences of a resource bundle in Dutch and English ({@code messages_nl.properties}, {@code messages_en.properties}),
 * read once. A resource bundle is part of the program, like its classes: the packages of assessment still read no file and
 * open no stream themselves.
 */
public final class Catalogue {

    private final String bundle;
    private final Map<String, Message> messages;

    /**
     * The catalogue of a package.
     *
     * @param bundle name of the package and of the files, without language: {@code nl.baken.assessment.text.messages}
     * @throws java.util.MissingResourceException if a language, or a sentence in one of them, is missing
     */
    public Catalogue(String bundle) {
        this.bundle = bundle;
        ResourceBundle nl = language("nl");
        ResourceBundle en = language("en");
        Map<String, Message> read = new HashMap<>();
        for (String key : nl.keySet()) {
            read.put(key, new Message(key, nl.getString(key), en.getString(key)));
        }
        messages = Map.copyOf(read);
    }

    /**
     * A sentence in both languages.
     *
     * @param key where the sentence is in the catalogue
     * @param arguments what its places {@code {0}}, {@code {1}} ... are filled with: dates, numbers and texts are written
     *     as each language does; anything else as it prints itself, on one line
     * @throws IllegalArgumentException if the catalogue has no such key, or the sentence has another number of places
     */
    public Text text(String key, Object... arguments) {
        Message message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException("The message catalogue " + bundle + " has no key " + key);
        }
        return message.with(arguments);
    }

    /** Whether the catalogue has a sentence for a key. */
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /** The same with arguments that are not written in another way, nor shortened: they are written for readers already. */
    public Text verbatim(String key, Object... arguments) {
        return text(
                key,
                Arrays.stream(arguments)
                        .map(String::valueOf)
                        .map(argument -> new Text(argument, argument))
                        .toArray());
    }

    /** The bundle of one language, whatever the language of the machine. */
    private ResourceBundle language(String language) {
        return ResourceBundle.getBundle(
                bundle,
                Locale.of(language),
                Catalogue.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
