package nl.baken.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.baken.engine.notify.AlertFact;
import nl.baken.engine.notify.Dispatch;
import nl.baken.engine.notify.Hearing;
import nl.baken.engine.notify.Holidays;
import nl.baken.engine.notify.News;
import nl.baken.engine.notify.Notifications;
import nl.baken.engine.notify.Receiver;
import nl.baken.engine.notify.ReceiverKey;
import nl.baken.engine.notify.Terms;
import nl.baken.engine.notify.Verdict;
import nl.baken.engine.notify.Waiting;
import nl.baken.engine.output.Output;
import nl.baken.engine.port.NotifyPorts;
import nl.baken.output.HeldBack;
import nl.baken.output.Notification;
import nl.baken.output.SteeringAlert;
import nl.baken.steering.Subscription;
import nl.baken.topic.TopicCatalog;

/**
 * The loop of notifying over the records of one partition: steps of alerts of steering groups, their subscriptions, and the
 * passing of time. Nothing is sent but at a tick, so that what belongs together is one message. Every host runs this loop.
 */
public final class NotifyLoop {

    /** How many receivers are looked up at a time. */
    private static final int AT_A_TIME = 500;

    private final NotifyPorts ports;
    private final Holidays holidays;
    private final Hearing hearing;

    public NotifyLoop(NotifyPorts ports, Holidays holidays) {
        this.ports = ports;
        this.holidays = holidays;
        this.hearing = new Hearing(holidays);
    }

    /** Takes a step of an alert. */
    public void step(SteeringAlert step) {
        AlertFact alert = AlertFact.of(step);
        ports.put(alert);
        Instant now = now(step.getAt());
        for (Receiver receiver : ports.receivers(alert.steeringGroupId())) {
            if (receiver.listens()) {
                Verdict verdict = hearing.hear(receiver, step, alert, now);
                keep(verdict.receiver());
                if (verdict.heldBack() != null) {
                    Receiver before = verdict.receiver();
                    publish(
                            before,
                            Notifications.held(before, alert, step.getStepId(), verdict.heldBack(), now),
                            false);
                }
            }
        }
        forget(alert);
    }

    /**
     * Takes a subscription.
     *
     * @return false when a later one of the same name came before
     */
    public boolean subscription(Subscription record) {
        Terms terms = Terms.of(record);
        ReceiverKey key = new ReceiverKey(terms.steeringGroupId(), terms.subscriptionId());
        Receiver known = ports.receiver(key).orElseGet(() -> Receiver.of(key));
        if (known.terms() != null && terms.from() < known.terms().from()) {
            return false;
        }
        Optional<Instant> now = ports.now();
        if (now.isEmpty() || terms.from() > now.get().toEpochMilli()) {
            keep(known.announced(terms));
        } else {
            begin(known, terms, now.get());
        }
        return true;
    }

    /** Who begins to listen is told what stands; who listens already hears on under the new terms. */
    private void begin(Receiver known, Terms terms, Instant now) {
        Receiver next = known.under(terms);
        if (terms.ended()) {
            keep(next.silenced());
            return;
        }
        String group = terms.steeringGroupId();
        if (!known.listens()) {
            for (AlertFact alert : ports.alerts(group)) {
                if (alert.open() && alert.muted() == null && terms.wants(alert)) {
                    next = hearing.stood(next, alert, now);
                }
            }
            keep(next);
            return;
        }
        keep(hearing.moved(next, now).waitingOnlyFor(fingerprint -> {
            AlertFact alert = ports.alert(group, fingerprint);
            return alert != null && terms.wants(alert);
        }));
    }

    /**
     * Takes a tick.
     *
     * @return false when a later tick came before
     */
    public boolean tick(Instant at) {
        Optional<Instant> now = ports.now();
        if (now.isPresent() && at.isBefore(now.get())) {
            return false;
        }
        ports.tick(at);
        List<String> due = ports.timers().due(at, AT_A_TIME);
        while (!due.isEmpty()) {
            due.forEach(key -> dispatch(ReceiverKey.of(key), at));
            due = ports.timers().due(at, AT_A_TIME);
        }
        return true;
    }

    private void dispatch(ReceiverKey key, Instant at) {
        Receiver receiver = ports.receiver(key).orElseThrow();
        while (!receiver.later().isEmpty() && receiver.later().firstKey() <= at.toEpochMilli()) {
            begin(receiver, receiver.later().get(receiver.later().firstKey()), at);
            Optional<Receiver> begun = ports.receiver(key);
            if (begun.isEmpty()) {
                return;
            }
            receiver = begun.get();
        }
        if (!receiver.listens()) {
            keep(receiver);
            return;
        }
        Dispatch.Result result = dispatch(key.group()).at(receiver, at);
        keep(result.receiver());
        boolean weekly = Dispatch.withoutMeetings(receiver, holidays, at);
        result.messages().forEach(message -> {
            Receiver before = ports.receiver(key).orElseThrow();
            publish(before, Notifications.sent(before, message, weekly, at), true);
        });
        result.delays().forEach(delay -> {
            Receiver before = ports.receiver(key).orElseThrow();
            publish(before, Notifications.delayed(before, delay, at), false);
        });
        result.next().forEach(alert -> escalate(key, alert, at));
        result.messages().stream()
                .flatMap(message -> message.entries().stream())
                .filter(entry -> entry.news() == News.RESOLVED)
                .forEach(entry -> forget(entry.alert()));
    }

    private void escalate(ReceiverKey key, AlertFact alert, Instant at) {
        Receiver from = ports.receiver(key).orElseThrow();
        ReceiverKey next = new ReceiverKey(key.group(), from.terms().escalateTo());
        Optional<Receiver> to = ports.receiver(next).filter(Receiver::listens);
        if (to.isEmpty()) {
            publish(from, Notifications.nobodyNext(from, alert, at), false);
            return;
        }
        keep(to.get()
                .waitsFor(
                        alert.fingerprint(),
                        new Waiting(News.ESCALATED, List.of(), at.toEpochMilli(), HeldBack.GROUPED)));
    }

    private void publish(Receiver receiver, Notification notification, boolean sent) {
        ports.publish(new Output(
                TopicCatalog.NOTIFICATIONS, notification.getSubscriptionId(), notification.getAt(), notification));
        keep(receiver.numbered(sent));
    }

    private void keep(Receiver receiver) {
        Receiver kept = ports.receiver(receiver.key()).orElse(null);
        Receiver next = receiver.due(dispatch(receiver.key().group()).dueAt(receiver));
        ports.timers().move(receiver.key().text(), kept == null ? null : kept.dueAt(), next.dueAt());
        if (next.gone()) {
            ports.remove(next.key());
        } else {
            ports.put(next);
        }
    }

    /** What is over, and of which nobody has still to be told, needs no place. */
    private void forget(AlertFact alert) {
        if (!alert.open()
                && ports.receivers(alert.steeringGroupId()).stream()
                        .noneMatch(receiver -> receiver.knows(alert.fingerprint()))) {
            ports.remove(alert);
        }
    }

    private Dispatch dispatch(String group) {
        return new Dispatch(holidays, fingerprint -> ports.alert(group, fingerprint));
    }

    private Instant now(Instant step) {
        return ports.now().filter(now -> now.isAfter(step)).orElse(step);
    }
}
