package nl.baken.replay.backtest;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.assessment.portfolio.Portfolio;
import nl.baken.output.PortfolioIndicators;
import nl.baken.replay.output.OutputSort;
import nl.baken.topic.TopicCatalog;

/** Adds up what projects came to, per organisation; in any order, since the sum does not depend on it. */
final class PortfolioTotals {

    private final Map<String, PortfolioIndicators> totals = new TreeMap<>();

    /** The last portfolio of an organisation to which one project contributes. */
    synchronized void add(PortfolioIndicators ofProject) {
        totals.merge(ofProject.getOrganisationId(), ofProject, Portfolio::plus);
    }

    void writeTo(OutputSort outputs) throws IOException {
        for (PortfolioIndicators total : totals.values()) {
            outputs.add(TopicCatalog.PORTFOLIO_INDICATORS, total.getOrganisationId(), total);
        }
    }
}
