package nl.baken.cli.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.baken.replay.claims.Answer;
import nl.baken.replay.claims.CaseHistories;
import nl.baken.replay.claims.CheckedClaim;
import nl.baken.replay.claims.ClaimStatus;
import nl.baken.replay.claims.Contradiction;
import nl.baken.replay.claims.Name;
import nl.baken.replay.claims.Phrase;
import nl.baken.replay.claims.Statement;

/**
 * What is said of a claim, in words.
 *
 * @param names what the numbers count
 */
record ClaimWords(Words words, Map<String, Name> names) {

    String of(Phrase phrase) {
        return words == Words.NL ? phrase.nl() : phrase.en();
    }

    String of(ClaimStatus status) {
        return switch (status) {
            case MATCH -> words.text("claims.status.match");
            case DIFFERS -> words.text("claims.status.differs");
            case CONFLICT -> words.text("claims.status.conflict");
            case NOT_CARRIED -> words.text("claims.status.not-carried");
        };
    }

    /** What the report says, with where. */
    String said(List<Statement> said) {
        return said.stream()
                .map(each -> numbers(each.numbers()) + list(each.cases()) + " (" + each.lines() + ")")
                .collect(Collectors.joining("; "));
    }

    /** What the events say. */
    String computed(Answer answer) {
        return answer == null
                ? words.text("claims.nothing")
                : numbers(answer.numbers()) + list(answer.cases()) + list(answer.named());
    }

    String of(Contradiction contradiction) {
        return of(contradiction.text()) + " (" + contradiction.lines() + ")";
    }

    String heading(List<CheckedClaim> checked, CaseHistories cases) {
        int events = cases.projects().stream()
                .mapToInt(project -> project.events().size())
                .sum();
        return words.text(
                "claims.heading", checked.size(), events, cases.projects().size());
    }

    String summary(List<CheckedClaim> checked) {
        Map<ClaimStatus, Long> counts =
                checked.stream().collect(Collectors.groupingBy(CheckedClaim::status, Collectors.counting()));
        return words.text(
                "claims.summary",
                counts.getOrDefault(ClaimStatus.MATCH, 0L),
                counts.getOrDefault(ClaimStatus.DIFFERS, 0L),
                counts.getOrDefault(ClaimStatus.CONFLICT, 0L),
                counts.getOrDefault(ClaimStatus.NOT_CARRIED, 0L));
    }

    private String numbers(Map<String, Integer> numbers) {
        return numbers.entrySet().stream()
                .map(number ->
                        number.getValue() + " " + of(names.get(number.getKey()).of(number.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String list(List<String> items) {
        return items == null || items.isEmpty() ? "" : ": " + String.join(", ", items);
    }
}
