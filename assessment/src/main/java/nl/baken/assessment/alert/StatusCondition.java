package nl.baken.assessment.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.dossier.StatusReport;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.text.Names;
import nl.baken.assessment.text.PrintedDay;
import nl.baken.assessment.text.Wording;
import nl.baken.assessment.time.Days;
import nl.baken.assessment.time.NextChange;
import nl.baken.event.StatusColour;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.ProjectRef;
import nl.baken.output.Text;

/** The project has been reporting a better status than is computed for longer than a report takes to catch up. */
final class StatusCondition {

    private static final int GROUNDS = 6;

    private StatusCondition() {}

    static List<AlertCondition> of(RiskModel model, ProjectRef project, StatusDifference difference, Instant now) {
        boolean lasts = difference != null
                && Days.passed(difference.since(), model.alerts().statusDiffersAfterDays(), now);
        return lasts ? List.of(condition(project, difference)) : List.of();
    }

    static NextChange nextChange(RiskModel model, StatusDifference difference, Instant now) {
        return difference == null
                ? NextChange.NEVER
                : NextChange.at(
                        Instant.ofEpochMilli(
                                Days.after(difference.since(), model.alerts().statusDiffersAfterDays())),
                        now);
    }

    private static AlertCondition condition(ProjectRef project, StatusDifference difference) {
        StatusReport reported = difference.reported().value();
        List<Text> reasons = new ArrayList<>();
        reasons.add(reported(difference.reported()));
        difference.grounds().stream().limit(GROUNDS).forEach(reasons::add);
        return NewCondition.of(project, AlertKind.STATUS_DIFFERS, null)
                // One step between two colours is a matter of opinion; red that is reported as anything else is not.
                .setSeverity(difference.computed() == StatusColour.RED ? AlertSeverity.WARNING : AlertSeverity.INFO)
                .setSummary(Wording.of(
                        "alert.status-differs.summary",
                        project.getTitle(),
                        Names.of(reported.overall()),
                        Names.of(difference.computed())))
                .setReasons(reasons)
                .setRemedies(List.of(Wording.of("alert.status-differs.remedy")))
                .setCauses(List.of("computed " + difference.computed(), "reported " + reported.overall()))
                .build();
    }

    private static Text reported(Stamped<StatusReport> report) {
        Text overall = Names.of(report.value().overall());
        List<Text> parts = new ArrayList<>();
        add(parts, Wording.of("alert.status-differs.planning"), report.value().planning());
        add(parts, Wording.of("alert.status-differs.money"), report.value().cost());
        add(parts, Wording.of("alert.status-differs.quality"), report.value().quality());
        Text all = parts.isEmpty()
                ? overall
                : Wording.of("alert.status-differs.overall-in-parts", overall, Wording.list(parts));
        return report.stamp().undated()
                ? Wording.of("alert.status-differs.reported-undated", all)
                : Wording.of(
                        "alert.status-differs.reported",
                        PrintedDay.when(report.stamp().day(), report.stamp().precision()),
                        all);
    }

    private static void add(List<Text> parts, Text name, StatusColour colour) {
        if (colour != null && colour != StatusColour.UNKNOWN) {
            parts.add(Wording.of("alert.status-differs.part", name, Names.of(colour)));
        }
    }
}
