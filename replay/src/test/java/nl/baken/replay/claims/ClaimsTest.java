package nl.baken.replay.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimsTest {

    private static final Claims CLAIMS = Claims.shipped();
    private static final ExampleLines SHIPPED = ExampleLines.shipped();

    /** Of the case that was left on the shelf. */
    private static final String RATING = "case-16-17";

    @Test
    void shouldHoldEveryClaimAgainstTheCases() {
        // When
        Map<ClaimStatus, List<String>> byStatus = CLAIMS.check(SHIPPED.cases()).stream()
                .collect(Collectors.groupingBy(
                        CheckedClaim::status,
                        Collectors.mapping(checked -> checked.claim().id(), Collectors.toList())));

        // Then
        assertThat(byStatus)
                .isEqualTo(Map.of(
                        ClaimStatus.MATCH,
                        List.of(
                                "A01", "A02", "A03", "A06", "A08", "A08b", "A09", "A10", "A12", "A13", "A18", "A22",
                                "A23", "A26", "A27", "A28", "A33"),
                        ClaimStatus.DIFFERS,
                        List.of("A04", "A05", "A14", "A16", "A17", "A19", "A24"),
                        ClaimStatus.CONFLICT,
                        List.of("A11", "A15", "A20", "A31", "A32", "A36"),
                        ClaimStatus.NOT_CARRIED,
                        List.of("A07", "A15b", "A21", "A25", "A29", "A30", "A34", "A35")));
    }

    @Test
    void shouldCallAMatchOnlyWhatWasComputedTheSame() {
        // When
        List<CheckedClaim> checked = CLAIMS.check(SHIPPED.cases());

        // Then
        assertThat(checked)
                .filteredOn(each -> each.status() == ClaimStatus.MATCH)
                .allSatisfy(each -> assertThat(each.claim().said())
                        .allSatisfy(
                                said -> assertThat(each.computed().numbers()).isEqualTo(said.numbers())));
        assertThat(checked)
                .filteredOn(each -> each.status() == ClaimStatus.CONFLICT)
                .allSatisfy(each -> assertThat(each.claim().said()).hasSizeGreaterThan(1));
        assertThat(checked)
                .filteredOn(each -> each.status() == ClaimStatus.NOT_CARRIED)
                .allSatisfy(each -> assertThat(each.computed()).isNull());
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("changes")
    void shouldAnswerOtherwiseWhenACaseIsChanged(String claim, ExampleLines changed, ClaimStatus status, String why) {
        // Given
        Answer before = checked(claim, SHIPPED).computed();

        // When
        CheckedClaim after = checked(claim, changed);

        // Then
        assertThat(after.computed()).as(why).isNotEqualTo(before);
        assertThat(after.status()).as(why).isEqualTo(status);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("A01", SHIPPED.without("case-12-01"), "a project less"),
                change("A02", replaced("case-09-01", "nl-gemeente-amsterdam", "nl-provincie"), "another owner"),
                change("A03", replaced("case-07-01", "PHYSICAL", "SAFETY"), "another domain"),
                change("A04", replaced("case-05-15", "FULL", "PILOT"), "not for everyone"),
                change("A05", SHIPPED.without("case-07-28"), "no implementation"),
                change("A06", replaced("case-08-18", "SCALED_UP", "INTENDED"), "only intended"),
                change("A08", replaced("case-13-01", "INCREMENTAL", "RADICAL"), "another type"),
                change("A08b", replaced("case-02-01", "RADICAL", "INCREMENTAL"), "the type of section 5.1"),
                change("A09", rated("LIMITED"), "another rating"),
                change("A10", SHIPPED.without("case-15-16"), "no partners"),
                change("A12", replaced("case-12-01", "\"marketParty\": false", "\"marketParty\": true"), "a supplier"),
                change("A14", SHIPPED.without("case-04-07"), "one option", ClaimStatus.MATCH),
                change("A17", SHIPPED.without("case-16-10"), "no team"),
                change("A18", replaced("case-16-07", "L1290 ", ""), "another ground"),
                change("A20", SHIPPED.without("case-17-09"), "no training", ClaimStatus.CONFLICT),
                change("A24", SHIPPED.without("case-07-19"), "no figure", ClaimStatus.MATCH),
                change(
                        "A27",
                        replaced("case-06-01", "\"technologyReadinessLevel\": 5", "\"technologyReadinessLevel\": 9"),
                        "ready"),
                change("A28", replaced("case-17-01", ", \"TECHNOLOGY\"", ""), "less deep"),
                change("A33", replaced("case-13-12", " L1096", ""), "not urgent"),
                change("A36", SHIPPED.without("case-14-11"), "one adopter", ClaimStatus.CONFLICT));
    }

    @Test
    void shouldTakeTheLatestVersionOfAnEventAndNoneThatWasWithdrawn() {
        // Given
        String rating = SHIPPED.line(RATING);
        String corrected = rating.replace("\"level\": \"NONE\"", "\"level\": \"LIMITED\"")
                .replace("\"recordedtime\": \"2021-09-15", "\"recordedtime\": \"2021-09-20");
        String withdrawal = rating.replace("ValueRated", "EventWithdrawn")
                .replace(RATING, "w")
                .replaceAll("\"data\": .*", "\"data\": {\"withdrawnEventId\": \"" + RATING + "\"}}")
                .replace("\"recordedtime\": \"2021-09-15", "\"recordedtime\": \"2021-09-30");

        // When
        Answer one = checked("A09", SHIPPED.and(corrected)).computed();
        Answer other = checked("A09", SHIPPED.and(withdrawal).and(corrected)).computed();

        // Then
        assertThat(one.numbers()).containsEntry("LIMITED", 9).containsEntry("NONE", 0);
        assertThat(other.numbers()).containsEntry("NOT_RATED", 2).containsEntry("NONE", 0);
    }

    @Test
    void shouldHaveWordsForEveryNumber() {
        // When
        Stream<String> numbers = Stream.concat(
                CLAIMS.claims().stream()
                        .flatMap(claim -> claim.said().stream())
                        .flatMap(said -> said.numbers().keySet().stream()),
                CLAIMS.check(SHIPPED.cases()).stream()
                        .filter(checked -> checked.computed() != null)
                        .flatMap(checked -> checked.computed().numbers().keySet().stream()));

        // Then
        assertThat(numbers.toList()).isSubsetOf(CLAIMS.names().keySet());
    }

    @Test
    void shouldAnswerWithoutAnyProject() {
        assertThat(CLAIMS.check(CaseHistories.of(List.<SpecificRecord>of()))).hasSize(38);
    }

    private static Arguments change(String claim, ExampleLines changed, String why) {
        return change(claim, changed, why, ClaimStatus.DIFFERS);
    }

    private static Arguments change(String claim, ExampleLines changed, String why, ClaimStatus status) {
        return arguments(claim, changed, status, why);
    }

    private static ExampleLines replaced(String event, String from, String to) {
        return SHIPPED.with(event, line -> {
            assertThat(line).contains(from);
            return line.replace(from, to);
        });
    }

    private static ExampleLines rated(String level) {
        return replaced(RATING, "\"level\": \"NONE\"", "\"level\": \"" + level + "\"");
    }

    private static CheckedClaim checked(String claim, ExampleLines lines) {
        return CLAIMS.check(lines.cases()).stream()
                .filter(checked -> checked.claim().id().equals(claim))
                .findFirst()
                .orElseThrow();
    }
}
