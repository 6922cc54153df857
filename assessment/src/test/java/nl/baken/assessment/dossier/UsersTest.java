package nl.baken.assessment.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import nl.baken.assessment.Chronicle;
import nl.baken.event.AdoptionRecorded;
import nl.baken.event.AdoptionStatus;
import nl.baken.event.ReleaseDeployed;
import nl.baken.event.ReleaseScope;
import org.junit.jupiter.api.Test;

/** Promise: users are the sum of the latest count of each adopter and of the project's own use. */
class UsersTest {

    private final Chronicle chronicle = Chronicle.live();

    @Test
    void shouldAddUpTheLatestCountOfEachAdopter() {
        adopted(20, "Noord", AdoptionStatus.SCALED_UP, 400L);
        adopted(10, "Noord ", AdoptionStatus.IN_USE, 100L);
        adopted(11, "Zuid", AdoptionStatus.IN_USE, 5L);
        adopted(12, "Oost", AdoptionStatus.INTENDED, 1000L);

        assertThat(total()).isEqualTo(405);
    }

    @Test
    void shouldCountNobodyWhereUseEndedAndNotKeepACountThatNoLongerHolds() {
        adopted(10, "Noord", AdoptionStatus.IN_USE, 100L);
        adopted(20, "Noord", AdoptionStatus.SCALED_BACK, 0L);
        assertThat(total()).isZero();

        adopted(10, "Zuid", AdoptionStatus.IN_USE, 50L);
        adopted(20, "Zuid", AdoptionStatus.REFUSED, null);
        assertThat(total()).isZero();

        adopted(10, "Oost", AdoptionStatus.IN_USE, 70L);
        adopted(15, "Oost", AdoptionStatus.STALLED, null);
        assertThat(total()).isEqualTo(70);
    }

    @Test
    void shouldNotKnowWhenTheOnlyCountNoLongerHolds() {
        adopted(10, "Noord", AdoptionStatus.IN_USE, 100L);
        adopted(20, "Noord", AdoptionStatus.SCALED_BACK, null);

        assertThat(total()).isNull();
    }

    @Test
    void shouldAddOwnUseToThatOfOthersAndNotOverflow() {
        chronicle.add(ReleaseDeployed.newBuilder()
                .setHeader(chronicle.header(10))
                .setScope(ReleaseScope.FULL)
                .setUsers(9L)
                .build());
        adopted(20, "Noord", AdoptionStatus.IN_USE, 100L);
        assertThat(total()).isEqualTo(109);

        adopted(30, "Zuid", AdoptionStatus.IN_USE, Long.MAX_VALUE);
        assertThat(total()).isEqualTo(Long.MAX_VALUE);
    }

    private Long total() {
        return chronicle.dossier().users().total();
    }

    private void adopted(double day, String adopter, AdoptionStatus status, Long users) {
        chronicle.add(AdoptionRecorded.newBuilder()
                .setHeader(chronicle.header(day))
                .setAdopter(adopter)
                .setStatus(status)
                .setUsers(users)
                .build());
    }
}
