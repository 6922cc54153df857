package nl.baken.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.baken.assessment.Assessment;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.Trigger;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import nl.baken.event.Profile;
import nl.baken.event.ProfileChanged;
import nl.baken.event.SafeguardKind;
import nl.baken.event.SafeguardRecorded;
import nl.baken.event.SafeguardStatus;
import nl.baken.output.Reason;
import nl.baken.output.ReasonKind;
import nl.baken.output.RiskReading;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** What must always hold for the shipped model and generated histories. */
class ShippedModelPropertiesTest {

    private static final String PROJECT = "project";
    private static final Instant START = Instant.parse("2000-01-01T00:00:00Z");
    private static final int EVENTS = 40;
    private static final int DAYS = 1500;
    private static final int DAYS_PER_EVENT = 4;

    /** One history in so many is long enough to fill all that a dossier keeps a bounded number of. */
    private static final int LONG_ONE_IN = 40;

    private static final int MOST_EVENTS = 2000;

    private static final List<String> IDS = List.of(
            "incidentId",
            "warningId",
            "dependencyId",
            "milestoneId",
            "optionId",
            "unknownId",
            "deliveryId",
            "procurementId",
            "adopter",
            "oldWayId");

    private final RiskModel model = ModelFile.shipped();
    private final Assessment assessment = new Assessment(model);

    @Property(tries = 1000)
    void shouldNotDependOnOrderOrRepetition(@ForAll long seed) {
        isTheSameInAnyOrder(seed);
    }

    /** A history of 1,900 events, which once filled the bytes of the matches before their number. */
    @Example
    void shouldNotDependOnOrderOfManyEvents() {
        isTheSameInAnyOrder(1_457_607);
    }

    private void isTheSameInAnyOrder(long seed) {
        // Given
        List<SpecificRecord> history = history(seed);
        List<SpecificRecord> shuffled = new ArrayList<>(history);
        shuffled.addAll(history);
        Collections.shuffle(shuffled, new Random(seed));

        // When
        ProjectState inOrder = folded(history);
        ProjectState anyhow = folded(shuffled);

        // Then
        Instant lastTick = lastTick(seed);
        assertThat(anyhow.dossier()).isEqualTo(inOrder.dossier());
        assertThat(readings(anyhow, lastTick)).isEqualTo(readings(inOrder, lastTick));
    }

    @Property(tries = 1000)
    void shouldBeTheSumOfItsReasons(@ForAll long seed) {
        // Given
        ProjectState state = folded(history(seed));

        // When
        List<RiskReading> readings = readings(state, lastTick(seed));

        // Then
        assertThat(readings).hasSize(10).allSatisfy(reading -> {
            assertThat(reading.getReasons()).isNotEmpty();
            assertThat(sum(reading.getReasons())).isCloseTo(reading.getDecibans(), within(1e-9));
            assertThat(sum(reading.getReasons().stream()
                            .filter(reason -> reason.getKind() != ReasonKind.SAFEGUARD)
                            .toList()))
                    .isCloseTo(reading.getInherentDecibans(), within(1e-9));
            assertThat(reading.getLikelihood())
                    .isCloseTo(1 / (1 + Math.pow(10, -reading.getDecibans() / 10)), within(1e-12));
        });
    }

    @Property(tries = 1000)
    void shouldNeverRiseByASafeguard(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        List<SpecificRecord> history = historyWithRoom(seed);
        SafeguardKind[] kinds = SafeguardKind.values();
        SafeguardRecorded safeguard = SafeguardRecorded.newBuilder()
                .setHeader(headerLike(history, random))
                .setKind(kinds[random.nextInt(kinds.length)])
                .setStatus(SafeguardStatus.COMPLETED)
                .build();

        // When
        Map<String, Double> before = decibans(history, lastTick(seed));
        history.add(safeguard);
        Map<String, Double> after = decibans(history, lastTick(seed));

        // Then
        assertThat(after)
                .allSatisfy((risk, decibans) ->
                        assertThat(decibans).as("%s after %s", risk, safeguard).isLessThanOrEqualTo(before.get(risk)));
    }

