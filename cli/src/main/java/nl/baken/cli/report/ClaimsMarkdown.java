package nl.baken.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.baken.replay.claims.CaseHistories;
import nl.baken.replay.claims.CheckedClaim;
import nl.baken.replay.claims.Claim;
import nl.baken.replay.claims.Name;

/** Checked claims as a table in Markdown. */
public final class ClaimsMarkdown {

    private final Words words;
    private final ClaimWords claims;

    /** @param names what the numbers count */
    public ClaimsMarkdown(Words words, Map<String, Name> names) {
        this.words = words;
        this.claims = new ClaimWords(words, names);
    }

    /** All of it. */
    public List<String> lines(List<CheckedClaim> checked, CaseHistories cases) {
        List<String> lines = new ArrayList<>(List.of(claims.heading(checked, cases), ""));
        lines.add(row(
                "",
                words.text("claims.claim"),
                words.text("claims.status"),
                words.text("claims.said"),
                words.text("claims.computed"),
                words.text("claims.how"),
                words.text("claims.but")));
        lines.add("|---|---|---|---|---|---|---|");
        checked.forEach(each -> lines.add(line(each)));
        lines.addAll(List.of("", claims.summary(checked)));
        return lines;
    }

    private String line(CheckedClaim checked) {
        Claim claim = checked.claim();
        return row(
                claim.id(),
                claims.of(claim.title()),
                claims.of(checked.status()),
                claims.said(claim.said()),
                claims.computed(checked.computed()),
                claims.of(claim.how()),
                claim.contradictions().stream().map(claims::of).collect(Collectors.joining(" ")));
    }

    /** A name of somebody may hold what ends a cell. */
    private static String row(String... cells) {
        return List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
