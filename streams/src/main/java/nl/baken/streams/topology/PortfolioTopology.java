package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.DEAD_LETTERS;
import static nl.baken.topic.TopicCatalog.PORTFOLIO_INDICATORS;
import static nl.baken.topic.TopicCatalog.PROJECT_CONTRIBUTIONS;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.Map;
import java.util.Properties;
import nl.baken.assessment.portfolio.Portfolio;
import nl.baken.engine.admission.AdmissionCheck;
import nl.baken.output.PortfolioIndicators;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RecordEncoder;
import nl.baken.streams.topology.store.PortfolioFormat;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueStore;

/** From what each project contributes to the portfolio of its organisation. It is the same whichever run is active. */
public final class PortfolioTopology {

    /** Store: what each project contributes now, to be taken out when it changes. */
    public static final String CONTRIBUTIONS = "contributions";

    /** Store: the sum per organisation. */
    public static final String PORTFOLIOS = "portfolios";

    private final TopicCatalog topics;
    private final SchemaRegistryClient registry;
    private final RecordEncoder encoder;
    private final Serde<PortfolioIndicators> format;

    /**
     * The portfolios of an installation.
     *
     * @param topics the names of its topics
     * @param registry client of its schema registry; stays the property of the caller
     * @param encoder writes the portfolios
     */
    public PortfolioTopology(TopicCatalog topics, SchemaRegistryClient registry, RecordEncoder encoder) {
        this.topics = topics;
        this.registry = registry;
        this.encoder = encoder;
        this.format = new PortfolioFormat(
                        topics.nameOf(PORTFOLIO_INDICATORS),
                        encoder,
                        new RecordDecoder(registry, PORTFOLIO_INDICATORS.recordTypes()))
                .serde();
    }

    /** The topology of the application. */
    public Topology build(Properties properties) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        addTo(builder);
        return builder.build(properties);
    }

    /** Adds source, processors, stores and sinks. */
    public void addTo(StreamsBuilder builder) {
        String contributions = topics.nameOf(PROJECT_CONTRIBUTIONS);
        KStream<String, AdmissionResult> intake = builder.stream(contributions, Sources.bytes("contributions-read"))
                .process(
                        () -> new Decode(
                                Map.of(contributions, new RecordDecoder(registry, PROJECT_CONTRIBUTIONS.recordTypes())),
                                (key, record) -> AdmissionCheck.ofContribution(key)),
                        Named.as("decode-contributions"));
        Sinks.deadLetters(intake, topics.nameOf(DEAD_LETTERS), "contributions-dead-letters");
        KStream<String, PortfolioIndicators> portfolios = Sources.accepted(intake, "contributions-accepted")
                .mapValues(record -> (PortfolioIndicators) record, Named.as("contribution-of-project"))
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
        Sinks.records(portfolios, PORTFOLIO_INDICATORS, topics, encoder);
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
