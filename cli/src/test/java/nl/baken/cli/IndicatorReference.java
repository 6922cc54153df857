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
            computed of one project, when a facet that it reads changes or its moment comes. Where a value is missing, the
            events do not give it. They are published in `outcome-indicators` and `project-forecasts`
            ([outputs](outputs.md)).

            | id | name | in Dutch | unit | bounds | reads | report line |
            |---|---|---|---|---|---|---|
            """);
        DeclaredIndicators.ALL.forEach(indicator -> page.append(row(indicator)));
        for (DeclaredIndicator<?> indicator : DeclaredIndicators.ALL) {
            page.append("\n## ").append(indicator.id()).append("\n\n");
            page.append(indicator.explanation().getEn()).append("\n\n");
            page.append(indicator.explanation().getNl()).append('\n');
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
        return "| `%s` | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        indicator.id(),
                        indicator.name().getEn(),
                        indicator.name().getNl(),
                        indicator.unit().text(),
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
