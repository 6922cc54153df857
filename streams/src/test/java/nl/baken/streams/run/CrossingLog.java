package nl.baken.streams.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.assessment.model.RiskModel;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventTypes;
import nl.baken.engine.memory.Replay;
import nl.baken.engine.memory.ReplayPlan;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.output.AlertKind;
import nl.baken.output.SteeringAlert;
import nl.baken.steering.AlertAcknowledged;
import nl.baken.steering.AlertSilenced;
import org.apache.avro.specific.SpecificRecord;

/**
 * A log in which, around some moments, alerts are open, others are being muted, and conditions are new, among the events of
 * other projects.
 */
final class CrossingLog {

    /**
     * How much there is.
     *
     * @param events in all, about
     * @param alerts that are open at each moment
     * @param mutes of some of them, within half a day before and after it
     * @param conditions that are new, likewise
     */
    record Size(int events, int alerts, int mutes, int conditions) {}

    private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");
    private static final int COMPLAINTS = 4;
    private static final int EVENTS_OF_OTHERS = 50;

    private final Size size;
    private final List<Instant> moments;
    private final EventGenerator generator;
    private final List<SpecificRecord> events = new ArrayList<>();

    private CrossingLog(Size size, List<Instant> moments, long seed) {
        this.size = size;
        this.moments = moments;
        generator = new EventGenerator(seed);
    }

    /** A day of these logs; they have some 400. */
    static Instant day(double day) {
        return START.plusMillis((long) (day * Duration.ofDays(1).toMillis()));
    }

    /** @param model that finds the alerts that are muted */
    static List<SpecificRecord> of(Size size, RiskModel model, List<Instant> moments, long seed) {
        CrossingLog log = new CrossingLog(size, moments, seed);
        log.complain();
        log.fill();
        log.mute(model);
        return ReplayPlan.of(log.events).log();
    }

    /** Where in a log what became known from a moment on begins. */
    static int placeOf(List<SpecificRecord> log, Instant moment) {
        int place = 0;
        while (place < log.size() && knownAt(log.get(place)).isBefore(moment)) {
            place++;
        }
        return place;
    }

    private static Instant knownAt(SpecificRecord record) {
        return record instanceof ClockTicked tick
                ? tick.getAt()
                : EventTypes.headerOf(record).orElseThrow().getRecordedAt();
    }

    private void complain() {
        for (int i = 0; i < size.alerts(); i++) {
            register(open(i));
            for (Instant moment : moments) {
                complaints(open(i), moment.minus(Duration.ofDays(7)));
            }
        }
        for (Instant moment : moments) {
            for (int i = 0; i < size.conditions(); i++) {
                String project = "new-" + moments.indexOf(moment) + "-" + i;
                register(project);
                complaints(project, around(moment, i, size.conditions()));
            }
        }
    }

    private static String open(int number) {
        return "open-" + number;
    }

    private void register(String project) {
        events.add(event("ProjectRegistered", project, day(1)));
    }

    private void complaints(String project, Instant at) {
        for (int i = 0; i < COMPLAINTS; i++) {
            events.add(event("StakeholderFeedbackReceived", project, at));
        }
    }

    private SpecificRecord event(String type, String project, Instant at) {
        return ReplayPlan.knownWhenTrue(generator.next(EventTypes.named(type).orElseThrow(), project, at));
    }

    /** Half of them before a moment, half after it. */
    private static Instant around(Instant moment, int number, int of) {
        Duration before = Duration.ofHours(12);
        return moment.minus(before).plusMillis((2 * number + 1) * before.toMillis() / of);
    }

    private void fill() {
        int left = size.events() - events.size();
        for (int i = 0; left > 0; i++) {
            int some = Math.min(left, EVENTS_OF_OTHERS);
            events.addAll(generator.history("other-" + i, day(1 + i % 40), some));
            left -= some;
        }
    }

    private void mute(RiskModel model) {
        Map<String, String> alerts = new TreeMap<>();
        new Replay(model, output -> {
                    if (output.record() instanceof SteeringAlert step && step.getKind() == AlertKind.RISK) {
                        alerts.put(step.getProject().getProjectId(), step.getFingerprint());
                    }
                })
                .take(ReplayPlan.of(events));
        for (Instant moment : moments) {
            for (int i = 0; i < size.mutes(); i++) {
                Instant at = around(moment, i, size.mutes());
                EventHeader header = EventHeader.newBuilder()
                        .setEventId("mute-" + moments.indexOf(moment) + "-" + i)
                        .setSource("urn:baken:acts")
                        .setProjectId(open(i))
                        .setOccurredAt(at)
                        .setRecordedAt(at)
                        .build();
                String alert = alerts.get(open(i));
                events.add(
                        i % 2 == 0
                                ? new AlertAcknowledged(header, alert, null)
                                : new AlertSilenced(header, alert, at.plus(Duration.ofDays(20)), "known"));
            }
        }
    }
}
