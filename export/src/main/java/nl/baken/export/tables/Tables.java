package nl.baken.export.tables;

import java.util.List;
import java.util.TreeSet;
import nl.baken.export.table.Table;
import nl.baken.topic.Topic;

/** All tables with what was published, in the order in which people read them. */
public final class Tables {

    public static final List<Table> ALL = List.of(
            Projects.TABLE,
            Readings.TABLE,
            Reasons.TABLE,
            Gaps.TABLE,
            Remedies.TABLE,
            RiskChanges.TABLE,
            IndicatorValues.TABLE,
            IndicatorItems.TABLE,
            AdviceGiven.TABLE,
            AdviceCriteria.TABLE,
            AdviceGrounds.TABLE,
            Forecasts.TABLE,
            Milestones.TABLE,
            Unknowns.TABLE,
            Deliveries.TABLE,
            AlertSteps.TABLE,
            AlertReasons.TABLE,
            Portfolio.TABLE,
            PortfolioRisks.TABLE,
            PortfolioCounts.TABLE);

    private Tables() {}

    /** The topics that have to be read for all of them, by name. */
    public static List<Topic> topics() {
        TreeSet<String> seen = new TreeSet<>();
        return ALL.stream()
                .flatMap(table -> table.topics().stream())
                .filter(topic -> seen.add(topic.name()))
                .toList();
    }
}
