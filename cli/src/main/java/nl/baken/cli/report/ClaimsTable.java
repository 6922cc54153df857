package nl.baken.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.baken.replay.claims.CaseHistories;
import nl.baken.replay.claims.CheckedClaim;
import nl.baken.replay.claims.Contradiction;
import nl.baken.replay.claims.Name;

/** Checked claims on a screen. */
public final class ClaimsTable {

    private static final int WIDTH = 110;
    private static final int INDENT = 19;

    private final Words words;
    private final ClaimWords claims;

    /** @param names what the numbers count */
    public ClaimsTable(Words words, Map<String, Name> names) {
        this.words = words;
        this.claims = new ClaimWords(words, names);
    }

    /** All of it. */
    public List<String> lines(List<CheckedClaim> checked, CaseHistories cases) {
        List<String> lines = new ArrayList<>(List.of(claims.heading(checked, cases), ""));
        for (CheckedClaim each : checked) {
            lines.addAll(Wrap.to(WIDTH, INDENT, lines(each)));
            lines.add("");
        }
        lines.add(claims.summary(checked));
        return lines;
    }

    private List<String> lines(CheckedClaim checked) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%-5s%-14s%s",
                checked.claim().id(),
                claims.of(checked.status()),
                claims.of(checked.claim().title())));
        lines.add(row(words.text("claims.said"), claims.said(checked.claim().said())));
        lines.add(row(words.text("claims.computed"), claims.computed(checked.computed())));
        lines.add(row(words.text("claims.how"), claims.of(checked.claim().how())));
        for (Contradiction contradiction : checked.claim().contradictions()) {
            lines.add(row(words.text("claims.but"), claims.of(contradiction)));
        }
        return lines;
    }

    private static String row(String what, String text) {
        return String.format(Locale.ROOT, "%-5s%-14s%s", "", what, text);
    }
}
