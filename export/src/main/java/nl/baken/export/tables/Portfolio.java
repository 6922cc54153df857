package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.MOMENT;
import static nl.baken.export.table.ColumnType.MONEY;
import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.export.table.ColumnType.WHOLE;
import static nl.baken.topic.TopicCatalog.PORTFOLIO_INDICATORS;

import java.util.List;
import nl.baken.export.table.Table;
import nl.baken.output.PortfolioIndicators;

/** A row for each organisation. */
final class Portfolio {

    static final Table TABLE = Table.named(
                    "portfolio",
                    List.of(PORTFOLIO_INDICATORS),
                    records -> records.of(PORTFOLIO_INDICATORS, PortfolioIndicators.class))
            .key("organisation_id", TEXT, PortfolioIndicators::getOrganisationId)
            .column("projects", WHOLE, PortfolioIndicators::getProjects)
            .column("projects_open", WHOLE, PortfolioIndicators::getProjectsOpen)
            .column("projects_closed", WHOLE, PortfolioIndicators::getProjectsClosed)
            .column("in_use_without_outcome", WHOLE, PortfolioIndicators::getInUseWithoutOutcome)
            .column("internal_costs_unknown", WHOLE, PortfolioIndicators::getInternalCostsUnknown)
            .column("unknowns_open", WHOLE, PortfolioIndicators::getUnknownsOpen)
            .column("unknowns_overdue", WHOLE, PortfolioIndicators::getUnknownsOverdue)
            .column("unknowns_at_least", WHOLE, PortfolioIndicators::getUnknownsAtLeast)
            .column("out_of_pocket", MONEY, "EUR", PortfolioIndicators::getOutOfPocket)
            .column("costs_at_least", WHOLE, PortfolioIndicators::getCostsAtLeast)
            .column("closed_out_of_pocket", MONEY, "EUR", row -> row.getClosed().getOutOfPocket())
            .column("as_of", MOMENT, PortfolioIndicators::getAsOf)
            .build();

    private Portfolio() {}
}
