package nl.baken.cli.report;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.output.ModelRef;
import nl.baken.replay.comparison.Cause;
import nl.baken.replay.comparison.Difference;
import nl.baken.replay.comparison.Statement;

/** What two models say differently, for people: a line per difference, and how many there were. */
public final class ComparisonTable {

    private static final int DIGEST = 8;

    private final Words words;
    private final ContractNames names;
    private final Map<Difference.Kind, Integer> counts = new EnumMap<>(Difference.Kind.class);
    private final Set<String> projects = new HashSet<>();

    public ComparisonTable(Words words) {
        this.words = words;
        this.names = new ContractNames(words);
    }

    private String of(ModelRef model) {
        return model == null
                ? words.say("onbekend", "unknown")
                : model.getId() + " " + model.getVersion() + " ("
                        + model.getDigest()
                                .substring(0, Math.min(DIGEST, model.getDigest().length())) + ")";
    }

    /** Which models; one that said nothing is null. */
    public String models(ModelRef first, ModelRef second) {
        return words.say("Van ", "From ") + of(first) + words.say(" naar ", " to ") + of(second);
    }

    /** The line above the table. */
    public String heading() {
        return row(
                words.say("sinds", "since"),
                words.say("tot", "until"),
                "project",
                words.say("wat", "what"),
                words.say("van", "from"),
                words.say("naar", "to"),
                words.say("door", "by"));
    }

    /** A difference on one line; counts it. */
    public String line(Difference difference) {
        counts.merge(difference.kind(), 1, Integer::sum);
        projects.add(difference.project());
        return row(
                words.day(difference.since()),
                difference.until() == null ? words.say("nu nog", "still") : words.day(difference.until()),
                difference.project(),
                what(difference),
                of(difference.first(), difference.kind()),
                of(difference.second(), difference.kind()),
                difference.causes().isEmpty()
                        ? words.say("niet te zien in wat is gepubliceerd", "not shown by what was published")
                        : difference.causes().stream().map(this::of).collect(Collectors.joining(", ")));
    }

    /** How many differences there were among so many projects. */
    public String summary(int compared) {
        if (counts.isEmpty()) {
            return words.say("Geen verschillen in ", "No differences in ") + projects(compared) + ".";
        }
        return projects.size() + words.say(" van ", " of ") + projects(compared) + ": "
                + Stream.of(Difference.Kind.values())
                        .filter(counts::containsKey)
                        .map(this::counted)
                        .collect(Collectors.joining(", "));
    }

    private String projects(int count) {
        return count + " " + (count == 1 ? "project" : words.say("projecten", "projects"));
    }

    private String what(Difference difference) {
        return switch (difference.kind()) {
            case PROJECT -> words.say("project", "project");
            case READING -> words.say("stand van ", "reading of ") + difference.subject();
            case LEVEL -> words.say("niveau van ", "level of ") + difference.subject();
            case ADVICE -> words.say("advies", "advice");
            case ALERT -> words.say("signaal ", "alert ") + withoutProject(difference);
        };
    }

    private static String withoutProject(Difference difference) {
        String prefix = difference.project() + "/";
        return difference.subject().startsWith(prefix)
                ? difference.subject().substring(prefix.length())
                : difference.subject();
    }

    private String counted(Difference.Kind kind) {
        int count = counts.get(kind);
        return count + " "
                + switch (kind) {
                    case PROJECT -> words.say("alleen bij een van de twee", "in one of the two only");
                    case READING -> count == 1 ? words.say("stand", "reading") : words.say("standen", "readings");
                    case LEVEL -> count == 1 ? words.say("niveau", "level") : words.say("niveaus", "levels");
                    case ADVICE -> words.say("keer advies", "advice");
                    case ALERT -> count == 1 ? words.say("signaal", "alert") : words.say("signalen", "alerts");
                };
    }

    private String of(Statement statement, Difference.Kind kind) {
        return switch (statement) {
            case Statement.Nothing() -> "-";
            case Statement.Reading(var level, var decibans, var impact, var knowledge) ->
                names.of(level) + " " + precise(decibans)
                        + (impact == null || kind == Difference.Kind.LEVEL ? "" : " /" + impact)
                        + (kind == Difference.Kind.LEVEL ? "" : ", " + names.of(knowledge));
            case Statement.Advised(var advice, var phase) ->
                names.of(advice) + (phase == null ? "" : " (" + names.of(phase) + ")");
            case Statement.Alert(var severity) -> names.of(severity);
        };
    }

    private String of(Cause cause) {
        return switch (cause.kind()) {
            case RULE, PRIOR -> cause.id() + " " + weight(cause.first()) + " > " + weight(cause.second());
            case RISK -> words.say("risico in maar een model", "risk in one model only");
            case IMPACT -> words.say("gevolg", "impact");
            case LEVELS -> words.say("drempels of wachttijd van niveaus", "thresholds or dwell of levels");
            case EXPECTATIONS -> words.say("wat bekend moet zijn", "what should be known");
            case GATE ->
                words.say("beslismoment na ", "gate after ") + cause.id().toLowerCase(Locale.ROOT);
            case ALERT_POLICY -> words.say("regels voor signalen", "alert policy");
        };
    }

    private String weight(Double decibans) {
        return decibans == null ? "-" : precise(decibans);
    }

    /** Thousandths are kept when there are any: a small move is a move. */
    private String precise(double decibans) {
        String number = String.format(Locale.ROOT, "%+.3f", decibans).replaceFirst("0{1,2}$", "");
        return words == Words.NL ? number.replace('.', ',') : number;
    }

    private static String row(
            String since, String until, String project, String what, String first, String second, String by) {
        return String.format(
                        Locale.ROOT,
                        "%-12s %-12s %-28s %-44s %-34s %-34s %s",
                        since,
                        until,
                        project,
                        what,
                        first,
                        second,
                        by)
                .stripTrailing();
    }
}
