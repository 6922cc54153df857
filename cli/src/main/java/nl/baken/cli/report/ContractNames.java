package nl.baken.cli.report;

import nl.baken.event.Phase;
import nl.baken.output.Advice;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.Knowledge;
import nl.baken.output.RiskLevel;
import nl.baken.output.ValueEvidence;

/** What the words of the contract are called in a report. */
final class ContractNames {

    private final Words words;

    ContractNames(Words words) {
        this.words = words;
    }

    String of(RiskLevel level) {
        return switch (level) {
            case LOW -> words.say("laag", "low");
            case GUARDED -> words.say("verhoogd", "guarded");
            case HIGH -> words.say("hoog", "high");
            case CRITICAL -> words.say("kritiek", "critical");
            case UNKNOWN -> words.say("onbekend", "unknown");
        };
    }

    String of(Knowledge knowledge) {
        return switch (knowledge) {
            case NONE -> words.say("niets bekend", "nothing known");
            case WEAK -> words.say("weinig bekend", "little known");
            case FAIR -> words.say("redelijk bekend", "fairly known");
            case STRONG -> words.say("goed bekend", "well known");
            case UNKNOWN -> words.say("onbekend", "unknown");
        };
    }

    String of(Advice advice) {
        return switch (advice) {
            case GO -> "GO";
            case GO_BACK -> "GO BACK";
            case HOLD -> "HOLD";
            case NO_GO -> "NO GO";
            case NO_ADVICE -> words.say("geen advies", "no advice");
            case UNKNOWN -> words.say("onbekend", "unknown");
        };
    }

    String of(Phase phase) {
        return switch (phase) {
            case IDEA -> words.say("idee", "idea");
            case DEVELOPMENT -> words.say("ontwikkeling", "development");
            case IMPLEMENTATION -> words.say("implementatie", "implementation");
            case SCALING -> words.say("opschaling", "scaling");
            case CLOSED -> words.say("afgesloten", "closed");
            case UNKNOWN -> words.say("onbekend", "unknown");
        };
    }

    String of(ValueEvidence evidence) {
        return switch (evidence) {
            case NONE -> words.say("niets gemeten", "nothing measured");
            case CLAIMED -> words.say("alleen beweerd", "only claimed");
            case OUTPUT -> words.say("alleen output", "output only");
            case OUTCOME_WITHOUT_BASELINE -> words.say("outcome, geen nulmeting", "outcome, no baseline");
            case OUTCOME_WITH_BASELINE -> words.say("outcome met nulmeting", "outcome with baseline");
            case UNKNOWN -> words.say("onbekend", "unknown");
        };
    }

    String of(AlertStep step) {
        return switch (step) {
            case OPENED -> words.say("geopend", "opened");
            case ESCALATED -> words.say("ernstiger", "escalated");
            case LOWERED -> words.say("minder ernstig", "lowered");
            case RESOLVED -> words.say("opgelost", "resolved");
            case REOPENED -> words.say("heropend", "reopened");
            case ACKNOWLEDGED -> words.say("gezien", "acknowledged");
            case SILENCED -> words.say("gedempt", "silenced");
            case ACCEPTED -> words.say("geaccepteerd", "accepted");
            case UNKNOWN -> words.say("onbekend", "unknown");
        };
    }

    String of(AlertSeverity severity) {
        return switch (severity) {
            case INFO -> words.say("ter informatie", "info");
            case WARNING -> words.say("ernstig", "warning");
            case CRITICAL -> words.say("kritiek", "critical");
            case UNKNOWN -> words.say("onbekend", "unknown");
        };
    }
}
