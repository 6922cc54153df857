package nl.baken.assessment.text;

import java.util.List;
import java.util.stream.Collectors;
import nl.baken.output.Text;

/** Sentences for steering groups, in Dutch and English. They stand in {@code messages_nl} and {@code messages_en}. */
public final class Wording {

    private static final Catalogue CATALOGUE = new Catalogue("nl.baken.assessment.text.messages");

    private Wording() {}

    /**
     * A sentence in both languages.
     *
     * @param key where the sentence is in the catalogue
     * @param arguments as {@link Catalogue#text} takes them
     * @throws IllegalArgumentException if the catalogue has no such key, or the sentence has another number of places
     */
    public static Text of(String key, Object... arguments) {
        return CATALOGUE.text(key, arguments);
    }

    /** True when two numbers are written alike in a sentence, so that no reader can tell them apart. */
    public static boolean isWrittenAlike(double one, double other) {
        return Language.ENGLISH.write(one).equals(Language.ENGLISH.write(other));
    }

    /** The texts one after another, with commas between them. */
    public static Text list(List<Text> texts) {
        return new Text(
                texts.stream().map(Text::getNl).collect(Collectors.joining(", ")),
                texts.stream().map(Text::getEn).collect(Collectors.joining(", ")));
    }
}
