package nl.baken.validation;

import java.util.List;
import nl.baken.steering.Channel;
import nl.baken.steering.Subscription;
import nl.baken.steering.Timing;

/** Rules between the fields of a subscription. */
final class SubscriptionRules {

    private SubscriptionRules() {}

    static void hoursAndEscalationAreWhole(Subscription subscription, List<Violation> found) {
        Together.refuseHalf(
                "quietFrom", subscription.getQuietFrom(), "quietUntil", subscription.getQuietUntil(), found);
        Together.refuseHalf(
                "escalateTo",
                subscription.getEscalateTo(),
                "escalateAfterWorkingDays",
                subscription.getEscalateAfterWorkingDays(),
                found);
    }

    static void arrivesSomewhere(Subscription subscription, List<Violation> found) {
        Channel channel = subscription.getChannel();
        boolean needsNone = channel == null || channel == Channel.INBOX || channel == Channel.UNKNOWN;
        if (!needsNone && subscription.getAddress() == null) {
            found.add(new Violation(
                    "address", ViolationReason.MISSING, "nothing", "an address, because channel is " + channel));
        }
    }

    static void meetingsHaveDays(Subscription subscription, List<Violation> found) {
        if (subscription.getTiming() == Timing.BEFORE_MEETING
                && (subscription.getMeetings() == null
                        || subscription.getMeetings().isEmpty())) {
            found.add(new Violation(
                    "meetings",
                    ViolationReason.MISSING,
                    "nothing",
                    "at least one day, because timing is BEFORE_MEETING"));
        }
    }

    static void escalatesToAnother(Subscription subscription, List<Violation> found) {
        if (subscription.getEscalateTo() != null
                && subscription.getEscalateTo().equals(subscription.getSubscriptionId())) {
            found.add(new Violation(
                    "escalateTo",
                    ViolationReason.SELF_REFERENCE,
                    Excerpt.ofText(subscription.getEscalateTo(), false),
                    "another subscription"));
        }
    }
}
