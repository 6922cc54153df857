package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.export.table.ColumnType.WHOLE;
import static nl.baken.export.table.ColumnType.YES_NO;
import static nl.baken.topic.TopicCatalog.PORTFOLIO_INDICATORS;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.export.table.Table;
import nl.baken.output.PortfolioIndicators;
import nl.baken.output.PortfolioRisk;

/** A row for each risk of each organisation, for its open and for its closed projects. */
final class PortfolioRisks {

    private record Counted(PortfolioIndicators portfolio, boolean closed, PortfolioRisk risk) {}

    static final Table TABLE = Table.named(
                    "portfolio_risks",
                    List.of(PORTFOLIO_INDICATORS),
                    records -> records.of(PORTFOLIO_INDICATORS, PortfolioIndicators.class)
                            .flatMap(PortfolioRisks::of))
            .key("organisation_id", TEXT, row -> row.portfolio().getOrganisationId())
            .key("closed", YES_NO, Counted::closed)
            .key("risk", TEXT, row -> row.risk().getRisk())
            .column("not_assessed", WHOLE, row -> row.risk().getNotAssessed())
            .column("low", WHOLE, row -> row.risk().getLow())
            .column("guarded", WHOLE, row -> row.risk().getGuarded())
            .column("high", WHOLE, row -> row.risk().getHigh())
            .column("critical", WHOLE, row -> row.risk().getCritical())
            .column("little_known", WHOLE, row -> row.risk().getLittleKnown())
            .build();

    private PortfolioRisks() {}

    private static Stream<Counted> of(PortfolioIndicators portfolio) {
        return Stream.concat(
                portfolio.getRisks().stream().map(risk -> new Counted(portfolio, false, risk)),
                portfolio.getClosed().getRisks().stream().map(risk -> new Counted(portfolio, true, risk)));
    }
}
