package nl.baken.cli.report;

import nl.baken.assessment.text.Names;
import nl.baken.event.Phase;
import nl.baken.output.Advice;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.Knowledge;
import nl.baken.output.RiskLevel;
import nl.baken.output.ValueEvidence;

/** What the terms of the contract are called in a report. */
final class ContractNames {

    private final Words words;

    ContractNames(Words words) {
        this.words = words;
    }

    String of(RiskLevel level) {
        return words.of(Names.of(level));
    }

    String of(Knowledge knowledge) {
        return switch (knowledge) {
            case NONE -> words.text("knowledge.none");
            case WEAK -> words.text("knowledge.weak");
            case FAIR -> words.text("knowledge.fair");
            case STRONG -> words.text("knowledge.strong");
            case UNKNOWN -> words.text("knowledge.unknown");
        };
    }

    String of(Advice advice) {
        return words.of(Names.of(advice));
    }

    String of(Phase phase) {
        return words.of(Names.of(phase));
    }

    String of(ValueEvidence evidence) {
        return switch (evidence) {
            case NONE -> words.text("value-evidence.none");
            case CLAIMED -> words.text("value-evidence.claimed");
            case OUTPUT -> words.text("value-evidence.output");
            case OUTCOME_WITHOUT_BASELINE -> words.text("value-evidence.outcome-without-baseline");
            case OUTCOME_WITH_BASELINE -> words.text("value-evidence.outcome-with-baseline");
            case UNKNOWN -> words.text("value-evidence.unknown");
        };
    }

    String of(AlertStep step) {
        return switch (step) {
            case OPENED -> words.text("alert-step.opened");
            case ESCALATED -> words.text("alert-step.escalated");
            case LOWERED -> words.text("alert-step.lowered");
            case RESOLVED -> words.text("alert-step.resolved");
            case REOPENED -> words.text("alert-step.reopened");
            case ACKNOWLEDGED -> words.text("alert-step.acknowledged");
            case SILENCED -> words.text("alert-step.silenced");
            case ACCEPTED -> words.text("alert-step.accepted");
            case INHIBITED -> words.text("alert-step.inhibited");
            case UNMUTED -> words.text("alert-step.unmuted");
            case CHANGED -> words.text("alert-step.changed");
            case OWNED -> words.text("alert-step.owned");
            case UNKNOWN -> words.text("alert-step.unknown");
        };
    }

    String of(AlertSeverity severity) {
        return switch (severity) {
            case INFO -> words.text("severity.info");
            case WARNING -> words.text("severity.warning");
            case CRITICAL -> words.text("severity.critical");
            case UNKNOWN -> words.text("severity.unknown");
        };
    }
}
