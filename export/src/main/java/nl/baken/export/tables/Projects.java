package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.MOMENT;
import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.export.table.ColumnType.WHOLE;
import static nl.baken.export.table.ColumnType.YES_NO;
import static nl.baken.topic.TopicCatalog.GATE_ADVICE;
import static nl.baken.topic.TopicCatalog.OUTCOME_INDICATORS;
import static nl.baken.topic.TopicCatalog.RISK_ASSESSMENTS;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.baken.event.Phase;
import nl.baken.export.table.Records;
import nl.baken.export.table.Table;
import nl.baken.output.Advice;
import nl.baken.output.GateAdvice;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskLevel;
import nl.baken.output.ValueEvidence;

/** A row for each project: what a list of projects shows. */
final class Projects {

    /**
     * What was published of a project.
     *
     * @param advice null when none was given
     * @param evidence of value; null when nothing was published of it
     */
    private record Project(RiskAssessment assessment, Given advice, ValueEvidence evidence) {

        long at(RiskLevel level) {
            return readings().filter(reading -> reading.level() == level).count();
        }

        RiskLevel highest() {
            return readings()
                    .map(Assessed::level)
                    .filter(Objects::nonNull)
                    .max(Comparator.comparing(Assessed::rank, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .orElse(null);
        }

        Stream<Assessed> readings() {
            return Assessed.of(assessment);
        }
    }

    /** The little of advice that stands here, so that not all of it is kept in memory. */
    private record Given(Phase phase, Advice advice, boolean closed) {}

    static final Table TABLE = Table.named(
                    "projects", List.of(RISK_ASSESSMENTS, GATE_ADVICE, OUTCOME_INDICATORS), Projects::all)
            .with(Common.project(row -> row.assessment().getProject()))
            .symbol(
                    "phase",
                    Phase.class,
                    row -> row.advice() == null ? null : row.advice().phase())
            .symbol(
                    "advice",
                    Advice.class,
                    row -> row.advice() == null ? null : row.advice().advice())
            .column(
                    "closed",
                    YES_NO,
                    row -> row.advice() == null ? null : row.advice().closed())
            .symbol("highest_level", RiskLevel.class, Project::highest)
            .words("highest_level_shown", Assessed.SHOWN, row -> Assessed.shown(row.highest()))
            .column("risks_critical", WHOLE, row -> row.at(RiskLevel.CRITICAL))
            .column("risks_high", WHOLE, row -> row.at(RiskLevel.HIGH))
            .column("risks_guarded", WHOLE, row -> row.at(RiskLevel.GUARDED))
            .column("risks_low", WHOLE, row -> row.at(RiskLevel.LOW))
            .column(
                    "risks_not_assessed",
                    WHOLE,
                    row -> row.readings()
                            .filter(reading -> !reading.isAssessed())
                            .count())
            .column(
                    "risks_little_known",
                    WHOLE,
                    row -> row.readings().filter(Assessed::isLittleKnown).count())
            .symbol("value_evidence", ValueEvidence.class, Project::evidence)
            .column("model_version", TEXT, row -> row.assessment().getModel().getVersion())
            .column("as_of", MOMENT, row -> row.assessment().getAsOf())
            .build();

    private Projects() {}

    private static Stream<Project> all(Records records) {
        Map<String, Given> advice = new HashMap<>();
        try (Stream<GateAdvice> given = records.of(GATE_ADVICE, GateAdvice.class)) {
            given.forEach(each -> advice.put(
                    each.getProject().getProjectId(),
                    new Given(each.getPhase(), each.getAdvice(), each.getClosing() != null)));
        }
        Map<String, ValueEvidence> evidence = new HashMap<>();
        try (Stream<OutcomeIndicators> outcomes = records.of(OUTCOME_INDICATORS, OutcomeIndicators.class)) {
            outcomes.forEach(each -> evidence.put(each.getProject().getProjectId(), each.getValueEvidence()));
        }
        return records.of(RISK_ASSESSMENTS, RiskAssessment.class).map(assessment -> {
            String id = assessment.getProject().getProjectId();
            return new Project(assessment, advice.get(id), evidence.get(id));
        });
    }
}
