package nl.baken.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of every message catalogue; each has a test class that extends this one. */
public abstract class CatalogueStructure {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final Map<String, String> dutch;
    private final Map<String, String> english;
    private final List<SourceTexts> texts;

    /**
     * The tests of the catalogue in {@code messages_nl.properties} and {@code messages_en.properties}.
     *
     * @param sources where it is used, from the directory of the module
     * @param directory of these files, from there too
     * @param calls the methods that take sentences from it, as they are written: {@code Wording.of}
     */
    protected CatalogueStructure(String sources, String directory, String... calls) {
        this(List.of(sources), directory, calls);
    }

    /** The same of a catalogue that several modules use. */
    protected CatalogueStructure(List<String> sources, String directory, String... calls) {
        dutch = read(Path.of(directory, "messages_nl.properties"));
        english = read(Path.of(directory, "messages_en.properties"));
        texts = sources.stream()
                .map(source -> SourceTexts.under(Path.of(source), Set.of(calls)))
                .toList();
    }

    @Test
    void shouldHaveEveryKeyInBothLanguages() {
        // Then
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(dutch.keySet());
        assertThat(english).isNotEmpty().doesNotContainValue("");
        assertThat(dutch).doesNotContainValue("");
    }

    @Test
    void shouldHaveTheSamePlacesInBothLanguages() {
        // Then
        assertThat(places(english)).isEqualTo(places(dutch));
    }

    @Test
    void shouldHaveEveryKeyThatIsUsedAndNoOther() {
        // Given
        List<String> used = uses().stream().map(SourceTexts.Use::key).toList();

        // Then
        assertThat(used).isSubsetOf(dutch.keySet());
        assertThat(dutch.keySet()).isSubsetOf(used);
    }

    @Test
    void shouldHaveAsManyPlacesAsItsUsersHaveArguments() {
        // Then
        assertThat(uses())
                .allSatisfy(use ->
                        assertThat(use.arguments()).as("arguments of %s", use).isEqualTo(places(dutch.get(use.key()))));
    }

    @Test
    void shouldHoldAllTextsThatStandInTwoLanguages() {
        // Then
        assertThat(texts)
                .allSatisfy(
                        source -> assertThat(source.textsOutsideTheCatalogue()).isEmpty());
    }

    private List<SourceTexts.Use> uses() {
        return texts.stream().flatMap(source -> source.uses().stream()).toList();
    }

    private static Map<String, Integer> places(Map<String, String> sentences) {
        return sentences.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, sentence -> places(sentence.getValue())));
    }

    private static int places(String sentence) {
        Set<String> places = new HashSet<>();
        Matcher place = PLACE.matcher(sentence);
        while (place.find()) {
            places.add(place.group());
        }
        return places.size();
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> sentences = new TreeMap<>();
        List<Object> twice = new ArrayList<>();
        Properties properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object sentence) {
                if (sentences.put((String) key, (String) sentence) != null) {
                    twice.add(key);
                }
                return super.put(key, sentence);
            }
        };
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(twice).as("keys that stand in %s twice", file).isEmpty();
        return sentences;
    }
}
