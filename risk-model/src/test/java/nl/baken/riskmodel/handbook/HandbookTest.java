package nl.baken.riskmodel.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.riskmodel.ModelFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promise: the committed handbooks describe the shipped model as it is, all of it, in both languages. */
class HandbookTest {

    private static final RiskModel MODEL = ModelFile.shipped();

    @ParameterizedTest
    @EnumSource
    void shouldBeTheCommittedPage(HandbookLanguage language) throws IOException {
        // Given
        String name = language.name().toLowerCase(Locale.ROOT);
        Path committed = Path.of("..", "docs", "handbook", name + ".md");

        // When
        String page = Handbook.of(MODEL, language);

        // Then
        assertThat(Files.readString(committed))
                .as(
                        "%s differs from the model. Write it again: ./baken model handbook --language %s >"
                                + " docs/handbook/%s.md",
                        committed, name, name)
                .isEqualTo(page);
    }

    @ParameterizedTest
    @EnumSource
    void shouldDescribeEveryRule(HandbookLanguage language) {
        // When
        String page = Handbook.of(MODEL, language);

        // Then
        assertThat(MODEL.risks().stream().map(Risk::rules).flatMap(rules -> rules.stream()))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(page)
                        .contains("`" + rule.id() + "`")
                        .contains(language.of(rule.text()))
                        .contains(Stream.ofNullable(rule.source()).toList()));
    }
}
