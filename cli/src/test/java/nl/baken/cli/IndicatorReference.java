package nl.baken.cli;

import java.nio.file.Path;
import java.util.stream.Collectors;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.indicator.Bounds;
import nl.baken.assessment.indicator.DeclaredIndicator;
import nl.baken.assessment.indicator.DeclaredIndicators;

/** Writes {@code docs/reference/indicators.md} from what indicators declare; a test fails when the file is another one. */
final class IndicatorReference {

    static final Path PAGE = Path.of("../docs/reference/indicators.md");

    private IndicatorReference() {}

    /** The page, as Markdown. */
    static String page() {
        StringBuilder page = new StringBuilder("""
            # Indicators

            Generated from the declarations in `nl.baken.assessment.indicator`; texts stand in the message catalogue. Each is
            computed of one project, when a facet that it reads changes or its moment comes.

            ## How to read them

            The topic [project-indicators](topics.md#project-indicators) has the current value of each indicator of each project,
            as an [Indicator](outputs.md#indicator), written when it is another one: another value, other events behind it, or
            another title or steering group of the project. The key is the project id, a slash and the id of the indicator;
            after the last slash stands the indicator, since a project id may have slashes. Texts are not in the records: what an
            indicator is called and means is below, in Dutch and English, by its id, which never changes.

            | `value.kind` | the value is | show |
            |---|---|---|
            | `NUMBER` | `number`, in `unit` | the number; 0 is 0, since events say so |
            | `LEVEL` | `level`, one of the levels below | the word |
            | `LIST` | `items`, each with `number`, `low` and `high`, in its own `unit`, and a `level` | a table |
            | `NOT_TOLD` | none: no event tells it | "not told" and `missing`, what would tell it |
            | `NOT_COMPUTABLE` | none: events tell of it, and no value follows from them | "not known" and `missing` |
            | `RANGE` | between `low` and `high`; no indicator of a project is one yet | both |
            | `UNKNOWN` | a kind that a later version has | nothing |

            `NOT_TOLD` is neither 0 nor no, and may not be added up as such. `events` are the ids of the latest five events behind the
            value, as `source#eventId`, the latest first; `eventCount` is how many there are. `truncated` says that there was more
            than is kept: a sum, or a number of things, is then at least so much. `over` says that the project has ended and the
            value is its last. `asOf` is the time of the log, as in other outputs; `model` is null, since no risk model is used.

            The same values stand in fields of `outcome-indicators` and `project-forecasts`, which have more about measured
            effects and dates; there, what is not told is null, or 0 or false where the field cannot be null. A backtest writes
            `project-indicators.jsonl`, with the latest record of each key. What is planned and not there yet: a history of values,
            and indicators of steering groups and organisations.

            ## All indicators

            | id | name | in Dutch | value | `unit` | bounds | reads | report line |
            |---|---|---|---|---|---|---|---|
            """);
        DeclaredIndicators.ALL.forEach(indicator -> page.append(row(indicator)));
        for (DeclaredIndicator<?> indicator : DeclaredIndicators.ALL) {
            page.append("\n### ").append(indicator.id()).append("\n\n");
            page.append(indicator.explanation().getEn()).append("\n\n");
            page.append(indicator.explanation().getNl()).append('\n');
            if (!indicator.levels().isEmpty()) {
                page.append("\nLevels: ")
                        .append(indicator.levels().stream()
                                .map("`%s`"::formatted)
                                .collect(Collectors.joining(", ")))
                        .append(".\n");
            }
            indicator
                    .missing()
                    .ifPresent(missing -> page.append("\nWhat it needs: ")
                            .append(missing.getEn())
                            .append(" Wat ervoor nodig is: ")
                            .append(missing.getNl())
                            .append('\n'));
        }
        return page.toString();
    }

    private static String row(DeclaredIndicator<?> indicator) {
        return "| `%s` | %s | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        indicator.id(),
                        indicator.name().getEn(),
                        indicator.name().getNl(),
                        indicator.unit().text(),
                        indicator.unit().code() == null
                                ? ""
                                : "`" + indicator.unit().code() + "`",
                        bounds(indicator),
                        indicator.reads().stream().map(FacetKind::name).sorted().collect(Collectors.joining(", ")),
                        indicator.source().orElse(""));
    }

    private static String bounds(DeclaredIndicator<?> indicator) {
        return switch (indicator.unit()) {
            case FLAG, LEVEL, LIST -> "";
            case NUMBER, SHARE, EURO, HOURS, PERSONS, CORRELATION -> text(indicator.bounds());
        };
    }

    private static String text(Bounds bounds) {
        if (Double.isInfinite(bounds.least())) {
            return "any number";
        }
        return bound(bounds.least()) + (Double.isInfinite(bounds.most()) ? " or more" : " to " + bound(bounds.most()));
    }

    private static String bound(double bound) {
        return Integer.toString((int) bound);
    }
}
