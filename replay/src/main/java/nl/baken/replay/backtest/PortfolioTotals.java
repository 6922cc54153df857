package nl.baken.replay.backtest;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.assessment.portfolio.Portfolio;
import nl.baken.output.PortfolioIndicators;
import nl.baken.replay.output.OutputSink;
import nl.baken.topic.TopicCatalog;

/** Adds up the indicators of projects per organisation; the order makes no difference. */
final class PortfolioTotals {

    private final Map<String, PortfolioIndicators> totals = new TreeMap<>();

    /** The last portfolio of an organisation to which one project contributes. */
    synchronized void add(PortfolioIndicators ofProject) {
        totals.merge(ofProject.getOrganisationId(), ofProject, Portfolio::plus);
    }

    void writeTo(OutputSink outputs) throws IOException {
        for (PortfolioIndicators total : totals.values()) {
            outputs.add(TopicCatalog.PORTFOLIO_INDICATORS, total.getOrganisationId(), total);
        }
    }
}
