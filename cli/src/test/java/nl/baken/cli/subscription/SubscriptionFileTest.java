package nl.baken.cli.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.baken.riskmodel.yaml.Problem;
import nl.baken.steering.Channel;
import nl.baken.steering.Language;
import nl.baken.steering.Subscription;
import nl.baken.steering.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: a file gives the subscriptions that it says, or all that is wrong with it, each with its place. */
class SubscriptionFileTest {

    private static final Instant NOW = Instant.parse("2026-11-28T06:00:00Z");
    private static final List<String> RISKS = List.of("corruption", "illegal_practices");

    @TempDir
    private Path directory;

    @Test
    void shouldReadWhatASubscriptionCanSay() throws IOException {
        // When
        SubscriptionFile.Content content = read("""
            subscriptions:
            - id: board
              group: water
              channel: MAIL
              address: board@example.org
              language: EN
              timing: BEFORE_MEETING
              meetings: [2026-12-15]
              kinds: [RISK, GATE]
              risks: [corruption]
              lowest_level: CRITICAL
              repeat_after_days: 21
              quiet: { from: "20:00", until: "07:30" }
              escalate: { to: director, after_working_days: 5 }
            - id: director
              group: water
              channel: INBOX
            """);

        // Then
        assertThat(content.problems()).isEmpty();
        Subscription board = content.subscriptions().getFirst();
        assertThat(board.getChannel()).isEqualTo(Channel.MAIL);
        assertThat(board.getLanguage()).isEqualTo(Language.EN);
        assertThat(board.getTiming()).isEqualTo(Timing.BEFORE_MEETING);
        assertThat(board.getMeetings()).containsExactly(LocalDate.of(2026, 12, 15));
        assertThat(board.getKinds()).containsExactly("RISK", "GATE");
        assertThat(board.getLowestLevel()).isEqualTo("CRITICAL");
        assertThat(board.getQuietFrom()).isEqualTo(20 * 60);
        assertThat(board.getQuietUntil()).isEqualTo(7 * 60 + 30);
        assertThat(board.getEscalateAfterWorkingDays()).isEqualTo(5);
        assertThat(board.getEffectiveFrom()).isEqualTo(NOW);
        assertThat(content.subscriptions().getLast().getLanguage()).isEqualTo(Language.NL);
    }

    @Test
    void shouldTellAllThatIsWrongWithItsPlace() throws IOException {
        // When
        SubscriptionFile.Content content = read("""
            subscriptions:
            - id: board
              group: water
              channel: PIGEON
              timing: NEVER
              kinds: [RISKS]
              quiet: { from: "25:00", until: "07:00" }
            - id: board
              group: water
              channel: MAIL
              condition: "risk == 'x'"
            - id: third
              group: water
              channel: INBOX
              escalate: { to: nobody, after_working_days: 5 }
            """);

        // Then
        assertThat(content.subscriptions()).isEmpty();
        assertThat(content.problems().stream().map(Problem::toString).toList())
                .anyMatch(problem -> problem.contains(":4:") && problem.contains("PIGEON"))
                .anyMatch(problem -> problem.contains(":5:") && problem.contains("NEVER"))
                .anyMatch(problem -> problem.contains(":6:") && problem.contains("RISKS"))
                .anyMatch(problem -> problem.contains(":7:") && problem.contains("25:00"))
                .anyMatch(problem -> problem.contains(":8:") && problem.contains("already"))
                .anyMatch(problem -> problem.contains(":11:") && problem.contains("condition"))
                .anyMatch(problem -> problem.contains(":15:") && problem.contains("nobody"));
    }

    @Test
    void shouldAskForAnAddressToSendTo() throws IOException {
        // When
        SubscriptionFile.Content content = read("""
            subscriptions:
            - id: board
              group: water
              channel: MAIL
            """);

        // Then
        assertThat(content.problems())
                .singleElement()
                .asString()
                .contains(":2:")
                .contains("an address, because channel is MAIL");
    }

    @Test
    void shouldEndWhatAFileDoesNotNameAnyMoreInTheGroupsThatItNames() {
        // Given
        Subscription board = subscription("board", "water");
        Subscription gone = subscription("gone", "water");
        Subscription other = subscription("other", "roads");
        Subscription changed =
                Subscription.newBuilder(board).setTiming(Timing.WEEKLY).build();

        // When
        List<Change> changes =
                SubscriptionPlan.of(List.of(changed, subscription("new", "water")), List.of(board, gone, other), NOW);

        // Then
        assertThat(changes)
                .extracting(
                        change -> change.kind().sign() + change.subscription().getSubscriptionId())
                .containsExactly("~board", "-gone", "+new");
        assertThat(changes.get(1).subscription().getEnded()).isTrue();
    }

    private static Subscription subscription(String id, String group) {
        return Subscription.newBuilder()
                .setSubscriptionId(id)
                .setSteeringGroupId(group)
                .setEffectiveFrom(Instant.EPOCH)
                .setChannel(Channel.INBOX)
                .build();
    }

    private SubscriptionFile.Content read(String yaml) throws IOException {
        Path file = Files.writeString(directory.resolve("subscriptions.yaml"), yaml);
        return SubscriptionFile.read(file, RISKS, NOW);
    }
}
