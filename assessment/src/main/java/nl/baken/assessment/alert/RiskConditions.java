package nl.baken.assessment.alert;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.baken.assessment.risk.WeightClass;
import nl.baken.assessment.text.Names;
import nl.baken.assessment.text.Wording;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.Basis;
import nl.baken.output.ProjectRef;
import nl.baken.output.Reason;
import nl.baken.output.ReasonKind;
import nl.baken.output.Remedy;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;
import nl.baken.output.Text;

/** Risks that are high or critical. */
final class RiskConditions {

    private static final int REASONS = 5;

    private RiskConditions() {}

    static List<AlertCondition> of(ProjectRef project, List<RiskReading> readings, Map<String, Double> decibans) {
        return readings.stream()
                .filter(RiskConditions::isAlerted)
                .map(reading -> condition(project, reading, decibans))
                .toList();
    }

    static boolean isAlerted(RiskReading reading) {
        return reading.getLevel() == RiskLevel.HIGH || reading.getLevel() == RiskLevel.CRITICAL;
    }

    static AlertSeverity severity(RiskLevel level) {
        return level == RiskLevel.CRITICAL ? AlertSeverity.CRITICAL : AlertSeverity.WARNING;
    }

    private static AlertCondition condition(ProjectRef project, RiskReading reading, Map<String, Double> decibans) {
        return NewCondition.of(project, AlertKind.RISK, reading.getRisk())
                .setSeverity(severity(reading.getLevel()))
                .setSummary(summary(project, reading))
                .setReasons(reasons(reading))
                .setRemedies(reading.getRemedies().stream().map(Remedy::getText).toList())
                .setAcceptance(reading.getAcceptance())
                .setLevel(reading.getLevel())
                .setDecibans(decibans.getOrDefault(reading.getRisk(), reading.getDecibans()))
                .setSafeguards(safeguards(reading))
                .build();
    }

    private static List<String> safeguards(RiskReading reading) {
        return reading.getReasons().stream()
                .filter(reason -> reason.getKind() == ReasonKind.SAFEGUARD)
                .map(Reason::getRule)
                .distinct()
                .sorted()
                .toList();
    }

    private static Text summary(ProjectRef project, RiskReading reading) {
        Text level = Names.of(reading.getLevel());
        return reading.getBasis() == Basis.PRIOR_ONLY
                ? Wording.of("alert.risk.summary-not-assessed", project.getTitle(), reading.getName(), level)
                : Wording.of("alert.risk.summary", project.getTitle(), reading.getName(), level);
    }

    /** What raises the risk, strongest first; a level is never without reasons. */
    private static List<Text> reasons(RiskReading reading) {
        return reading.getReasons().stream()
                .filter(reason -> reason.getDecibans() > 0)
                .sorted(Comparator.comparingDouble(Reason::getDecibans)
                        .reversed()
                        .thenComparing(Reason::getRule))
                .limit(REASONS)
                .map(RiskConditions::line)
                .toList();
    }

    private static Text line(Reason reason) {
        return Wording.of(
                "alert.risk.reason",
                reason.getText(),
                weight(reason.getDecibans()),
                // Whole decibans: a reader does not see less, and fading does not make other text every day.
                Math.max(1, Math.round(reason.getDecibans())));
    }

    private static Text weight(double decibans) {
        return switch (WeightClass.of(decibans)) {
            case HEAVY -> Wording.of("alert.risk.weight.heavy");
            case MODERATE -> Wording.of("alert.risk.weight.moderate");
            case LIGHT -> Wording.of("alert.risk.weight.light");
        };
    }
}
