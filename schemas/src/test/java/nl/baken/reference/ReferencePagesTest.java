package nl.baken.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReferencePagesTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([a-z]+\\.md)?#([^)]+)\\)");

    private final Map<String, String> pages = ReferencePages.all(Path.of(""));

    @TestFactory
    Iterable<DynamicTest> shouldBeWhatTheSourcesGive() {
        return pages.keySet().stream()
                .map(file -> DynamicTest.dynamicTest(file, () -> {
                    String committed = Files.readString(ReferencePages.DIRECTORY.resolve(file));

                    assertThat(committed)
                            .as(
                                    "docs/reference/%s differs from the sources. Write it again: %s",
                                    file, ReferencePages.COMMAND)
                            .isEqualTo(pages.get(file));
                }))
                .toList();
    }

    @Test
    void shouldShowAnExampleOfEveryKindOfEvent() {
        // Given
        Examples examples = Examples.read();

        // When, Then
        assertThat(EventTypes.all())
                .map(EventType::schema)
                .allSatisfy(
                        schema -> assertThat(examples.of(schema.getFullName())).isPresent());
    }

    @Test
    void shouldSayOfEverySymbolWhenItIsMeant() {
        // Given
        SymbolNotes notes = SymbolNotes.read(Path.of(""));
        List<Schema> records = TopicCatalog.recordTypes().stream()
                .map(SpecificData.get()::getSchema)
                .toList();

        // When, Then
        assertThat(Parts.of(records).enums())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(notes.of(type.getName())).containsOnlyKeys(type.getEnumSymbols()));
    }

    @Test
    void shouldLinkOnlyToHeadingsThatExist() {
        for (Map.Entry<String, String> page : pages.entrySet()) {
            for (MatchResult link : LINK.matcher(page.getValue()).results().toList()) {
                String target = link.group(1) == null ? page.getKey() : link.group(1);
                assertThat(pages.get(target).toLowerCase(Locale.ROOT))
                        .as("Link to #%s in %s", link.group(2), page.getKey())
                        .containsPattern("(?m)^#+ " + Pattern.quote(link.group(2)) + "$");
            }
        }
    }
}
