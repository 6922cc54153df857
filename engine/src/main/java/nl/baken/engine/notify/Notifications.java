package nl.baken.engine.notify;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.output.HeldBack;
import nl.baken.output.Notification;
import nl.baken.output.ProjectRef;
import nl.baken.output.Text;

/** Writes what is sent, or held back, as records. */
public final class Notifications {

    private static final int MOST_STEPS = 400;
    private static final int MOST_ALERTS = 200;

    private Notifications() {}

    /** A message that is to be sent. */
    public static Notification sent(Receiver receiver, Message message, boolean withoutMeetings, Instant now) {
        List<String> steps = message.entries().stream()
                .flatMap(entry -> entry.waiting().steps().stream())
                .toList();
        boolean ofOneProject = message.projects().size() == 1;
        boolean truncated =
                receiver.lost() || message.entries().size() > MessageText.MOST_ALERTS || steps.size() > MOST_STEPS;
        Text because = MessageText.because(message, withoutMeetings);
        MessageText text = new MessageText(receiver.terms());
        return base(receiver, now)
                .setStepIds(first(steps.stream(), MOST_STEPS))
                .setFingerprints(first(
                        message.entries().stream().map(entry -> entry.alert().fingerprint()), MOST_ALERTS))
                .setProject(ofOneProject ? message.entries().getFirst().alert().project() : null)
                .setBecause(because)
                .setRecipient(receiver.terms().address())
                .setSubject(text.subject(message))
                .setText(text.body(message, because, truncated))
                .setTruncated(truncated)
                .build();
    }

    /** A step that is not sent by itself. */
    public static Notification held(Receiver receiver, AlertFact alert, String stepId, HeldBack why, Instant now) {
        return base(receiver, now)
                .setStepIds(List.of(stepId))
                .setFingerprints(List.of(alert.fingerprint()))
                .setProject(alert.project())
                .setHeldBack(why)
                .setBecause(MessageText.held(why))
                .build();
    }

    /** What was due and waits longer. */
    public static Notification delayed(Receiver receiver, Delay delay, Instant now) {
        List<ProjectRef> projects = delay.entries().stream()
                .map(entry -> entry.alert().project())
                .distinct()
                .toList();
        return base(receiver, now)
                .setStepIds(
                        first(delay.entries().stream().flatMap(entry -> entry.waiting().steps().stream()), MOST_STEPS))
                .setFingerprints(first(
                        delay.entries().stream().map(entry -> entry.alert().fingerprint()), MOST_ALERTS))
                .setProject(projects.size() == 1 ? projects.getFirst() : null)
                .setHeldBack(delay.why())
                .setBecause(MessageText.delayed(delay, receiver.terms()))
                .build();
    }

    /** An alert that nobody answered, of which nobody else can be told. */
    public static Notification nobodyNext(Receiver receiver, AlertFact alert, Instant now) {
        return base(receiver, now)
                .setStepIds(List.of())
                .setFingerprints(List.of(alert.fingerprint()))
                .setProject(alert.project())
                .setHeldBack(HeldBack.NOT_SUBSCRIBED)
                .setBecause(MessageText.nobodyNext(receiver.terms().escalateTo()))
                .build();
    }

    private static Notification.Builder base(Receiver receiver, Instant now) {
        Terms terms = receiver.terms();
        return Notification.newBuilder()
                .setNotificationId(receiver.key().text() + '/' + receiver.messages())
                .setSubscriptionId(terms.subscriptionId())
                .setSteeringGroupId(terms.steeringGroupId())
                .setAt(now)
                .setChannel(terms.channel())
                .setLanguage(terms.language());
    }

    private static List<String> first(Stream<String> texts, int most) {
        return texts.distinct().limit(most).toList();
    }
}
