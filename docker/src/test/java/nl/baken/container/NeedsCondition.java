package nl.baken.container;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides what becomes of a test whose {@link Needs} are not met. */
final class NeedsCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        List<String> missing = context.getTestClass().map(test -> test.getAnnotation(Needs.class)).stream()
                .flatMap(needs -> Arrays.stream(needs.value()))
                .map(Need::missing)
                .flatMap(Optional::stream)
                .toList();
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("everything is there");
        }
        String reason = context.getDisplayName() + " cannot run: " + String.join("; ", missing);
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(reason);
        }
        // The summary of a build counts what was skipped and does not say why.
        System.err.println("SKIPPED: " + reason);
        return ConditionEvaluationResult.disabled(reason);
    }
}
