package nl.baken.riskmodel.guard;

import java.util.List;
import java.util.Map;

/** What a page about conditions has to contain. */
public final class GuardWords {

    private GuardWords() {}

    /** Functions by name, with how they are written. */
    public static Map<String, String> functions() {
        return Functions.NAMED;
    }

    public static List<String> operators() {
        return Functions.operators();
    }

    public static int mostNodes() {
        return Language.MOST_NODES;
    }

    public static int mostConditions() {
        return GuardParser.MOST;
    }
}
