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

/** The differences between two models: a line each, and how many there were. */
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
                ? words.text("comparison.unknown")
                : model.getId() + " " + model.getVersion() + " ("
                        + model.getDigest()
                                .substring(0, Math.min(DIGEST, model.getDigest().length())) + ")";
    }

    /** Which models; null is one that published nothing. */
    public String models(ModelRef first, ModelRef second) {
        return words.text("comparison.models", of(first), of(second));
    }

    /** The line above the table. */
    public String heading() {
        return row(
                words.text("comparison.column.since"),
                words.text("comparison.column.until"),
                words.text("comparison.project"),
                words.text("comparison.column.what"),
                words.text("comparison.column.from"),
                words.text("comparison.column.to"),
                words.text("comparison.column.by"));
    }

    /** A difference on one line; counts it. */
    public String line(Difference difference) {
        counts.merge(difference.kind(), 1, Integer::sum);
        projects.add(difference.project());
        return row(
                words.day(difference.since()),
                difference.until() == null ? words.text("comparison.still") : words.day(difference.until()),
                difference.project(),
                what(difference),
                of(difference.first(), difference.kind()),
                of(difference.second(), difference.kind()),
                difference.causes().isEmpty()
                        ? words.text("comparison.no-cause")
                        : difference.causes().stream().map(this::of).collect(Collectors.joining(", ")));
    }

    /** How many differences there were among so many projects. */
    public String summary(int compared) {
        if (counts.isEmpty()) {
            return words.text("comparison.none", projects(compared));
        }
        return words.text(
                "comparison.summary",
                projects.size(),
                projects(compared),
                Stream.of(Difference.Kind.values())
                        .filter(counts::containsKey)
                        .map(this::counted)
                        .collect(Collectors.joining(", ")));
    }

    private String projects(int count) {
        return count + " " + (count == 1 ? words.text("comparison.project") : words.text("comparison.projects"));
    }

    private String what(Difference difference) {
        return switch (difference.kind()) {
            case PROJECT -> words.text("comparison.project");
            case READING -> words.text("comparison.reading", difference.subject());
            case LEVEL -> words.text("comparison.level", difference.subject());
            case ADVICE -> words.text("comparison.advice");
            case ALERT -> words.text("comparison.alert", withoutProject(difference));
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
                    case PROJECT -> words.text("comparison.count.project");
                    case READING ->
                        count == 1 ? words.text("comparison.count.reading") : words.text("comparison.count.readings");
                    case LEVEL ->
                        count == 1 ? words.text("comparison.count.level") : words.text("comparison.count.levels");
                    case ADVICE -> words.text("comparison.count.advice");
                    case ALERT ->
                        count == 1 ? words.text("comparison.count.alert") : words.text("comparison.count.alerts");
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
            case RISK -> words.text("comparison.cause.risk");
            case IMPACT -> words.text("comparison.cause.impact");
            case LEVELS -> words.text("comparison.cause.levels");
            case EXPECTATIONS -> words.text("comparison.cause.expectations");
            case GATE -> words.text("comparison.cause.gate", cause.id().toLowerCase(Locale.ROOT));
            case ALERT_POLICY -> words.text("comparison.cause.alert-policy");
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
