package nl.baken.engine.notify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.baken.output.AlertKind;
import nl.baken.output.RiskLevel;
import nl.baken.steering.Channel;
import nl.baken.steering.Language;
import nl.baken.steering.Subscription;
import nl.baken.steering.Timing;

/**
 * What one receiver wants, from a moment on: a subscription as it is kept.
 *
 * @param from in milliseconds since 1970 UTC
 * @param ended true when the subscription ends then
 * @param address null when the channel needs none
 * @param lowestLevel of a risk; null when there is no bound
 * @param quietFrom minutes after midnight; null, with the end, when no hours are quiet
 * @param repeatAfterDays null for never
 * @param escalateTo null, with the days, when nobody comes next
 */
public record Terms(
        String subscriptionId,
        String steeringGroupId,
        long from,
        boolean ended,
        Channel channel,
        String address,
        Language language,
        List<String> projects,
        List<String> kinds,
        List<String> risks,
        RiskLevel lowestLevel,
        Timing timing,
        List<LocalDate> meetings,
        Integer quietFrom,
        Integer quietUntil,
        String zone,
        Integer repeatAfterDays,
        String escalateTo,
        Integer escalateAfterWorkingDays) {

    private static final ZoneId NO_OTHER_ZONE = ZoneId.of("Europe/Amsterdam");

    public Terms {
        projects = projects == null ? List.of() : List.copyOf(projects);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        risks = risks == null ? List.of() : List.copyOf(risks);
        meetings = meetings == null ? List.of() : meetings.stream().sorted().toList();
    }

    /** What a record of the topic says. */
    public static Terms of(Subscription record) {
        return new Terms(
                record.getSubscriptionId(),
                record.getSteeringGroupId(),
                record.getEffectiveFrom().toEpochMilli(),
                record.getEnded(),
                record.getChannel(),
                record.getAddress(),
                record.getLanguage(),
                record.getProjects(),
                record.getKinds(),
                record.getRisks(),
                record.getLowestLevel() == null ? null : RiskLevel.valueOf(record.getLowestLevel()),
                record.getTiming(),
                record.getMeetings(),
                record.getQuietFrom(),
                record.getQuietUntil(),
                record.getZone(),
                record.getRepeatAfterDays(),
                record.getEscalateTo(),
                record.getEscalateAfterWorkingDays());
    }

    /** Whether it asks for an alert as it is now. */
    public boolean wants(AlertFact alert) {
        return isAmong(alert.projectId(), projects)
                && isAmong(alert.kind().name(), kinds)
                && (alert.kind() != AlertKind.RISK || (isAmong(alert.subject(), risks) && isHighEnough(alert.level())));
    }

    private static boolean isAmong(String one, List<String> wanted) {
        return wanted.isEmpty() || wanted.contains(one);
    }

    /** Levels are declared from low to high. */
    private boolean isHighEnough(RiskLevel level) {
        return lowestLevel == null || level == null || level.compareTo(lowestLevel) >= 0;
    }

    /** Its time zone; that of the Netherlands where the JDK has none of that name. */
    ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            return NO_OTHER_ZONE;
        }
    }

    /** True when its alerts are sent together, at a moment of its own. */
    boolean digest() {
        return timing == Timing.DAILY || timing == Timing.WEEKLY || timing == Timing.BEFORE_MEETING;
    }
}
