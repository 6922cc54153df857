package nl.baken.riskmodel.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.baken.riskmodel.SmallModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference describes what the reader of models does, and its examples are read by it. */
class ReferenceTest {

    private static final Pattern BLOCK = Pattern.compile("```yaml\n(\\w+):\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"model.md", "model.schema.json"})
    void shouldBeWhatIsInTheDocumentation(String file) throws IOException {
        // Given
        Map<String, String> files = ReferenceFiles.all();

        // When
        Path committed = ReferenceFiles.DIRECTORY.resolve(file);

        // Then
        assertThat(committed)
                .as("docs/reference/%s differs from the sources. Write it again: %s", file, ReferenceFiles.COMMAND)
                .hasContent(files.get(file));
    }

    @Test
    void shouldShowRulesThatCanBeRead() throws IOException {
        // Given the blocks of the page that show rules
        List<MatchResult> blocks = BLOCK.matcher(ModelPage.text()).results().toList();

        // When, Then
        assertThat(blocks).hasSizeGreaterThanOrEqualTo(3).allSatisfy(block -> {
            String key = "    " + block.group(1) + ":\n";
            String text = SmallModelFile.text();
            assertThat(text).contains(key);
            assertThat(SmallModelFile.problemsOf(
                            text.replace(key, key + block.group(2).indent(4))))
                    .isEmpty();
        });
    }

    static List<ConditionExample> examples() {
        return ConditionExample.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldShowConditionsThatCanBeRead(ConditionExample example) {
        // Given a rule about costs
        String rule = """
                evidence:
                  - id: example
                    on: {CostRecorded: {}}
                    when: "%s"
                    weight: 3
                    halfLifeDays: 90
                    ceiling: 6
                    text: {nl: Ja., en: Yes.}
            """.formatted(example.when());

        // When, Then
        assertThat(SmallModelFile.problemsWith("    evidence:\n", rule)).isEmpty();
    }

    @Test
    void shouldLinkOnlyToPagesThatExist() throws IOException {
        // Given
        Pattern link = Pattern.compile("\\]\\((?!http)([^)#]+\\.(?:md|json))");

        // When, Then
        assertThat(link.matcher(ModelPage.text()).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(ReferenceFiles.DIRECTORY.resolve(file)).exists());
        assertThat(Files.readString(ReferenceFiles.DIRECTORY.resolve("events.md")))
                .contains("# CostRecorded");
    }
}