    @Property(tries = 1000)
    void shouldNeverFallByMoreHarm(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        List<SpecificRecord> history = historyWithRoom(seed);
        String risk = model.risks().get(random.nextInt(model.risks().size())).id();
        SpecificRecord harm = harmTo(risk, seed, headerLike(history, random));

        // When
        double before = decibans(history, lastTick(seed)).get(risk);
        history.add(harm);
        double after = decibans(history, lastTick(seed)).get(risk);

        // Then
        assertThat(after).as("%s after %s", risk, harm).isGreaterThanOrEqualTo(before);
    }

    /** An event that raises this risk by some rule, and does nothing but what the rule is about. */
    private SpecificRecord harmTo(String risk, long seed, EventHeader header) {
        List<Rule.Evidence> raising = model.risks().stream()
                .filter(candidate -> candidate.id().equals(risk))
                .flatMap(candidate -> candidate.rules().stream())
                .filter(rule -> rule instanceof Rule.Evidence evidence && evidence.weight() > 0)
                .map(Rule.Evidence.class::cast)
                .toList();
        EventGenerator generator = new EventGenerator(seed);
        Random random = new Random(seed);
        Rule.Evidence rule = raising.get(random.nextInt(raising.size()));
        String record = rule.on().patterns().getFirst().record();
        SpecificRecord event;
        do {
            event = generator.next(EventTypes.named(record).orElseThrow(), PROJECT, header.getOccurredAt());
        } while (!rule.on().matches(event));
        event.put(0, header);
        nameAnother(event);
        if (event instanceof ProfileChanged changed) {
            changed.put(
                    changed.getSchema().getField("profile").pos(),
                    Profile.newBuilder().build());
        }
        return event;
    }

    /** The same again of a thing that was named before is no more harm: it may say that it was less bad. */
    private static void nameAnother(SpecificRecord event) {
        for (String id : IDS) {
            Schema.Field field = event.getSchema().getField(id);
            if (field != null) {
                event.put(field.pos(), "added");
            }
        }
    }

    private List<SpecificRecord> history(long seed) {
        return new ArrayList<>(new EventGenerator(seed).history(PROJECT, START, events(seed)));
    }

    /**
     * So much of the history that one event more leaves nothing out: the place that a safeguard takes may be that of another
     * one (docs/decisions/0033).
     */
    private List<SpecificRecord> historyWithRoom(long seed) {
        List<SpecificRecord> history = history(seed);
        while (assessment
                .assess(folded(history), lastTick(seed), Trigger.TICK)
                .risks()
                .getTruncated()) {
            history = new ArrayList<>(history.subList(0, history.size() * 3 / 4));
        }
        return history;
    }

    private static int events(long seed) {
        Random random = new Random(~seed);
        return random.nextInt(LONG_ONE_IN) == 0 ? EVENTS + random.nextInt(MOST_EVENTS - EVENTS + 1) : EVENTS;
    }

    /** In a long history as late as its events may go on. */
    private static Instant lastTick(long seed) {
        int days = DAYS + DAYS_PER_EVENT * (events(seed) - EVENTS);
        return START.plus(Duration.ofDays(new Random(seed).nextInt(days)));
    }

    /** A header of the history with an identity of its own, so at a time and of a provenance that occur. */
    private static EventHeader headerLike(List<SpecificRecord> history, Random random) {
        SpecificRecord other = history.get(random.nextInt(history.size()));
        EventHeader header = SpecificData.get()
                .deepCopy(
                        EventHeader.getClassSchema(), EventTypes.headerOf(other).orElseThrow());
        header.put(EventHeader.getClassSchema().getField("eventId").pos(), "added");
        return header;
    }

    private ProjectState folded(List<SpecificRecord> events) {
        ProjectState state = ProjectState.empty();
        for (SpecificRecord event : events) {
            state = state.with(
                    assessment.fold(state.dossier(), EventTypes.headerOf(event).orElseThrow(), event));
        }
        return state;
    }

    private List<RiskReading> readings(ProjectState state, Instant now) {
        return assessment.assess(state, now, Trigger.TICK).risks().getReadings();
    }

    private Map<String, Double> decibans(List<SpecificRecord> history, Instant now) {
        return readings(folded(history), now).stream()
                .collect(Collectors.toMap(RiskReading::getRisk, RiskReading::getDecibans));
    }

    private static double sum(List<Reason> reasons) {
        return reasons.stream().mapToDouble(Reason::getDecibans).sum();
    }
}
