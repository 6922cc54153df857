package nl.baken.assessment.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import nl.baken.assessment.Chronicle;
import nl.baken.event.AdoptionStatus;
import nl.baken.event.ReleaseDeployed;
import nl.baken.event.ReleaseScope;
import org.junit.jupiter.api.Test;

/** Promise: users are the sum of the latest count of each adopter and of the project's own use. */
class UsersTest {

    private final Chronicle chronicle = Chronicle.live();

    @Test
    void shouldAddUpTheLatestCountOfEachAdopter() {
        chronicle.adopted(20, "Noord", AdoptionStatus.SCALED_UP, 400L);
        chronicle.adopted(10, "Noord ", AdoptionStatus.IN_USE, 100L);
        chronicle.adopted(11, "Zuid", AdoptionStatus.IN_USE, 5L);
        chronicle.adopted(12, "Oost", AdoptionStatus.INTENDED, 1000L);

        assertThat(total()).isEqualTo(405);
    }

    @Test
    void shouldCountNobodyWhereUseEndedAndNotKeepACountThatNoLongerHolds() {
        chronicle.adopted(10, "Noord", AdoptionStatus.IN_USE, 100L);
        chronicle.adopted(20, "Noord", AdoptionStatus.SCALED_BACK, 0L);
        assertThat(total()).isZero();

        chronicle.adopted(10, "Zuid", AdoptionStatus.IN_USE, 50L);
        chronicle.adopted(20, "Zuid", AdoptionStatus.REFUSED, null);
        assertThat(total()).isZero();

        chronicle.adopted(10, "Oost", AdoptionStatus.IN_USE, 70L);
        chronicle.adopted(15, "Oost", AdoptionStatus.STALLED, null);
        assertThat(total()).isEqualTo(70);
    }

    @Test
    void shouldNotKnowWhenTheOnlyCountNoLongerHolds() {
        chronicle.adopted(10, "Noord", AdoptionStatus.IN_USE, 100L);
        chronicle.adopted(20, "Noord", AdoptionStatus.SCALED_BACK, null);

        assertThat(total()).isNull();
    }

    @Test
    void shouldAddOwnUseToThatOfOthersAndNotOverflow() {
        chronicle.add(ReleaseDeployed.newBuilder()
                .setHeader(chronicle.header(10))
                .setScope(ReleaseScope.FULL)
                .setUsers(9L)
                .build());
        chronicle.adopted(20, "Noord", AdoptionStatus.IN_USE, 100L);
        assertThat(total()).isEqualTo(109);

        chronicle.adopted(30, "Zuid", AdoptionStatus.IN_USE, Long.MAX_VALUE);
        assertThat(total()).isEqualTo(Long.MAX_VALUE);
    }

    private Long total() {
        return chronicle.dossier().users().total();
    }
}
