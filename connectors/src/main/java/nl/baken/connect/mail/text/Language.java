package nl.baken.connect.mail.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.baken.output.Text;
import nl.baken.output.text.Line;

/** The language of the readers, with the sentences of a mail in it. */
public enum Language {
    NL("nl"),
    EN("en");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final String code;
    private final Map<String, String> sentences;
    private final DateTimeFormatter days;

    Language(String code) {
        Locale locale = Locale.forLanguageTag(code);
        ResourceBundle bundle = ResourceBundle.getBundle(
                "nl.baken.connect.mail.text.messages",
                locale,
                Language.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        this.code = code;
        this.sentences = bundle.keySet().stream().collect(Collectors.toUnmodifiableMap(key -> key, bundle::getString));
        this.days = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
    }

    /** As HTML and mail name it. */
    public String code() {
        return code;
    }

    /**
     * A sentence of the catalogue.
     *
     * @param arguments what its places {@code {0}}, {@code {1}} are filled with
     */
    String text(String key, String... arguments) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("The message catalogue of mail has no key " + key);
        }
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(arguments[Integer.parseInt(place.group(1))]));
    }

    String of(Text text) {
        return Line.of(this == NL ? text.getNl() : text.getEn());
    }

    String day(LocalDate day) {
        return days.format(day);
    }

    /** The day in UTC, as in the sentences of an alert. */
    String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }
}
