package nl.baken.assessment.text;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.baken.structure.CatalogueStructure;
import org.junit.jupiter.api.Test;

class CatalogueTest extends CatalogueStructure {

    CatalogueTest() {
        // The engine tells in them what became of an alert.
        super(
                List.of("src/main/java", "../engine/src/main/java"),
                "src/main/resources/nl/baken/assessment/text",
                "Wording.of");
    }

    @Test
    void shouldNameTheKeyThatIsMissingOrFilledWrongly() {
        // Then
        assertThatThrownBy(() -> Wording.of("no.such-key")).hasMessageContaining("no.such-key");
        assertThatThrownBy(() -> Wording.of("alert.risk.summary", 1)).hasMessageContaining("alert.risk.summary");
    }
}
