package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.PORTFOLIO_INDICATORS;

import nl.baken.assessment.portfolio.Portfolio;
import nl.baken.output.PortfolioIndicators;
import nl.baken.streams.topology.store.PortfolioFormat;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueStore;

/** From what each project contributes to the portfolio of its organisation. */
public final class PortfolioTopology {

    /** Store: what each project contributes now, to be taken out when it changes. */
    public static final String CONTRIBUTIONS = "contributions";

    /** Store: the sum per organisation. */
    public static final String PORTFOLIOS = "portfolios";

    private final Sinks sinks;
    private final Serde<PortfolioIndicators> format = PortfolioFormat.serde();

    public PortfolioTopology(TopologyContext wiring) {
        this.sinks = new Sinks(wiring);
    }

    /** @param contributions by project */
    public void addTo(KStream<String, PortfolioIndicators> contributions) {
        KStream<String, PortfolioIndicators> portfolios = contributions
                // A processor may change keys, so Streams writes its output to a topic before it makes a table of it.
                .toTable(Named.as(CONTRIBUTIONS), store(CONTRIBUTIONS))
                // The projects of an organisation are in many partitions; to be added up they have to come together.
                // A project that moves to another organisation is taken out of the one and put into the other.
                .groupBy(
                        (project, contribution) -> KeyValue.pair(contribution.getOrganisationId(), contribution),
                        Grouped.with("by-organisation", Serdes.String(), format))
                .aggregate(
                        () -> null,
                        PortfolioTopology::plus,
                        (organisation, contribution, total) -> Portfolio.minus(total, contribution),
                        Named.as("add-up"),
                        store(PORTFOLIOS))
                .toStream(Named.as("portfolio-changes"));
        sinks.records(portfolios, PORTFOLIO_INDICATORS);
    }

    private static PortfolioIndicators plus(
            String organisation, PortfolioIndicators contribution, PortfolioIndicators total) {
        return Portfolio.plus(total == null ? Portfolio.zero(organisation) : total, contribution);
    }

    /** Without a cache, so that every change is forwarded and not only the last one before a commit. */
    private Materialized<String, PortfolioIndicators, KeyValueStore<Bytes, byte[]>> store(String name) {
        return Materialized.<String, PortfolioIndicators, KeyValueStore<Bytes, byte[]>>as(name)
                .withKeySerde(Serdes.String())
                .withValueSerde(format)
                .withCachingDisabled();
    }
}
