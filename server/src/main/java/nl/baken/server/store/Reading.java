package nl.baken.server.store;

import java.time.Instant;
import java.util.List;
import nl.baken.cloudevent.RecordJson;
import nl.baken.contract.EncodedEvent;
import nl.baken.contract.EventTypes;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.event.EventWithdrawn;
import nl.baken.event.ProjectBound;
import nl.baken.output.GateAdvice;
import nl.baken.output.Indicator;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.PortfolioIndicators;
import nl.baken.output.ProjectForecast;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskChange;
import nl.baken.output.SteeringAlert;
import nl.baken.serde.RecordDecoder;
import nl.baken.server.store.Summaries.Part;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What each record of a topic is in the store. */
final class Reading {

    private static final int PARTITIONS = 1_024;

    private final Summaries summaries;
    private final Bindings bindings;
    private final Clock clock;

    Reading(Summaries summaries, Bindings bindings, Clock clock) {
        this.summaries = summaries;
        this.bindings = bindings;
        this.clock = clock;
    }

    void take(ConsumerRecord<byte[], byte[]> source, SpecificRecord record, Changes changes) {
        long place = place(source);
        switch (record) {
            case RiskAssessment risks -> {
                String project = risks.getProject().getProjectId();
                put(changes, Kind.RISKS, risks.getAsOf(), place, risks, project);
                summarise(changes, Part.RISKS, project, risks.getAsOf(), Summary.of(risks));
            }
            case GateAdvice advice -> {
                String project = advice.getProject().getProjectId();
                put(changes, Kind.ADVICE, advice.getAsOf(), place, advice, project);
                summarise(changes, Part.ADVICE, project, advice.getAsOf(), Summary.of(advice));
            }
            case RiskChange change ->
                put(
                        changes,
                        Kind.RISK_CHANGES,
                        change.getAsOf(),
                        place,
                        change,
                        change.getProject().getProjectId());
            case ProjectForecast forecast ->
                put(
                        changes,
                        Kind.FORECAST,
                        forecast.getAsOf(),
                        place,
                        forecast,
                        forecast.getProject().getProjectId());
            case OutcomeIndicators outcomes ->
                put(
                        changes,
                        Kind.OUTCOMES,
                        outcomes.getAsOf(),
                        place,
                        outcomes,
                        outcomes.getProject().getProjectId());
            case Indicator indicator ->
                put(
                        changes,
                        Kind.INDICATOR,
                        indicator.getAsOf(),
                        place,
                        indicator,
                        indicator.getScopeId(),
                        indicator.getIndicator());
            case PortfolioIndicators portfolio ->
                put(changes, Kind.PORTFOLIO, portfolio.getAsOf(), place, portfolio, portfolio.getOrganisationId());
            case SteeringAlert alert ->
                put(
                        changes,
                        Kind.ALERT,
                        alert.getAt(),
                        place,
                        alert,
                        alert.getProject().getProjectId(),
                        alert.getAlertId());
            case ClockTicked tick -> clock.ticked(source.partition(), tick.getAt());
            case ProjectBound bound -> {
                if (bindings.take(bound)) {
                    bind(changes, bound.getHeader().getProjectId());
                }
            }
            default -> EventTypes.headerOf(record).ifPresent(header -> event(changes, header, record, place));
        }
    }

    void reject(ConsumerRecord<byte[], byte[]> letter, RecordDecoder decoder, Changes changes) {
        Rejection rejection = Rejection.of(letter, decoder);
        changes.put(
                new StoreKey(
                        Kind.REJECTION, List.of(rejection.source(), rejection.id()), letter.timestamp(), place(letter)),
                rejection.json());
    }

    private void summarise(Changes changes, Part part, String project, Instant moment, Summary summary) {
        if (summaries.put(part, project, moment.toEpochMilli(), summary)) {
            changes.put(
                    new StoreKey(Kind.SUMMARY, List.of(project, part.name()), moment.toEpochMilli(), 0),
                    summary.json());
        }
    }

    private static void put(
            Changes changes, Kind kind, Instant at, long place, SpecificRecord record, String... names) {
        changes.put(new StoreKey(kind, List.of(names), at.toEpochMilli(), place), RecordJson.write(record));
    }

    private void bind(Changes changes, String project) {
        changes.put(new StoreKey(Kind.BINDING, List.of(project), 0, 0), bindings.json(project));
    }

    private void event(Changes changes, EventHeader header, SpecificRecord record, long place) {
        if (bindings.seen(header.getProjectId())) {
            bind(changes, header.getProjectId());
        }
        String withdraws = record instanceof EventWithdrawn withdrawn ? withdrawn.getWithdrawnEventId() : null;
        EventVersion version = new EventVersion(
                header.getProjectId(),
                record.getSchema().getName(),
                header.getOccurredAt().toEpochMilli(),
                header.getRecordedAt().toEpochMilli(),
                digest(record, header),
                withdraws);
        put(changes, header, header.getEventId(), version, place);
        if (withdraws != null) {
            put(changes, header, withdraws, version, place);
        }
    }

    private static void put(Changes changes, EventHeader header, String id, EventVersion version, long place) {
        changes.put(
                new StoreKey(
                        Kind.EVENT,
                        List.of(header.getSource(), id),
                        header.getRecordedAt().toEpochMilli(),
                        place),
                version.json());
    }

    /** Topics have one order in a partition; records of one moment in several have any order, the same each time. */
    static long place(ConsumerRecord<?, ?> record) {
        return record.offset() * PARTITIONS + record.partition() % PARTITIONS;
    }

    /** When it came in is no part of what it says, where the sender did not say when it was recorded. */
    private static String digest(SpecificRecord record, EventHeader header) {
        if (header.getRecordedAtAssumed()) {
            record.put(
                    record.getSchema().getField("header").pos(),
                    EventHeader.newBuilder(header)
                            .setRecordedAt(header.getOccurredAt())
                            .build());
        }
        return Long.toHexString(EncodedEvent.of(record).digest());
    }
}
