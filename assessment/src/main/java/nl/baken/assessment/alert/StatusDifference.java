package nl.baken.assessment.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.baken.assessment.dossier.Calendar;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Milestone;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.dossier.StatusReport;
import nl.baken.assessment.risk.Acceptances;
import nl.baken.assessment.text.Names;
import nl.baken.assessment.text.Wording;
import nl.baken.assessment.time.Days;
import nl.baken.assessment.time.NextChange;
import nl.baken.event.StatusColour;
import nl.baken.output.DueStatus;
import nl.baken.output.GateAdvice;
import nl.baken.output.MilestoneForecast;
import nl.baken.output.ProjectForecast;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;
import nl.baken.output.Text;

/**
 * A project says that it goes better than what is known of it shows: green outside, red inside.
 *
 * @param reported what it says
 * @param computed RED or AMBER
 * @param grounds for that colour, and for a lighter one, worst first
 * @param since since when it is so, as it was known, in milliseconds since 1970 UTC
 */
public record StatusDifference(Stamped<StatusReport> reported, StatusColour computed, List<Text> grounds, long since) {

    public StatusDifference {
        grounds = List.copyOf(grounds);
    }

    private record Ground(StatusColour colour, Text text) {}

    /**
     * The difference at {@code now}; null when there is none.
     *
     * @param since since when there has been a difference, as far as was seen; null when there was none
     */
    public static StatusDifference of(
            Dossier dossier,
            List<RiskReading> readings,
            GateAdvice advice,
            ProjectForecast forecast,
            Long since,
            Instant now) {
        if (dossier.status() == null || dossier.closed()) {
            return null;
        }
        List<Ground> grounds = new ArrayList<>(ofRisks(readings));
        grounds.addAll(ofAdvice(dossier, advice));
        if (dossier.reportsLive()) {
            grounds.addAll(ofMilestones(forecast, Calendar.of(dossier, now)));
        }
        boolean red = grounds.stream().anyMatch(ground -> ground.colour() == StatusColour.RED);
        StatusColour computed = grounds.isEmpty() ? StatusColour.GREEN : red ? StatusColour.RED : StatusColour.AMBER;
        if (rank(dossier.status().value().overall()) >= rank(computed)) {
            return null;
        }
        return new StatusDifference(
                dossier.status(),
                computed,
                grounds.stream().map(Ground::text).toList(),
                Objects.requireNonNullElse(since, now.toEpochMilli()));
    }

    /** The next day after which a milestone has not been reached by its first date. */
    static NextChange nextChange(Dossier dossier, Instant now) {
        NextChange next = NextChange.NEVER;
        if (dossier.status() != null) {
            for (Milestone milestone : dossier.milestones().byId().values()) {
                if (milestone.open() && milestone.baseline() != null) {
                    LocalDate first = milestone.baseline().value().due();
                    next = next.or(NextChange.at(Days.end(first, dossier.zone()), now));
                }
            }
        }
        return next;
    }

    /** A colour that this reader does not know says nothing that could be compared. */
    private static int rank(StatusColour colour) {
        return switch (colour) {
            case GREEN -> 0;
            case AMBER -> 1;
            case RED, UNKNOWN -> 2;
        };
    }

    /** What the steering group accepts, the project need not report to it as bad. */
    private static List<Ground> ofRisks(List<RiskReading> readings) {
        List<Ground> critical = new ArrayList<>();
        List<Ground> high = new ArrayList<>();
        for (RiskReading reading : readings) {
            if (RiskConditions.isAlerted(reading) && !Acceptances.cover(reading)) {
                boolean worst = reading.getLevel() == RiskLevel.CRITICAL;
                Text text = Wording.of("alert.status-differs.risk", reading.getName(), Names.of(reading.getLevel()));
                (worst ? critical : high).add(new Ground(worst ? StatusColour.RED : StatusColour.AMBER, text));
            }
        }
        critical.addAll(high);
        return critical;
    }

    /** What the steering group decided itself is nothing that the project keeps from it. */
    private static List<Ground> ofAdvice(Dossier dossier, GateAdvice advice) {
        if (GateCondition.isDecided(dossier, advice)) {
            return List.of();
        }
        return switch (advice.getAdvice()) {
            case NO_GO -> List.of(ground(StatusColour.RED, advice));
            case HOLD -> List.of(ground(StatusColour.AMBER, advice));
            case GO, GO_BACK, NO_ADVICE, UNKNOWN -> List.of();
        };
    }

    private static Ground ground(StatusColour colour, GateAdvice advice) {
        return new Ground(
                colour,
                advice.getNextPhase() == null
                        ? Wording.of("alert.status-differs.advice-without-phase", Names.of(advice.getAdvice()))
                        : Wording.of(
                                "alert.status-differs.advice",
                                Names.of(advice.getNextPhase()),
                                Names.of(advice.getAdvice())));
    }

    /**
     * Held against the first date: who moves a date is not on time because of it. What was due before the project began to
     * report is not known to be late.
     */
    private static List<Ground> ofMilestones(ProjectForecast forecast, Calendar calendar) {
        return forecast.getMilestones().stream()
                .filter(milestone -> milestone.getReached() == null
                        && calendar.isPast(milestone.getBaseline())
                        && (milestone.getStatus() == DueStatus.OVERDUE
                                || !milestone.getBaseline().isBefore(calendar.liveFrom())))
                .map(milestone -> new Ground(StatusColour.AMBER, late(milestone)))
                .toList();
    }

    private static Text late(MilestoneForecast milestone) {
        return milestone.getDue() == null || !milestone.getDue().isAfter(milestone.getBaseline())
                ? Wording.of("alert.status-differs.milestone-missed", milestone.getName(), milestone.getBaseline())
                : Wording.of(
                        "alert.status-differs.milestone-moved",
                        milestone.getName(),
                        milestone.getBaseline(),
                        milestone.getDue(),
                        ChronoUnit.DAYS.between(milestone.getBaseline(), milestone.getDue()));
    }
}
