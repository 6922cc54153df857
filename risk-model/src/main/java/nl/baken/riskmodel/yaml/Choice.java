package nl.baken.riskmodel.yaml;

import java.util.Collection;
import nl.baken.validation.Spelling;

/** The names that can be chosen from, the one that seems to be meant first. */
public final class Choice {

    private Choice() {}

    /** For something that is none of these. */
    public static String of(Yaml found, Collection<String> names) {
        return found instanceof Yaml.Scalar scalar ? of(scalar.text(), names) : "one of " + String.join(", ", names);
    }

    /** For a name that is none of these. */
    public static String of(String found, Collection<String> names) {
        String all = String.join(", ", names);
        return Spelling.closest(found, names)
                .map(meant -> '\'' + meant + "' (of " + all + ')')
                .orElse("one of " + all);
    }
}
