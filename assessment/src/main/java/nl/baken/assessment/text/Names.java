package nl.baken.assessment.text;

import nl.baken.event.Closure;
import nl.baken.event.IndicatorFamily;
import nl.baken.event.Phase;
import nl.baken.event.StatusColour;
import nl.baken.output.Advice;
import nl.baken.output.RiskLevel;
import nl.baken.output.Text;

/** What the terms of the schema are called in a sentence. */
public final class Names {

    private Names() {}

    public static Text of(Phase phase) {
        return switch (phase) {
            case IDEA -> Wording.of("phase.idea");
            case DEVELOPMENT -> Wording.of("phase.development");
            case IMPLEMENTATION -> Wording.of("phase.implementation");
            case SCALING -> Wording.of("phase.scaling");
            case CLOSED -> Wording.of("phase.closed");
            case UNKNOWN -> Wording.of("phase.unknown");
        };
    }

    public static Text of(Closure closure) {
        return switch (closure) {
            case COMPLETED -> Wording.of("closure.completed");
            case STOPPED -> Wording.of("closure.stopped");
            case SHELVED -> Wording.of("closure.shelved");
            case UNKNOWN -> Wording.of("closure.unknown");
        };
    }

    public static Text of(IndicatorFamily family) {
        return switch (family) {
            case PUBLIC_VALUE -> Wording.of("family.public-value");
            case USE_VALUE -> Wording.of("family.use-value");
            case TECHNIQUE -> Wording.of("family.technique");
            case COST -> Wording.of("family.cost");
            case UNKNOWN -> Wording.of("family.unknown");
        };
    }

    public static Text of(RiskLevel level) {
        return switch (level) {
            case LOW -> Wording.of("level.low");
            case GUARDED -> Wording.of("level.guarded");
            case HIGH -> Wording.of("level.high");
            case CRITICAL -> Wording.of("level.critical");
            case UNKNOWN -> Wording.of("level.unknown");
        };
    }

    public static Text of(StatusColour colour) {
        return switch (colour) {
            case GREEN -> Wording.of("colour.green");
            case AMBER -> Wording.of("colour.amber");
            case RED -> Wording.of("colour.red");
            case UNKNOWN -> Wording.of("colour.unknown");
        };
    }

    public static Text of(Advice advice) {
        return switch (advice) {
            case GO -> Wording.of("advice.go");
            case GO_BACK -> Wording.of("advice.go-back");
            case HOLD -> Wording.of("advice.hold");
            case NO_GO -> Wording.of("advice.no-go");
            case NO_ADVICE -> Wording.of("advice.no-advice");
            case UNKNOWN -> Wording.of("advice.unknown");
        };
    }
}
