package nl.baken.assessment.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    private static final Path RESOURCES = Path.of("src/main/resources/nl/baken/assessment/text");
    private static final Map<String, String> DUTCH = read("messages_nl.properties");
    private static final Map<String, String> ENGLISH = read("messages_en.properties");
    private static final SourceTexts SOURCES = SourceTexts.under(Path.of("src/main/java"));

    @Test
    void shouldHaveEveryKeyInBothLanguages() {
        // Then
        assertThat(ENGLISH.keySet()).containsExactlyInAnyOrderElementsOf(DUTCH.keySet());
        assertThat(ENGLISH).isNotEmpty().doesNotContainValue("");
        assertThat(DUTCH).doesNotContainValue("");
    }

    @Test
    void shouldHaveTheSamePlacesInBothLanguages() {
        // Then
        assertThat(places(ENGLISH)).isEqualTo(places(DUTCH));
    }

    @Test
    void shouldHaveEveryKeyThatIsUsedAndNoOther() {
        // Given
        List<String> used = SOURCES.uses().stream().map(SourceTexts.Use::key).toList();

        // Then
        assertThat(used).isSubsetOf(DUTCH.keySet());
        assertThat(DUTCH.keySet()).isSubsetOf(used);
    }

    @Test
    void shouldHaveAsManyPlacesAsItsUsersHaveArguments() {
        // Then
        assertThat(SOURCES.uses())
                .allSatisfy(use ->
                        assertThat(use.arguments()).as("arguments of %s", use).isEqualTo(places(DUTCH.get(use.key()))));
    }

    @Test
    void shouldHoldAllTextsThatStandInTwoLanguages() {
        // Then
        assertThat(SOURCES.textsOutsideTheCatalogue()).isEmpty();
    }

    @Test
    void shouldFindTextsAndKeysInSources(@TempDir Path directory) throws IOException {
        // Given
        Files.writeString(directory.resolve("Example.java"), """
            class Example {
                Text written = new Text("een" + " twee", "one two");
                Text set = Text.newBuilder().setNl("een").setEn(other).build();
                Text joined = new Text(nl, en);
                Text hidden = Wording.of(sure ? "a.key" : "b.key", 1);
                Text found = Wording.of("a.key", list(1, 2), "b");
            }
            """);

        // When
        SourceTexts sources = SourceTexts.under(directory);

        // Then
        assertThat(sources.textsOutsideTheCatalogue()).hasSize(3);
        assertThat(sources.uses()).extracting(SourceTexts.Use::key).containsExactly("a.key");
        assertThat(sources.uses()).extracting(SourceTexts.Use::arguments).containsExactly(2);
    }

    @Test
    void shouldSayWhichKeyIsMissingOrFilledWrongly() {
        // Then
        assertThatThrownBy(() -> Wording.of("no.such-key")).hasMessageContaining("no.such-key");
        assertThatThrownBy(() -> Wording.of("alert.risk.summary", 1)).hasMessageContaining("alert.risk.summary");
    }

    private static Map<String, Integer> places(Map<String, String> sentences) {
        return sentences.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, sentence -> places(sentence.getValue())));
    }

    private static int places(String sentence) {
        return Template.of(sentence).places().size();
    }

    private static Map<String, String> read(String file) {
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
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(twice).as("keys that stand in %s twice", file).isEmpty();
        return sentences;
    }
}
