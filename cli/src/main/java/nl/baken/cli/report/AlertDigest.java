package nl.baken.cli.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.baken.output.AlertMute;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.SteeringAlert;
import nl.baken.output.Text;

/**
 * The alerts of each steering group: what is open with its reasons, what rests because it is accepted, and how many were
 * resolved.
 */
public final class AlertDigest {

    private static final int REASONS_SHOWN = 3;

    /** Of what is only for information, or a long list of gaps hides the warnings. */
    private static final int REASONS_SHOWN_OF_INFO = 1;

    private final Words words;
    private final ContractNames names;

    public AlertDigest(Words words) {
        this.words = words;
        this.names = new ContractNames(words);
    }

    /**
     * The lines, the group with the most urgent alerts first.
     *
     * @param steps every step, in the order in which they were taken within an alert
     */
    public List<String> of(List<SteeringAlert> steps) {
        Map<String, List<SteeringAlert>> byGroup = steps.stream()
                .collect(Collectors.groupingBy(SteeringAlert::getSteeringGroupId, TreeMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        byGroup.entrySet().stream()
                .map(group -> new Group(group.getKey(), alertStates(group.getValue())))
                .sorted(Comparator.comparingInt(Group::urgency).reversed().thenComparing(Group::id))
                .forEach(group -> {
                    if (!lines.isEmpty()) {
                        lines.add("");
                    }
                    lines.addAll(group(group));
                });
        return lines;
    }

    /** A steering group with the latest step of each of its alerts. */
    private record Group(String id, List<SteeringAlert> alertStates) {

        List<SteeringAlert> open() {
            return alertStates.stream()
                    .filter(step -> step.getStep() != AlertStep.RESOLVED && !rests(step))
                    .sorted(Comparator.comparingInt(AlertDigest::urgency)
                            .reversed()
                            .thenComparing(SteeringAlert::getFingerprint))
                    .toList();
        }

        /** What comes back first goes first. */
        List<SteeringAlert> resting() {
            return alertStates.stream()
                    .filter(AlertDigest::rests)
                    .sorted(Comparator.comparing(AlertDigest::until, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(SteeringAlert::getFingerprint))
                    .toList();
        }

        int urgency() {
            return open().stream().mapToInt(AlertDigest::urgency).max().orElse(-1);
        }
    }

    private static boolean rests(SteeringAlert step) {
        return !step.getMutes().isEmpty();
    }

    /** When the last of its mutes ends; null when that is not known. */
    private static Instant until(SteeringAlert step) {
        boolean known = step.getMutes().stream().allMatch(mute -> mute.getUntil() != null);
        return known
                ? step.getMutes().stream()
                        .map(AlertMute::getUntil)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    private static int urgency(SteeringAlert alert) {
        return switch (alert.getSeverity()) {
            case UNKNOWN, INFO -> 0;
            case WARNING -> 1;
            case CRITICAL -> 2;
        };
    }

    private static List<SteeringAlert> alertStates(List<SteeringAlert> steps) {
        Map<String, SteeringAlert> latest = new TreeMap<>();
        steps.stream()
                .sorted(Comparator.comparing(SteeringAlert::getAt))
                .forEach(step -> latest.put(step.getAlertId(), step));
        return List.copyOf(latest.values());
    }

    private List<String> group(Group group) {
        List<SteeringAlert> open = group.open();
        List<String> lines = new ArrayList<>();
        List<SteeringAlert> resting = group.resting();
        int resolved = group.alertStates().size() - open.size() - resting.size();
        lines.add(
                resting.isEmpty()
                        ? words.text("alerts.group", group.id(), open.size(), resolved)
                        : words.text("alerts.group.accepted", group.id(), open.size(), resting.size(), resolved));
        open.forEach(alert -> lines.addAll(alert(alert)));
        resting.forEach(alert -> lines.add(resting(alert)));
        return lines;
    }

    private String resting(SteeringAlert alert) {
        Instant until = until(alert);
        return "  "
                + (until == null
                        ? words.text("alerts.muted", words.of(alert.getSummary()))
                        // Its last day: an end is the beginning of the day after it, or a moment on it.
                        : words.text("alerts.accepted", words.day(until.minusMillis(1)), words.of(alert.getSummary())));
    }

    private List<String> alert(SteeringAlert alert) {
        List<String> lines = new ArrayList<>();
        lines.add("  "
                + words.text(
                        "alerts.open",
                        names.of(alert.getSeverity()),
                        words.of(alert.getSummary()),
                        words.day(alert.getOpenedAt())));
        boolean info = alert.getSeverity() == AlertSeverity.INFO;
        for (Text reason : alert.getReasons().stream()
                .limit(info ? REASONS_SHOWN_OF_INFO : REASONS_SHOWN)
                .toList()) {
            lines.add("      - " + words.of(reason));
        }
        int more = alert.getReasons().size() - REASONS_SHOWN;
        if (more > 0 && !info) {
            lines.add("      - " + words.text("alerts.more-reasons", more));
        }
        return lines;
    }
}
