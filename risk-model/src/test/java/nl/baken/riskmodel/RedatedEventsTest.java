package nl.baken.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.baken.assessment.Assessed;
import nl.baken.assessment.Assessment;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.Trigger;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import nl.baken.event.Precision;
import nl.baken.output.AlertCondition;
import nl.baken.output.RiskReading;
import nl.baken.output.Text;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Promise: dates that only keep an order mean nothing. Who gives undated events other dates in the same order, also among those that
 * have a date, changes no level, likelihood, knowledge, advice, alert or sentence.
 */
class RedatedEventsTest {

    private static final String PROJECT = "project";
    private static final Instant START = Instant.parse("2000-01-01T00:00:00Z");
    private static final int EVENTS = 40;
    private static final int DAYS = 1500;

    private final Assessment assessment = new Assessment(ModelFile.shipped());

    @Property(tries = 300)
    void shouldReadTheSameWhateverDatesUndatedEventsHave(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        List<SpecificRecord> events = undated(new EventGenerator(seed).history(PROJECT, START, EVENTS), random);
        List<SpecificRecord> redated = redated(events, random);
        Instant now = START.plus(Duration.ofDays(random.nextInt(DAYS)));

        // When
        List<String> first = said(events, now);
        List<String> other = said(redated, now);

        // Then
        assertThat(other).isEqualTo(first);
    }

    private List<String> said(List<SpecificRecord> events, Instant now) {
        ProjectState state = ProjectState.empty();
        for (SpecificRecord event : events) {
            state = state.with(
                    assessment.fold(state.dossier(), EventTypes.headerOf(event).orElseThrow(), event));
        }
        Assessed assessed = assessment.assess(state, now, Trigger.TICK);
        List<String> said = new ArrayList<>();
        if (assessed.readings() == null) {
            return said;
        }
        for (RiskReading reading : assessed.risks().getReadings()) {
            said.add(reading.getRisk() + " " + reading.getLevel() + " " + reading.getBasis() + " "
                    + reading.getDecibans() + " " + reading.getInherentDecibans() + " " + reading.getKnowledge() + " "
                    + reading.getGaps() + " " + reading.getRemedies());
        }
        if (assessed.advice() != null) {
            said.add(assessed.advice().getAdvice() + " " + assessed.advice().getGrounds() + " "
                    + assessed.advice().getConditions() + " "
                    + assessed.advice().getClosing());
        }
        if (assessed.conditions() != null) {
            for (AlertCondition condition : assessed.conditions().getConditions()) {
                said.add(condition.getFingerprint() + " " + condition.getSeverity() + " " + condition.getSummary() + " "
                        + texts(condition.getReasons()));
            }
        }
        if (assessed.forecast() != null) {
            assessed.forecast()
                    .getMilestones()
                    .forEach(milestone -> said.add(
                            milestone.getMilestoneId() + " " + milestone.getStatus() + " " + milestone.getSlipDays()));
            assessed.forecast()
                    .getUnknowns()
                    .forEach(unknown -> said.add(unknown.getUnknownId() + " " + unknown.getStatus()));
            assessed.forecast()
                    .getDeliveries()
                    .forEach(delivery -> said.add(
                            delivery.getDeliveryId() + " " + delivery.getStatus() + " " + delivery.getNextDue()));
        }
        return said;
    }

    private static List<String> texts(List<Text> texts) {
        return texts.stream().map(Text::getEn).toList();
    }

    /** In the order in which they were true; the exact ones stand alone at their moment. */
    private static List<SpecificRecord> undated(List<SpecificRecord> history, Random random) {
        List<SpecificRecord> events = new ArrayList<>();
        history.stream()
                .sorted(Comparator.comparing(
                        (SpecificRecord event) -> header(event).getOccurredAt()))
                .forEach(event -> {
                    Instant at = START.plus(Duration.ofDays(20L * events.size()));
                    Precision precision = random.nextBoolean() ? Precision.SYNTHETIC : Precision.INSTANT;
                    events.add(with(event, at, precision));
                });
        return events;
    }

    /** Undated events elsewhere between the same neighbours. */
    private static List<SpecificRecord> redated(List<SpecificRecord> events, Random random) {
        List<SpecificRecord> redated = new ArrayList<>();
        for (SpecificRecord event : events) {
            EventHeader header = header(event);
            boolean moves = header.getOccurredPrecision() == Precision.SYNTHETIC;
            redated.add(
                    moves
                            ? with(
                                    event,
                                    header.getOccurredAt().plus(Duration.ofHours(random.nextInt(-200, 200))),
                                    Precision.SYNTHETIC)
                            : event);
        }
        return redated;
    }

    private static SpecificRecord with(SpecificRecord event, Instant at, Precision precision) {
        SpecificRecord copy = SpecificData.getForClass(event.getClass()).deepCopy(event.getSchema(), event);
        EventHeader header = header(copy);
        header.put(header.getSchema().getField("occurredAt").pos(), at);
        header.put(header.getSchema().getField("occurredPrecision").pos(), precision);
        return copy;
    }

    private static EventHeader header(SpecificRecord event) {
        return EventTypes.headerOf(event).orElseThrow();
    }
}
