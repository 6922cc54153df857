package nl.baken.assessment.text;

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
            case IDEA -> new Text("idee", "idea");
            case DEVELOPMENT -> new Text("ontwikkeling", "development");
            case IMPLEMENTATION -> new Text("implementatie", "implementation");
            case SCALING -> new Text("opschaling", "scaling");
            case CLOSED -> new Text("afgesloten", "closed");
            case UNKNOWN -> new Text("onbekend", "unknown");
        };
    }

    public static Text of(IndicatorFamily family) {
        return switch (family) {
            case PUBLIC_VALUE -> new Text("publieke waarde", "public value");
            case USE_VALUE -> new Text("gebruikswaarde", "use value");
            case TECHNIQUE -> new Text("technische aanpak", "technical approach");
            case COST -> new Text("kosten", "cost");
            case UNKNOWN -> new Text("overig", "other");
        };
    }

    public static Text of(RiskLevel level) {
        return switch (level) {
            case LOW -> new Text("laag", "low");
            case GUARDED -> new Text("verhoogd", "guarded");
            case HIGH -> new Text("hoog", "high");
            case CRITICAL -> new Text("kritiek", "critical");
            case UNKNOWN -> new Text("onbekend", "unknown");
        };
    }

    public static Text of(StatusColour colour) {
        return switch (colour) {
            case GREEN -> new Text("groen", "green");
            case AMBER -> new Text("oranje", "amber");
            case RED -> new Text("rood", "red");
            case UNKNOWN -> new Text("onbekend", "unknown");
        };
    }

    public static Text of(Advice advice) {
        return switch (advice) {
            case GO -> new Text("GO", "GO");
            case GO_BACK -> new Text("GO BACK", "GO BACK");
            case HOLD -> new Text("HOLD", "HOLD");
            case NO_GO -> new Text("NO GO", "NO GO");
            case NO_ADVICE -> new Text("geen advies", "no advice");
            case UNKNOWN -> new Text("onbekend", "unknown");
        };
    }
}
