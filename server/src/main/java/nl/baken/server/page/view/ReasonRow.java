package nl.baken.server.page.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.baken.assessment.risk.WeightClass;
import nl.baken.output.Reason;
import nl.baken.output.ReasonKind;

/**
 * A step of the sum that makes a reading: in words, and as a bar that begins where the one before it ended.
 *
 * @param weight how heavily it weighs, in words
 * @param since since when it counts, in words
 * @param form {@code prior}, {@code raises} or {@code lowers}
 * @param left where its bar begins, from 0 to {@value #WIDTH}
 * @param width how long its bar is, at least 1
 * @param zero where even odds are, from 0 to {@value #WIDTH}
 */
public record ReasonRow(
        String text, String weight, String since, String source, String form, int left, int width, int zero) {

    /** How wide the drawing is, in the units of its bars. */
    public static final int WIDTH = 160;

    /** The reasons of a reading: what it starts with, then what weighs most. */
    static List<ReasonRow> of(Words words, List<Reason> reasons) {
        List<Reason> ordered = reasons.stream()
                .sorted(Comparator.comparing((Reason reason) -> reason.getKind() != ReasonKind.PRIOR)
                        .thenComparingDouble(reason -> -Math.abs(reason.getDecibans())))
                .toList();
        double low = 0;
        double high = 0;
        double sum = 0;
        for (Reason reason : ordered) {
            sum += reason.getDecibans();
            low = Math.min(low, sum);
            high = Math.max(high, sum);
        }
        double scale = WIDTH / Math.max(1, high - low);
        List<ReasonRow> rows = new ArrayList<>();
        sum = 0;
        for (Reason reason : ordered) {
            double before = sum;
            sum += reason.getDecibans();
            rows.add(new ReasonRow(
                    words.of(reason.getText()),
                    weight(words, reason),
                    since(words, reason),
                    reason.getSource() == null ? "" : reason.getSource(),
                    form(reason),
                    (int) Math.round((Math.min(before, sum) - low) * scale),
                    Math.max(1, (int) Math.round(Math.abs(reason.getDecibans()) * scale)),
                    (int) Math.round(-low * scale)));
        }
        return rows;
    }

    private static String form(Reason reason) {
        if (reason.getKind() == ReasonKind.PRIOR) {
            return "prior";
        }
        return reason.getDecibans() >= 0 ? "raises" : "lowers";
    }

    private static String weight(Words words, Reason reason) {
        if (reason.getKind() == ReasonKind.PRIOR) {
            return words.text("weight.prior");
        }
        String direction = reason.getDecibans() >= 0 ? "raises" : "lowers";
        return words.text("weight." + direction + '.'
                + WeightClass.of(Math.abs(reason.getDecibans())).name());
    }

    private static String since(Words words, Reason reason) {
        if (reason.getSince() == null) {
            return "";
        }
        return reason.getUndated() ? words.text("day.unknown") : words.day(reason.getSince());
    }
}
