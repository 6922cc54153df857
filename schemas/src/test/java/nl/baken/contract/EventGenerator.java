package nl.baken.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.baken.event.EventHeader;
import nl.baken.event.Precision;
import nl.baken.event.ProjectRegistered;
import nl.baken.event.Provenance;
import nl.baken.event.SignIn;
import nl.baken.validation.EventValidation;
import nl.baken.validation.Violation;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Makes valid events of any kind from a seed: the same seed gives the same events. Reads the schemas, so that a new kind
 * or field needs no change here, and leaves out what validation refuses.
 */
public final class EventGenerator {

    private static final Instant EARLIEST = Instant.parse("2015-01-01T00:00:00Z");
    private static final long SPAN_IN_MILLIS = Duration.ofDays(15 * 365).toMillis();
    private static final int TRIES = 10_000;
    private static final int PROJECTS = 5;

    private final long seed;
    private final Random random;
    private final ValueGenerator values;

    public EventGenerator(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.values = new ValueGenerator(random);
    }

    /** An event of any kind that is about a project, of one of a few projects, between 2015 and 2030. */
    public SpecificRecord next() {
        EventType type;
        do {
            type = EventTypes.all().get(random.nextInt(EventTypes.all().size()));
        } while (!type.ofProject());
        return next(type);
    }

    /** An event of this kind, of one of a few projects, between 2015 and 2030. */
    public SpecificRecord next(EventType type) {
        return next(type, "project-" + random.nextInt(PROJECTS), moment());
    }

    /** An event of this kind, of this project, at this time; what is of no project has only the time. */
    public SpecificRecord next(EventType type, String projectId, Instant occurredAt) {
        List<Violation> violations = List.of();
        for (int i = 0; i < TRIES; i++) {
            SpecificRecord event = (SpecificRecord) values.record(type.schema(), header(projectId, occurredAt));
            if (!type.ofProject()) {
                event.put(type.schema().getField("at").pos(), occurredAt);
            }
            violations = EventValidation.check(event);
            if (violations.isEmpty()) {
                return event;
            }
        }
        throw new IllegalStateException(
                "No valid " + type.name() + " in " + TRIES + " tries with seed " + seed + ": " + violations);
    }

    /** A project from its registration on: events of any kind in the order in which they occurred, minutes to weeks apart. */
    public List<SpecificRecord> history(String projectId, Instant start, int events) {
        List<SpecificRecord> history = new ArrayList<>();
        EventType registered =
                EventTypes.named(ProjectRegistered.class.getSimpleName()).orElseThrow();
        List<EventType> types =
                EventTypes.all().stream().filter(EventType::ofProject).toList();
        Instant at = start;
        for (int i = 0; i < events; i++) {
            EventType type = i == 0 ? registered : types.get(random.nextInt(types.size()));
            history.add(next(type, projectId, at));
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(20_000)));
        }
        return history;
    }

    private EventHeader header(String projectId, Instant occurredAt) {
        Schema schema = EventHeader.getClassSchema();
        boolean byLink = random.nextInt(4) == 0;
        return EventHeader.newBuilder()
                .setEventId(Long.toHexString(random.nextLong()))
                .setSource("urn:nld:oin:0000000100222064700" + random.nextInt(3) + ":systeem:projecten")
                .setProjectId(projectId)
                .setOccurredAt(occurredAt)
                .setOccurredPrecision(values.symbol(Precision.class))
                .setRecordedAt(occurredAt.plusMillis(random.nextInt(1_000_000_000)))
                .setProvenance(values.symbol(Provenance.class))
                .setReporter(random.nextBoolean() ? null : "r" + random.nextInt(100))
                .setExtensions(values.extensions(schema.getField("extensions")))
                .setOccurredOffset(random.nextBoolean() ? 0 : random.nextInt(-720, 841))
                .setZone(random.nextBoolean() ? null : "Europe/Amsterdam")
                .setRecordedAtAssumed(random.nextInt(4) == 0)
                .setActor(random.nextBoolean() ? null : "a" + random.nextInt(100))
                .setSignIn(byLink ? SignIn.DELIVERY_LINK : random.nextBoolean() ? null : SignIn.ACCOUNT)
                .setDeliveryId(byLink ? "delivery-" + random.nextInt(100) : null)
                .setOrganisationId(random.nextBoolean() ? null : "0000000100222064700" + random.nextInt(3))
                .setImportId(random.nextBoolean() ? null : "import-" + random.nextInt(3))
                .build();
    }

    private Instant moment() {
        return EARLIEST.plusMillis((long) (random.nextDouble() * SPAN_IN_MILLIS));
    }
}
