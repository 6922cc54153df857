package nl.baken.cli.subscription;

import java.util.ArrayList;
import java.util.List;
import nl.baken.output.Notification;
import nl.baken.output.Text;
import nl.baken.output.text.Line;
import nl.baken.steering.Subscription;

/** Subscriptions and what came of them, as lines for a terminal. */
public final class SubscriptionLines {

    private SubscriptionLines() {}

    /** A subscription on one line. */
    public static String of(Subscription each) {
        StringBuilder line = new StringBuilder(Line.of(each.getSubscriptionId()))
                .append("  ")
                .append(Line.of(each.getSteeringGroupId()))
                .append("  ")
                .append(each.getChannel());
        if (each.getAddress() != null) {
            line.append(' ').append(Line.of(each.getAddress()));
        }
        line.append("  ").append(each.getLanguage()).append("  ").append(each.getTiming());
        if (!each.getMeetings().isEmpty()) {
            line.append(' ').append(each.getMeetings());
        }
        return line.toString();
    }

    /** How many begin, change, end and stay. */
    public static String summary(List<Change> changes) {
        return count(changes, Change.Kind.BEGINS) + " to begin, " + count(changes, Change.Kind.CHANGES) + " to change, "
                + count(changes, Change.Kind.ENDS) + " to end, " + count(changes, Change.Kind.STAYS) + " as they are";
    }

    private static long count(List<Change> changes, Change.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /**
     * What was sent or held back, and why.
     *
     * @param dutch whether the reason is told in Dutch
     * @param text whether the message follows as it was sent
     */
    public static List<String> of(Notification each, boolean dutch, boolean text) {
        List<String> lines = new ArrayList<>();
        Text because = each.getBecause();
        String what = each.getHeldBack() == null
                ? "sent " + each.getChannel() + "  " + Line.of(each.getSubject())
                : "held " + each.getHeldBack() + "  " + Line.of(String.join(", ", each.getFingerprints()));
        lines.add(each.getAt() + "  " + what + "  (" + (dutch ? because.getNl() : because.getEn()) + ")");
        if (text && each.getText() != null) {
            each.getText().lines().forEach(line -> lines.add("    " + line));
        }
        return lines;
    }
}
