package nl.baken.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.baken.event.EventHeader;
import nl.baken.event.SignIn;

/** What the header of every event has to keep. */
final class HeaderRules {

    /** Clocks differ, and a day that is known without its hour may be noted at its end. */
    private static final Duration CLOCK_SKEW = Duration.ofDays(1);

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private HeaderRules() {}

    static void becomesKnownAfterItWasTrue(EventHeader header, List<Violation> found) {
        Instant occurred = header.getOccurredAt();
        Instant recorded = header.getRecordedAt();
        if (occurred != null && recorded != null && occurred.isAfter(recorded.plus(CLOCK_SKEW))) {
            found.add(new Violation(
                    "header.occurredAt",
                    ViolationReason.FUTURE,
                    occurred.toString(),
                    "at most a day after it was recorded, " + recorded));
        }
    }

    /** CloudEvents forbids them in attributes, and these go into logs and into the names of events. */
    static void identifiersHaveNoControlCharacters(EventHeader header, List<Violation> found) {
        refuseControl(header.getEventId(), "header.eventId", found);
        refuseControl(header.getReporter(), "header.reporter", found);
        refuseControl(header.getActor(), "header.actor", found);
        refuseControl(header.getDeliveryId(), "header.deliveryId", found);
        refuseControl(header.getOrganisationId(), "header.organisationId", found);
        extensions(header).forEach((name, value) -> {
            if (value instanceof CharSequence text) {
                refuseControl(text, "header.extensions." + name, found);
            }
        });
    }

    /** Which message somebody acted from is known when its link was used, and only then. */
    static void linkIsOfADelivery(EventHeader header, List<Violation> found) {
        boolean byLink = header.getSignIn() == SignIn.DELIVERY_LINK;
        if (byLink && header.getDeliveryId() == null) {
            found.add(new Violation(
                    "header.deliveryId",
                    ViolationReason.MISSING,
                    "nothing",
                    "the delivery whose link was used, because signIn is DELIVERY_LINK"));
        } else if (!byLink && header.getSignIn() != SignIn.UNKNOWN && header.getDeliveryId() != null) {
            found.add(new Violation(
                    "header.deliveryId",
                    ViolationReason.NOT_APPLICABLE,
                    Excerpt.ofText(header.getDeliveryId(), false),
                    "nothing, because signIn is not DELIVERY_LINK"));
        }
    }

    static void extensionsHaveLegalNames(EventHeader header, List<Violation> found) {
        extensions(header)
                .keySet()
                .forEach(name -> ExtensionName.objection(name)
                        .ifPresent(expected -> found.add(new Violation(
                                "header.extensions." + name,
                                ViolationReason.ILLEGAL_NAME,
                                "an extension named " + Excerpt.ofText(name, false),
                                expected))));
    }

    private static Map<String, Object> extensions(EventHeader header) {
        return header.getExtensions() == null ? Map.of() : header.getExtensions();
    }

    private static void refuseControl(CharSequence text, String path, List<Violation> found) {
        if (text != null && CONTROL.matcher(text).find()) {
            found.add(new Violation(
                    path, ViolationReason.NOT_TEXT, "control characters", "a text on one line, without tabs"));
        }
    }
}
