package nl.baken.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.baken.output.Basis;
import nl.baken.output.Knowledge;
import nl.baken.output.ModelRef;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;
import nl.baken.output.Text;
import org.junit.jupiter.api.Test;

class HeatMapTest {

    @Test
    void shouldShowLevelsAndWhereLittleIsKnown() {
        // Given
        List<RiskAssessment> assessments = List.of(
                assessment(
                        "b",
                        "A project whose title is longer than it has room for",
                        reading("misuse", RiskLevel.CRITICAL, Knowledge.STRONG),
                        reading("bias", RiskLevel.LOW, Knowledge.NONE)),
                assessment(
                        "a",
                        "Short",
                        reading("misuse", RiskLevel.GUARDED, Knowledge.FAIR),
                        reading("bias", RiskLevel.HIGH, Knowledge.WEAK)));

        // When
        List<String> lines = new HeatMap(Words.EN, false).of(assessments);

        // Then
        assertThat(lines)
                .containsExactly(
                        "                                     1   2",
                        "Short                               G   H?",
                        "A project whose title is longer t…  C   L?",
                        "",
                        "   1  misuse in English",
                        "   2  bias in English",
                        "- not assessed, L low, G guarded, H high, C critical; ? = little or nothing known: silent is"
                                + " not green.");
    }

    @Test
    void shouldBeInDutch() {
        // Given
        RiskAssessment assessment = assessment("a", "Kort", reading("misuse", RiskLevel.CRITICAL, Knowledge.FAIR));

        // When
        List<String> lines = new HeatMap(Words.NL, false).of(List.of(assessment));

        // Then
        assertThat(lines).contains("   1  misuse in het Nederlands").anyMatch(line -> line.matches("Kort +K *"));
    }

    @Test
    void shouldNotShowALowRiskAsGreenWhenNothingIsKnown() {
        // Given
        RiskAssessment known = assessment("a", "Known", reading("misuse", RiskLevel.LOW, Knowledge.STRONG));
        RiskAssessment unknown = assessment("a", "Known", reading("misuse", RiskLevel.LOW, Knowledge.NONE));

        // When
        String green = new HeatMap(Words.EN, true).of(List.of(known)).get(1);
        String grey = new HeatMap(Words.EN, true).of(List.of(unknown)).get(1);

        // Then
        assertThat(green).contains("48;5;114");
        assertThat(grey).contains("48;5;250").doesNotContain("48;5;114");
    }

    private static RiskAssessment assessment(String id, String title, RiskReading... readings) {
        return new RiskAssessment(
                new ProjectRef(id, title, "organisation", "group"),
                Instant.EPOCH,
                new ModelRef("model", "1", "0"),
                List.of(readings),
                false);
    }

    private static RiskReading reading(String risk, RiskLevel level, Knowledge knowledge) {
        return new RiskReading(
                risk,
                new Text(risk + " in het Nederlands", risk + " in English"),
                false,
                -10.0,
                0.09,
                -10.0,
                0.09,
                3,
                level,
                Basis.EVIDENCED,
                Instant.EPOCH,
                knowledge,
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
