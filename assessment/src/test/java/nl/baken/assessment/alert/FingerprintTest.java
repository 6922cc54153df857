package nl.baken.assessment.alert;

import static org.assertj.core.api.Assertions.assertThat;

import nl.baken.output.AlertKind;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void shouldBeReadable() {
        // Then
        assertThat(Fingerprint.of("case-08", AlertKind.RISK, "illegal_practices"))
                .isEqualTo("case-08/RISK/illegal_practices");
        assertThat(Fingerprint.of("case-08", AlertKind.GATE, null)).isEqualTo("case-08/GATE");
    }

    @Test
    void shouldNotBeThatOfAnotherProjectWhoseIdHasSlashes() {
        // Then
        assertThat(Fingerprint.of("a/MILESTONE_OVERDUE", AlertKind.GATE, null))
                .isNotEqualTo(Fingerprint.of("a", AlertKind.MILESTONE_OVERDUE, "GATE"));
        assertThat(Fingerprint.of("org/case-08", AlertKind.GATE, null)).isEqualTo("org/case-08/GATE");
        assertThat(Fingerprint.of("a", AlertKind.MILESTONE_OVERDUE, "cafe\u0301"))
                .isEqualTo(Fingerprint.of("a", AlertKind.MILESTONE_OVERDUE, "caf\u00E9 "));
    }

    @Test
    void shouldFitInAnActionAndStillDifferForLongSubjects() {
        // Given
        String project = "p".repeat(128);

        // When
        String one = Fingerprint.of(project, AlertKind.MILESTONE_OVERDUE, "m".repeat(127) + "1");
        String other = Fingerprint.of(project, AlertKind.MILESTONE_OVERDUE, "m".repeat(127) + "2");

        // Then
        assertThat(one).hasSizeLessThanOrEqualTo(Fingerprint.LONGEST).isNotEqualTo(other);
        assertThat(one).isEqualTo(Fingerprint.of(project, AlertKind.MILESTONE_OVERDUE, "m".repeat(127) + "1"));
    }
}
