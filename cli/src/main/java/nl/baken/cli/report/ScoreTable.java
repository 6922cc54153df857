package nl.baken.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.baken.output.RiskLevel;
import nl.baken.replay.backtest.Interval;
import nl.baken.replay.backtest.Score;
import nl.baken.replay.backtest.Scores;

/** What levels were worth as warnings, for people: a line per risk and level, and what so few cases cannot show. */
public final class ScoreTable {

    private final Words words;
    private final ContractNames names;
    private final Locale locale;

    public ScoreTable(Words words) {
        this.words = words;
        this.names = new ContractNames(words);
        this.locale = words == Words.NL ? Locale.of("nl") : Locale.ENGLISH;
    }

    /** The lines; risks without a harm and without a false alarm are left out. */
    public List<String> of(Scores scores) {
        List<String> lines = new ArrayList<>();
        lines.add(row(
                words.text("scores.column.risk"),
                words.text("scores.column.level"),
                words.text("scores.column.harms"),
                words.text("scores.column.flagged"),
                words.text("scores.column.lead"),
                words.text("scores.column.false")));
        scores.scores().stream()
                .filter(ScoreTable::hasSomethingToShow)
                .map(this::row)
                .forEach(lines::add);
        lines.add("");
        for (Scores.Case one : scores.cases()) {
            lines.add(of(one));
        }
        lines.add("");
        lines.addAll(caveats(scores));
        return lines;
    }

    private static boolean hasSomethingToShow(Score score) {
        return score.risk().isEmpty() || score.harms() > 0 || score.falseAlarms() > 0;
    }

    private String row(Score score) {
        return row(
                score.risk().orElse(words.text("scores.all")),
                names.of(score.level()),
                Integer.toString(score.harms()),
                score.harms() == 0
                        ? "-"
                        : words.text("scores.flagged", score.flagged(), score.harms(), share(score.flaggedShare())),
                score.lead().map(this::lead).orElse("-"),
                score.falseAlarmsPerYear()
                        .map(interval -> score.falseAlarms() + ", " + number(score.falseAlarms() / score.years()) + " ("
                                + number(interval.low()) + " - " + number(interval.high()) + ")")
                        .orElse("-"));
    }

    private String lead(Score.Lead lead) {
        return Math.round(lead.median()) + " (" + lead.shortest() + " - " + lead.longest() + ")";
    }

    private String of(Scores.Case one) {
        List<String> levels = new ArrayList<>();
        for (RiskLevel level : Scores.LEVELS) {
            one.lead(level)
                    .ifPresent(days -> levels.add(
                            one.standing().contains(level)
                                    ? words.text("scores.lead", names.of(level), days)
                                    : words.text("scores.lead.lowered", names.of(level), days)));
        }
        return words.text(
                "scores.case",
                one.harm().project(),
                one.harm().risk(),
                one.harm().publicOn().toString(),
                levels.isEmpty() ? words.text("scores.not-flagged") : String.join("; ", levels));
    }

    /** What nobody may conclude from the numbers. */
    private List<String> caveats(Scores scores) {
        int harms = scores.cases().size();
        int harmless = scores.scores().getFirst().harmless();
        Interval none = Interval.ofShare(0, Math.max(1, harmless));
        return List.of(
                words.text("scores.caveat.few-cases", harms, harmless),
                words.text("scores.caveat.false-alarms", harmless, words.percentage(none.high())),
                words.text("scores.caveat.hindsight"));
    }

    private String share(Interval interval) {
        return Math.round(100 * interval.low()) + " - " + Math.round(100 * interval.high()) + "%";
    }

    private String number(double number) {
        return String.format(locale, "%.2f", number);
    }

    private static String row(String risk, String level, String harms, String flagged, String lead, String alarms) {
        return String.format(Locale.ROOT, "%-34s %-10s %6s  %-22s %-20s %s", risk, level, harms, flagged, lead, alarms)
                .stripTrailing();
    }
}
