package nl.baken.assessment.use;

import static org.assertj.core.api.Assertions.assertThat;

import nl.baken.assessment.Chronicle;
import nl.baken.event.AdoptionStatus;
import nl.baken.output.UsePlace;
import nl.baken.output.UseState;
import org.junit.jupiter.api.Test;

/** Promise: use is what the events tell of it; also what tells of use that nobody told of before. */
class ProjectUseTest {

    private final Chronicle chronicle = Chronicle.live();

    @Test
    void shouldKnowFromTheEndOfUseThatThereWasUse() {
        // When
        chronicle.adopted(20, "Noord", AdoptionStatus.ENDED, null);
        chronicle.adopted(20, "Zuid", AdoptionStatus.REFUSED, null);

        // Then
        assertThat(of("Noord").getState()).isEqualTo(UseState.ENDED);
        assertThat(of("Noord").getSince()).as("nobody told since when").isNull();
        assertThat(of("Zuid").getState()).as("never begun").isEqualTo(UseState.NOT);
        assertThat(use().isUsed()).isFalse();
    }

    @Test
    void shouldKeepThatThereWasUseWhateverIsToldAfterwards() {
        // When
        chronicle.adopted(20, "Noord", AdoptionStatus.ENDED, null);
        chronicle.adopted(30, "Noord", AdoptionStatus.REFUSED, null);

        // Then
        assertThat(of("Noord").getState()).isEqualTo(UseState.ENDED);
    }

    @Test
    void shouldTakeForUseWhatWasScaledBackUntilNobodyIsLeft() {
        // When
        chronicle.adopted(20, "Noord", AdoptionStatus.SCALED_BACK, null);
        chronicle.adopted(20, "Zuid", AdoptionStatus.SCALED_BACK, 0L);

        // Then
        assertThat(of("Noord").getState()).isEqualTo(UseState.FULL);
        assertThat(of("Zuid").getState()).isEqualTo(UseState.ENDED);
        assertThat(use().isUsedElsewhere()).isTrue();
    }

    /** An intention takes no use back: 724 use it, and the 486 that it is meant for next are no users yet. */
    @Test
    void shouldKeepTheUsersOfWhatStalledWhenItIsIntendedAgain() {
        // When
        chronicle.adopted(20, "Noord", AdoptionStatus.STALLED, 724L);
        chronicle.adopted(30, "Noord", AdoptionStatus.INTENDED, 486L);

        // Then
        assertThat(of("Noord").getState()).isEqualTo(UseState.STALLED);
        assertThat(of("Noord").getUsers()).isEqualTo(724);
        assertThat(use().isUsed()).isTrue();
    }

    @Test
    void shouldNotTakeForUseWhatStalledBeforeAnybodyUsedIt() {
        // When
        chronicle.adopted(10, "Noord", AdoptionStatus.INTENDED, 486L);
        chronicle.adopted(20, "Noord", AdoptionStatus.STALLED, null);

        // Then
        assertThat(of("Noord").getState()).isEqualTo(UseState.NOT);
        assertThat(of("Noord").getUsers()).isNull();
        assertThat(use().isUsed()).isFalse();
    }

    private ProjectUse use() {
        return ProjectUse.of(chronicle.dossier());
    }

    private UsePlace of(String adopter) {
        return use().uses().stream()
                .filter(place -> place.getPlace().equals(adopter))
                .findFirst()
                .orElseThrow();
    }
}
