package nl.baken.riskmodel.guard;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Translates the error messages of CEL into the terms of the model language. */
final class TypeProblem {

    static final String FORM = "a condition in CEL, as event.users > 100 && dossier.phase == 'SCALING'";

    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '(.+?)' applied to '(.*?)\\((.*)\\)'.*", Pattern.DOTALL);
    private static final Pattern RESULT = Pattern.compile("expected type 'bool' but found '(.+)'");
    private static final Pattern EXPECTING = Pattern.compile(" expecting \\{.*", Pattern.DOTALL);

    private TypeProblem() {}

    static GuardProblem of(CelIssue issue, CelSource source) {
        int offset = source.getLocationOffset(issue.getSourceLocation()).orElse(0);
        String message = issue.getMessage().strip();
        Matcher overload = OVERLOAD.matcher(message);
        if (overload.matches()) {
            String function = overload.group(1);
            return new GuardProblem(
                    offset,
                    '\'' + Functions.written(function) + "' with " + words(overload.group(3)),
                    Functions.wanted(function));
        }
        Matcher result = RESULT.matcher(message);
        if (result.matches()) {
            return new GuardProblem(
                    offset, "an expression that is " + words(result.group(1)), "one that is true or false");
        }
        if (message.contains("exceed")) {
            return new GuardProblem(
                    offset,
                    "a condition that is too long or too deep (" + message + ')',
                    "at most " + Language.LONGEST + " characters and " + Language.MOST_NODES
                            + " operators, names and values; make it two rules");
        }
        return new GuardProblem(
                offset,
                "text that is not valid CEL (" + EXPECTING.matcher(message).replaceAll("") + ')',
                FORM);
    }

    private static String words(String types) {
        return types.replace("google.protobuf.Timestamp", "moment")
                .replace("string", "text")
                .replace("double", "number")
                .replace("int", "whole number")
                .replace("bool", "true-or-false")
                .replace("list(", "list of (");
    }
}
