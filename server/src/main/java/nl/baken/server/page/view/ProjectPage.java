package nl.baken.server.page.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.baken.output.AlertStep;
import nl.baken.output.Basis;
import nl.baken.output.GateAdvice;
import nl.baken.output.Indicator;
import nl.baken.output.ProjectForecast;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskChange;
import nl.baken.output.RiskReading;
import nl.baken.output.SteeringAlert;
import nl.baken.output.text.Line;
import nl.baken.server.page.view.RiskSection.ChangeRow;
import nl.baken.server.store.Kind;

/**
 * A project: its alerts, the advice, what changed, each risk with its reasons, what it waits for, and its indicators.
 *
 * @param title of the project
 * @param model which risk model the readings are of, in a sentence; empty when nothing was assessed
 * @param changes the latest changes of levels, the latest first
 */
public record ProjectPage(
        Frame frame,
        String id,
        String title,
        String steeringGroup,
        String model,
        List<AlertCard> alerts,
        Optional<AdviceSection> advice,
        List<ChangeRow> changes,
        List<RiskSection> risks,
        List<DueRow> due,
        List<IndicatorRow> indicators) {

    private static final int MOST_CHANGES = 12;

    /** The page; empty when nothing had been published of the project at that moment. */
    public static Optional<ProjectPage> of(Frame frame, Stored stored, String id) {
        Words words = frame.words();
        Optional<RiskAssessment> assessment = stored.latest(RiskAssessment.class, Kind.RISKS, id);
        Optional<GateAdvice> advice = stored.latest(GateAdvice.class, Kind.ADVICE, id);
        Optional<ProjectRef> project =
                assessment.map(RiskAssessment::getProject).or(() -> advice.map(GateAdvice::getProject));
        if (project.isEmpty()) {
            return Optional.empty();
        }
        List<RiskChange> changes = stored.versions(RiskChange.class, Kind.RISK_CHANGES, id);
        List<RiskReading> readings = assessment.map(RiskAssessment::getReadings).orElse(List.of()).stream()
                .sorted(Comparator.comparing((RiskReading reading) -> reading.getBasis() == Basis.PRIOR_ONLY)
                        .thenComparingInt(reading -> -LevelChart.rank(reading.getLevel())))
                .toList();
        Instant end = end(frame, stored, assessment, changes);
        return Optional.of(new ProjectPage(
                frame,
                id,
                Line.of(project.get().getTitle()),
                Line.of(project.get().getSteeringGroupId()),
                assessment
                        .map(known -> words.text(
                                "project.model",
                                known.getModel().getId(),
                                known.getModel().getVersion(),
                                words.moment(known.getAsOf())))
                        .orElse(""),
                alerts(frame, stored, id),
                advice.map(known -> AdviceSection.of(words, known)),
                changes(words, readings, changes),
                readings.stream()
                        .map(reading -> RiskSection.of(words, reading, changes, end))
                        .toList(),
                stored.latest(ProjectForecast.class, Kind.FORECAST, id)
                        .map(forecast -> DueRow.of(words, forecast))
                        .orElse(List.of()),
                IndicatorRow.of(words, stored.allLatest(Indicator.class, Kind.INDICATOR, id))));
    }

    /** Charts end at the moment that is asked for, and not after what was computed. */
    private static Instant end(
            Frame frame, Stored stored, Optional<RiskAssessment> assessment, List<RiskChange> changes) {
        Instant known = assessment.map(RiskAssessment::getAsOf).orElse(Instant.EPOCH);
        if (!changes.isEmpty() && changes.getLast().getAsOf().isAfter(known)) {
            known = changes.getLast().getAsOf();
        }
        Instant computed = frame.computedUntil().orElse(known);
        Instant latest = computed.isAfter(known) ? computed : known;
        return stored.at().isBefore(latest) ? stored.at() : latest;
    }

    private static List<AlertCard> alerts(Frame frame, Stored stored, String id) {
        return stored.allLatest(SteeringAlert.class, Kind.ALERT, id).stream()
                .filter(alert -> alert.getStep() != AlertStep.RESOLVED)
                .sorted(AlertCard.MOST_URGENT_FIRST)
                .map(alert -> AlertCard.of(frame, alert))
                .toList();
    }

    /** A first reading is a change too; of those there are ten at once, which say nothing that the risks below do not say. */
    private static List<ChangeRow> changes(Words words, List<RiskReading> readings, List<RiskChange> changes) {
        Map<String, String> names = readings.stream()
                .collect(Collectors.toMap(RiskReading::getRisk, reading -> words.of(reading.getName())));
        return changes.reversed().stream()
                .filter(change -> change.getLevelBefore() != null)
                .filter(change -> change.getLevelBefore() != change.getLevel()
                        || !change.getBecause().isEmpty())
                .sorted(Comparator.comparing(RiskChange::getAsOf).reversed())
                .limit(MOST_CHANGES)
                .map(change -> ChangeRow.of(words, names.getOrDefault(change.getRisk(), change.getRisk()), change))
                .toList();
    }
}
