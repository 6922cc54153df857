package nl.baken.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: no text in two languages stands in a source, and every key that is used is found. */
class SourceTextsTest {

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
                Text ofAnother = Other.of("c.key");
            }
            """);

        // When
        SourceTexts sources = SourceTexts.under(directory, Set.of("Wording.of"));

        // Then
        assertThat(sources.textsOutsideTheCatalogue()).hasSize(3);
        assertThat(sources.uses()).extracting(SourceTexts.Use::key).containsExactly("a.key");
        assertThat(sources.uses()).extracting(SourceTexts.Use::arguments).containsExactly(2);
    }
}
