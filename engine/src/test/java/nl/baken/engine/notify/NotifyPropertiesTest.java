package nl.baken.engine.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.baken.engine.NotifyLoop;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.MuteKind;
import nl.baken.output.Notification;
import nl.baken.output.SteeringAlert;
import nl.baken.steering.Channel;
import nl.baken.steering.Subscription;
import nl.baken.steering.Timing;

/**
 * Promise: whatever alerts do and whatever a subscription asks for, who was told that an alert is there is told that it is over;
 * nobody is told twice of one step; what is critical is sent at the next tick; and what is not urgent comes at most five
 * times a week and once a day for a project.
 */
class NotifyPropertiesTest {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration TICK = Duration.ofMinutes(10);
    private static final String GROUP = "g";

    /** A step of one of a few alerts, some minutes after the one before. */
    record Act(int minutes, int alert, Kind kind, boolean critical) {}

    enum Kind {
        RAISED,
        CHANGED,
        MUTED,
        RESOLVED
    }

    @Provide
    Arbitrary<Act> acts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3_000),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(false, false, false, true))
                .as(Act::new);
    }

    @Provide
    Arbitrary<Subscription> subscriptions() {
        return Combinators.combine(
                        Arbitraries.of(
                                Timing.AT_ONCE, Timing.AT_ONCE, Timing.DAILY, Timing.WEEKLY, Timing.BEFORE_MEETING),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 20).injectNull(0.5))
                .as((timing, quiet, repeat) -> Subscription.newBuilder()
                        .setSubscriptionId("s")
                        .setSteeringGroupId(GROUP)
                        .setEffectiveFrom(START)
                        .setChannel(Channel.INBOX)
                        .setTiming(timing)
                        .setMeetings(List.of(LocalDate.parse("2026-01-20"), LocalDate.parse("2026-03-03")))
                        .setQuietFrom(quiet ? 1_140 : null)
                        .setQuietUntil(quiet ? 420 : null)
                        .setRepeatAfterDays(repeat)
                        .build());
    }

    @Property(tries = 200)
    void shouldTellWhatIsOverToWhoWasToldAndInterruptSeldom(
            @ForAll("subscriptions") Subscription subscription,
            @ForAll("acts") Act first,
            @ForAll List<@From("acts") Act> others) {
        NotifyWorld world = new NotifyWorld();
        NotifyLoop loop = world.loop();
        Alerts alerts = new Alerts();
        loop.tick(START);
        loop.subscription(subscription);
        Map<String, AlertSeverity> open = new TreeMap<>();
        Instant now = START;
        for (Act act : Stream.concat(Stream.of(first), others.stream()).toList()) {
            Instant at = now.plus(Duration.ofMinutes(act.minutes()));
            now = ticks(loop, now, at);
            SteeringAlert step = step(alerts, act, open, at);
            if (step != null) {
                if (act.kind() == Kind.RAISED && act.critical()) {
                    loop.step(step);
                    now = now.plus(TICK);
                    loop.tick(now);
                    assertThat(world.published())
                            .as("critical at the next tick")
                            .anyMatch(each -> each.getHeldBack() == null
                                    && each.getStepIds().contains(step.getStepId()));
                } else {
                    loop.step(step);
                }
            }
        }
        for (String about : List.copyOf(open.keySet())) {
            open.remove(about);
            loop.step(alerts.step(GROUP, about, AlertStep.RESOLVED, AlertSeverity.WARNING, null, now)
                    .build());
        }
        ticks(loop, now, now.plus(Duration.ofDays(80)));

        assertThat(world.receivers(GROUP).getFirst().told())
                .as("told and not over")
                .isEmpty();
        assertThat(world.receivers(GROUP).getFirst().waiting())
                .as("waits for ever")
                .isEmpty();
        assertThat(world.keptAlerts()).as("kept for nobody").isZero();
        assertThat(world.keptMoments()).as("due for nothing").isZero();
        holdPace(subscription, world.published());
        sayEachStepOnce(world.published());
    }

    private static void holdPace(Subscription subscription, List<Notification> all) {
        List<Notification> calm = all.stream()
                .filter(each -> each.getHeldBack() == null)
                .filter(each -> !each.getSubject().startsWith("Nu nodig"))
                .toList();
        for (int i = Pace.IN_A_WEEK; i < calm.size(); i++) {
            assertThat(Duration.between(
                            calm.get(i - Pace.IN_A_WEEK).getAt(), calm.get(i).getAt()))
                    .as("six messages in a week under %s", subscription.getTiming())
                    .isGreaterThanOrEqualTo(
                            subscription.getTiming() == Timing.DAILY ? Duration.ofDays(5) : Duration.ofDays(7));
        }
    }

    private static void sayEachStepOnce(List<Notification> all) {
        Map<String, Integer> sent = new HashMap<>();
        all.stream()
                .filter(each -> each.getHeldBack() == null)
                .flatMap(each -> each.getStepIds().stream())
                .forEach(step -> sent.merge(step, 1, Integer::sum));
        assertThat(sent.values()).allMatch(times -> times == 1);
        assertThat(all.stream().map(Notification::getNotificationId)).doesNotHaveDuplicates();
    }

    private static Instant ticks(NotifyLoop loop, Instant from, Instant until) {
        Instant now = from;
        while (now.isBefore(until)) {
            now = now.plus(TICK);
            loop.tick(now);
        }
        return now;
    }

    private static SteeringAlert step(Alerts alerts, Act act, Map<String, AlertSeverity> open, Instant at) {
        String about = "p" + act.alert() % 4 + "/MILESTONE_OVERDUE/m" + act.alert();
        AlertSeverity severity = act.critical() ? AlertSeverity.CRITICAL : AlertSeverity.WARNING;
        if (act.kind() != Kind.RAISED && !open.containsKey(about)) {
            return null;
        }
        if (act.kind() == Kind.RESOLVED) {
            return alerts.step(GROUP, about, AlertStep.RESOLVED, open.remove(about), null, at)
                    .build();
        }
        AlertSeverity before = open.put(about, severity);
        return switch (act.kind()) {
            case MUTED ->
                Alerts.muted(
                                alerts.step(GROUP, about, AlertStep.ACKNOWLEDGED, severity, null, at),
                                MuteKind.ACKNOWLEDGED,
                                at)
                        .build();
            case CHANGED ->
                alerts.step(GROUP, about, AlertStep.CHANGED, severity, null, at).build();
            default ->
                alerts.step(GROUP, about, before == null ? AlertStep.OPENED : AlertStep.ESCALATED, severity, null, at)
                        .build();
        };
    }
}
