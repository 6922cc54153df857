package nl.baken.export.tables;

import static nl.baken.topic.TopicCatalog.RISK_ASSESSMENTS;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.export.table.Records;
import nl.baken.output.Basis;
import nl.baken.output.Knowledge;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;

/** A reading with the project that it is of. A reading on its prior alone is not assessed, and has no level here. */
record Assessed(RiskAssessment assessment, RiskReading reading) {

    /** What is shown in place of a level. */
    static final String NOT_ASSESSED = "NOT_ASSESSED";

    static final List<String> SHOWN = Stream.concat(
                    Stream.of(NOT_ASSESSED), Arrays.stream(RiskLevel.values()).map(RiskLevel::name))
            .toList();

    static Stream<Assessed> all(Records records) {
        return records.of(RISK_ASSESSMENTS, RiskAssessment.class).flatMap(Assessed::of);
    }

    static Stream<Assessed> of(RiskAssessment assessment) {
        return assessment.getReadings().stream().map(reading -> new Assessed(assessment, reading));
    }

    String project() {
        return assessment.getProject().getProjectId();
    }

    boolean isAssessed() {
        return isAssessed(reading.getBasis());
    }

    static boolean isAssessed(Basis basis) {
        return basis != Basis.PRIOR_ONLY;
    }

    boolean isLittleKnown() {
        return reading.getKnowledge() == Knowledge.NONE || reading.getKnowledge() == Knowledge.WEAK;
    }

    /** Null when it is not assessed. */
    RiskLevel level() {
        return isAssessed() ? reading.getLevel() : null;
    }

    /** A number that grows with the level, from 1 for LOW; null when there is none. */
    static Integer rank(RiskLevel level) {
        return switch (level) {
            case LOW -> 1;
            case GUARDED -> 2;
            case HIGH -> 3;
            case CRITICAL -> 4;
            case UNKNOWN -> null;
            case null -> null;
        };
    }

    static String shown(RiskLevel level) {
        return level == null ? NOT_ASSESSED : level.name();
    }
}
