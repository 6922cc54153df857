package nl.baken.assessment.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.dossier.StatusReport;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.text.Names;
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
        reasons.add(Wording.of(
                "Het project meldde op {0} over zichzelf: {1}{2}.",
                "The project reported of itself on {0}: {1}{2}.",
                LocalDate.ofInstant(
                        Instant.ofEpochMilli(difference.reported().stamp().at()), ZoneOffset.UTC),
                Names.of(reported.overall()),
                parts(reported)));
        difference.grounds().stream().limit(GROUNDS).forEach(reasons::add);
        return AlertCondition.newBuilder()
                .setFingerprint(Fingerprint.of(project.getProjectId(), AlertKind.STATUS_DIFFERS, null))
                .setKind(AlertKind.STATUS_DIFFERS)
                // One step between two colours is a matter of opinion; red that is reported as anything else is not.
                .setSeverity(difference.computed() == StatusColour.RED ? AlertSeverity.WARNING : AlertSeverity.INFO)
                .setSummary(Wording.of(
                        "{0}: het project meldt {1}, maar wat bekend is wijst op {2}.",
                        "{0}: the project reports {1}, but what is known points to {2}.",
                        project.getTitle(),
                        Names.of(reported.overall()),
                        Names.of(difference.computed())))
                .setReasons(reasons)
                .setRemedies(List.of(new Text(
                        "Vraag het project naar het verschil: klopt de melding niet meer, of weet het project iets dat"
                                + " hier niet bekend is? Laat dat dan melden.",
                        "Ask the project about the difference: is the report out of date, or does the project know"
                                + " something that is not known here? Then have that reported.")))
                .build();
    }

    private static Text parts(StatusReport reported) {
        List<Text> parts = new ArrayList<>();
        add(parts, new Text("planning", "planning"), reported.planning());
        add(parts, new Text("geld", "money"), reported.cost());
        add(parts, new Text("kwaliteit", "quality"), reported.quality());
        if (parts.isEmpty()) {
            return new Text("", "");
        }
        return new Text(
                " (" + String.join(", ", parts.stream().map(Text::getNl).toList()) + ")",
                " (" + String.join(", ", parts.stream().map(Text::getEn).toList()) + ")");
    }

    private static void add(List<Text> parts, Text name, StatusColour colour) {
        if (colour != null && colour != StatusColour.UNKNOWN) {
            parts.add(Wording.of("{0} {1}", "{0} {1}", name, Names.of(colour)));
        }
    }
}
