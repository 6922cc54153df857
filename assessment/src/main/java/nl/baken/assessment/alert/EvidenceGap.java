package nl.baken.assessment.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Calendar;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.text.PrintedDay;
import nl.baken.assessment.text.Wording;
import nl.baken.assessment.time.Days;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.DueStatus;
import nl.baken.output.Knowledge;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.ProjectForecast;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskReading;
import nl.baken.output.Text;

/** Too little is known: silent is not green. One alert for a whole project. */
final class EvidenceGap {

    private static final int LINES = 8;

    private EvidenceGap() {}

    static List<AlertCondition> of(
            RiskModel model,
            Dossier dossier,
            ProjectRef project,
            List<RiskReading> readings,
            ProjectForecast forecast,
            OutcomeIndicators outcome,
            Instant now) {
        List<Text> reasons = new ArrayList<>();
        SortedSet<String> causes = new TreeSet<>();
        if (isSilent(model, dossier, now)) {
            causes.add("silent");
            reasons.add(Wording.of(
                    "alert.evidence-gap.silent", printed(dossier.activity().latestLive())));
        }
        if (OutcomeCondition.isGap(model, dossier, outcome, now)) {
            causes.add("outcome");
            reasons.add(OutcomeCondition.summary(dossier, project));
        }
        add("dates", untold(forecast, Calendar.of(dossier, now)), causes, reasons);
        add("targets", TargetCondition.gaps(dossier, now), causes, reasons);
        add("little-known", littleKnown(model, dossier, readings, now), causes, reasons);
        if (reasons.isEmpty()) {
            return List.of();
        }
        return List.of(condition(dossier, project, readings, reasons)
                .setCauses(List.copyOf(causes))
                .build());
    }

    private static void add(String cause, List<Text> found, SortedSet<String> causes, List<Text> reasons) {
        if (!found.isEmpty()) {
            causes.add(cause);
            reasons.addAll(found);
        }
    }

    static boolean isSilent(RiskModel model, Dossier dossier, Instant now) {
        Long last = dossier.activity().lastLive();
        return last != null && Days.passed(last, model.alerts().silentAfterDays(), now);
    }

    private static List<Text> littleKnown(RiskModel model, Dossier dossier, List<RiskReading> readings, Instant now) {
        List<RiskReading> dark =
                readings.stream().filter(EvidenceGap::isLittleKnown).toList();
        boolean early = dossier.registered() == null
                || !Days.passed(knownSince(dossier.registered()), model.alerts().littleKnownAfterDays(), now);
        if (early || dark.size() < model.alerts().littleKnownRisks()) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(Wording.of("alert.evidence-gap.little-known", dark.size(), readings.size())),
                        dark.stream().map(EvidenceGap::line))
                .toList();
    }

    /** Of what is undated it is known when it was reported. */
    static long knownSince(Stamp event) {
        return event.undated() ? event.recorded() : event.latest();
    }

    private static boolean isLittleKnown(RiskReading reading) {
        return reading.getKnowledge() == Knowledge.NONE || reading.getKnowledge() == Knowledge.WEAK;
    }

    private static Text line(RiskReading reading) {
        return reading.getGaps().isEmpty()
                ? Wording.of("alert.evidence-gap.risk", reading.getName())
                : Wording.of(
                        "alert.evidence-gap.risk-gap",
                        reading.getName(),
                        reading.getGaps().getFirst());
    }

    /**
     * Dates that have passed in a history that was written down afterwards, or before the project began to report: it does not
     * tell what came of them.
     */
    private static List<Text> untold(ProjectForecast forecast, Calendar today) {
        return Stream.of(
                        forecast.getMilestones().stream()
                                .filter(milestone -> isUntold(milestone.getStatus(), milestone.getDue(), today))
                                .map(milestone -> untold(milestone.getName(), milestone.getDue())),
                        forecast.getUnknowns().stream()
                                .filter(unknown -> isUntold(unknown.getStatus(), unknown.getDue(), today))
                                .map(unknown -> untold(unknown.getQuestion(), unknown.getDue())),
                        forecast.getDeliveries().stream()
                                .filter(delivery -> isUntold(delivery.getStatus(), delivery.getDue(), today))
                                .map(delivery -> untold(delivery.getDeliveryId(), delivery.getDue())))
                .flatMap(texts -> texts)
                .toList();
    }

    private static boolean isUntold(DueStatus status, LocalDate due, Calendar today) {
        return status == DueStatus.OPEN && today.isPast(due);
    }

    private static Text untold(String what, LocalDate due) {
        return Wording.of("alert.evidence-gap.outcome-of-date", what, due);
    }

    private static AlertCondition.Builder condition(
            Dossier dossier, ProjectRef project, List<RiskReading> readings, List<Text> reasons) {
        return NewCondition.of(project, AlertKind.EVIDENCE_GAP, null)
                .setSeverity(dossier.reportsLive() ? AlertSeverity.WARNING : AlertSeverity.INFO)
                .setSummary(Wording.of("alert.evidence-gap.summary", project.getTitle()))
                .setReasons(reasons.stream().limit(LINES).toList())
                .setRemedies(readings.stream()
                        .filter(EvidenceGap::isLittleKnown)
                        .flatMap(reading -> reading.getGaps().stream())
                        .distinct()
                        .limit(3)
                        .map(gap -> Wording.of("alert.evidence-gap.remedy", gap))
                        .toList());
    }

    /** The day that the source wrote; of what is undated, the one on which it was reported. */
    private static Object printed(Stamp report) {
        return report.undated()
                ? LocalDate.ofInstant(Instant.ofEpochMilli(report.recorded()), ZoneOffset.UTC)
                : PrintedDay.of(report.day(), report.precision());
    }
}
