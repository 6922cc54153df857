package nl.baken.assessment.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.risk.Acceptances;
import nl.baken.assessment.risk.EndingSafeguards;
import nl.baken.assessment.text.Names;
import nl.baken.assessment.text.Wording;
import nl.baken.assessment.time.NextChange;
import nl.baken.assessment.time.Term;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.ProjectRef;
import nl.baken.output.Reason;
import nl.baken.output.ReasonKind;
import nl.baken.output.RiskAcceptance;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;
import nl.baken.output.Text;

/**
 * Safeguards and acceptances that are about to end, told while there is time to renew them. In a history that was
 * written down afterwards a safeguard may have been renewed without a word, so there its end is not announced.
 */
final class Expiring {

    private Expiring() {}

    static List<AlertCondition> of(
            RiskModel model, Dossier dossier, ProjectRef project, List<RiskReading> readings, Instant now) {
        List<AlertCondition> conditions = new ArrayList<>();
        if (dossier.reportsLive()) {
            safeguards(model, readings, now).values().forEach(losses -> conditions.add(safeguard(project, losses)));
        }
        readings.stream()
                .filter(reading -> rests(reading)
                        && term(reading.getAcceptance()).nearEnd(model.alerts().expiresWithinDays(), now))
                .forEach(reading -> conditions.add(acceptance(project, reading)));
        return conditions;
    }

    /** The next moment from which on the end of something is near. */
    static NextChange nextChange(RiskModel model, Dossier dossier, List<RiskReading> readings, Instant now) {
        double within = model.alerts().expiresWithinDays();
        NextChange next = NextChange.NEVER;
        for (RiskReading reading : readings) {
            if (dossier.reportsLive()) {
                for (Reason reason : reading.getReasons()) {
                    if (reason.getKind() == ReasonKind.SAFEGUARD && reason.getUntil() != null) {
                        next = next.or(
                                NextChange.at(EndingSafeguards.term(reason).nearEndFrom(within), now));
                    }
                }
            }
            if (reading.getAcceptance() != null) {
                next = next.or(NextChange.at(term(reading.getAcceptance()).nearEndFrom(within), now));
            }
        }
        return next;
    }

    private static Term term(RiskAcceptance acceptance) {
        return new Term(
                acceptance.getAcceptedAt().toEpochMilli(),
                Acceptances.end(acceptance.getUntil()).toEpochMilli());
    }

    /** True when the end of the acceptance brings an alert back. */
    private static boolean rests(RiskReading reading) {
        return RiskConditions.isAlerted(reading) && Acceptances.cover(reading);
    }

    /** One safeguard, as the events tell it, whatever the number of risks that it lowers. */
    private record Safeguard(List<String> events, Instant end) {}

    /** What a risk loses with a safeguard. */
    private record Loss(RiskReading reading, Reason reason, RiskLevel levelAfter, Text remedy) {

        boolean raises() {
            return levelAfter.compareTo(reading.getLevel()) > 0;
        }

        Text line() {
            return raises()
                    ? Wording.of(
                            "alert.safeguard-expiring.level-rises",
                            reading.getName(),
                            Names.of(reading.getLevel()),
                            Names.of(levelAfter))
                    : Wording.of(
                            "alert.safeguard-expiring.level-stays", reading.getName(), Names.of(reading.getLevel()));
        }
    }

    private static Map<Safeguard, List<Loss>> safeguards(RiskModel model, List<RiskReading> readings, Instant now) {
        Map<Safeguard, List<Loss>> ending = new LinkedHashMap<>();
        for (RiskReading reading : readings) {
            for (Reason reason : EndingSafeguards.of(reading, model.alerts(), now)) {
                Loss loss = new Loss(
                        reading,
                        reason,
                        EndingSafeguards.levelAfter(reading, reason.getUntil(), model),
                        remedy(model, reading.getRisk(), reason.getRule()));
                ending.computeIfAbsent(new Safeguard(reason.getEvents(), reason.getUntil()), found -> new ArrayList<>())
                        .add(loss);
            }
        }
        return ending;
    }

    /** What the rule says to do about it; null when it says nothing. */
    private static Text remedy(RiskModel model, String risk, String rule) {
        return model.risks().stream()
                .filter(candidate -> candidate.id().equals(risk))
                .flatMap(candidate -> candidate.rules().stream())
                .filter(candidate -> candidate.id().equals(rule))
                .map(Rule::remedy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static AlertCondition safeguard(ProjectRef project, List<Loss> losses) {
        Reason first = losses.getFirst().reason();
        LocalDate lastDay = LocalDate.ofInstant(first.getUntil().minusMillis(1), ZoneOffset.UTC);
        Text summary = Wording.of("alert.safeguard-expiring.summary", project.getTitle(), lastDay, first.getText());
        Text renew = Wording.of("alert.safeguard-expiring.remedy");
        return condition(
                project,
                first.getRule(),
                losses.stream().anyMatch(Loss::raises) ? AlertSeverity.WARNING : AlertSeverity.INFO,
                summary,
                losses.stream().map(Loss::line).distinct().toList(),
                Stream.concat(
                                Stream.of(renew),
                                losses.stream()
                                        .map(Loss::remedy)
                                        .filter(Objects::nonNull)
                                        .distinct())
                        .toList(),
                lastDay);
    }

    private static AlertCondition acceptance(ProjectRef project, RiskReading reading) {
        return condition(
                project,
                reading.getRisk(),
                AlertSeverity.WARNING,
                Wording.of(
                        "alert.acceptance-expiring.summary",
                        project.getTitle(),
                        reading.getName(),
                        reading.getAcceptance().getUntil()),
                List.of(
                        Wording.of("alert.acceptance-expiring.level", Names.of(reading.getLevel())),
                        Wording.of(
                                "alert.acceptance-expiring.grounds",
                                reading.getAcceptance().getGrounds())),
                List.of(Wording.of("alert.acceptance-expiring.remedy")),
                reading.getAcceptance().getUntil());
    }

    private static AlertCondition condition(
            ProjectRef project,
            String subject,
            AlertSeverity severity,
            Text summary,
            List<Text> reasons,
            List<Text> remedies,
            LocalDate lastDay) {
        return NewCondition.of(project, AlertKind.EXPIRING, subject)
                .setSeverity(severity)
                .setSummary(summary)
                .setReasons(reasons)
                .setRemedies(remedies)
                .setDeadline(lastDay)
                .build();
    }
}
