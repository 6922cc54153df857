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
                words.say("risico", "risk"),
                words.say("niveau", "level"),
                words.say("schade", "harms"),
                words.say("vooraf gemeld (95%)", "flagged before (95%)"),
                words.say("dagen vooraf", "days before"),
                words.say("vals, per projectjaar (95%)", "false, per project-year (95%)")));
        scores.scores().stream()
                .filter(ScoreTable::saysSomething)
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

    private static boolean saysSomething(Score score) {
        return score.risk().isEmpty() || score.harms() > 0 || score.falseAlarms() > 0;
    }

    private String row(Score score) {
        return row(
                score.risk().orElse(words.say("alle samen", "all together")),
                names.of(score.level()),
                Integer.toString(score.harms()),
                score.harms() == 0
                        ? "-"
                        : score.flagged() + " " + words.say("van", "of") + " " + score.harms() + " ("
                                + share(score.flaggedShare()) + ")",
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
                    .ifPresent(days -> levels.add(names.of(level) + " " + days
                            + words.say(" dagen vooraf", " days before")
                            + (one.standing().contains(level) ? "" : words.say(", later gedaald", ", lowered later"))));
        }
        return one.harm().project() + ", " + one.harm().risk() + ", "
                + words.say("bekend op ", "public on ") + one.harm().publicOn() + ": "
                + (levels.isEmpty() ? words.say("niet gemeld", "not flagged") : String.join("; ", levels));
    }

    /** What nobody may conclude from the numbers. */
    private List<String> caveats(Scores scores) {
        int harms = scores.cases().size();
        int harmless = scores.scores().getFirst().harmless();
        Interval none = Interval.ofShare(0, Math.max(1, harmless));
        return List.of(
                words.say(
                        "Dit zijn " + harms + " gevallen van schade en " + harmless
                                + " projecten zonder. Zo weinig gevallen"
                                + " laten veel open: de marges tussen haakjes zeggen hoeveel.",
                        "These are " + harms + " harms and " + harmless
                                + " projects without. So few cases leave much open:"
                                + " the ranges between brackets say how much."),
                words.say(
                        "Ook zonder een enkel vals alarm op " + harmless + " projecten zou toch tot "
                                + words.percentage(none.high()) + " van zulke projecten vals gemeld kunnen worden.",
                        "Even without a single false alarm on " + harmless + " projects, up to "
                                + words.percentage(none.high()) + " of such projects might be flagged falsely."),
                words.say(
                        "Wie de afloop kent, kiest andere gevallen en beschrijft ze anders. Gebruik dit om modellen te"
                                + " vergelijken, niet als belofte voor een volgend project.",
                        "Who knows the end chooses other cases and describes them differently. Use this to compare"
                                + " models, not as a promise for the next project."));
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
