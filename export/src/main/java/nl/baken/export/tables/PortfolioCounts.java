package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.export.table.ColumnType.WHOLE;
import static nl.baken.export.table.ColumnType.YES_NO;
import static nl.baken.topic.TopicCatalog.PORTFOLIO_INDICATORS;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.baken.export.table.Table;
import nl.baken.output.PortfolioIndicators;

/** A row for each advice, each evidence of value and each way of closing that projects of an organisation have. */
final class PortfolioCounts {

    private enum Kind {
        ADVICE,
        VALUE_EVIDENCE,
        CLOSURE
    }

    private record Counted(PortfolioIndicators portfolio, boolean closed, Kind kind, String symbol, int projects) {}

    static final Table TABLE = Table.named(
                    "portfolio_counts",
                    List.of(PORTFOLIO_INDICATORS),
                    records -> records.of(PORTFOLIO_INDICATORS, PortfolioIndicators.class)
                            .flatMap(PortfolioCounts::of))
            .key("organisation_id", TEXT, row -> row.portfolio().getOrganisationId())
            .key("closed", YES_NO, Counted::closed)
            .keyWords("kind", Stream.of(Kind.values()).map(Enum::name).toList(), Counted::kind)
            .key("symbol", TEXT, Counted::symbol)
            .column("projects", WHOLE, Counted::projects)
            .build();

    private PortfolioCounts() {}

    private static Stream<Counted> of(PortfolioIndicators portfolio) {
        return Stream.of(
                        counts(portfolio, false, Kind.ADVICE, portfolio.getAdvice()),
                        counts(portfolio, false, Kind.VALUE_EVIDENCE, portfolio.getValueEvidence()),
                        counts(
                                portfolio,
                                true,
                                Kind.VALUE_EVIDENCE,
                                portfolio.getClosed().getValueEvidence()),
                        counts(
                                portfolio,
                                true,
                                Kind.CLOSURE,
                                portfolio.getClosed().getClosures()))
                .flatMap(counts -> counts);
    }

    private static Stream<Counted> counts(
            PortfolioIndicators portfolio, boolean closed, Kind kind, Map<String, Integer> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(count -> new Counted(portfolio, closed, kind, count.getKey(), count.getValue()));
    }
}
