package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.cli.model.CaseLines;
import nl.baken.cli.model.CaseRun;
import nl.baken.cli.report.Words;
import nl.baken.output.RiskLevel;
import nl.baken.riskmodel.ModelFile;
import nl.baken.riskmodel.testcase.Cases;
import nl.baken.riskmodel.testcase.ExpectedReading;
import nl.baken.riskmodel.testcase.ModelCase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The shipped model says of its own cases what it has to, and there are such cases of each risk: one that becomes high, one that
 * comes back after its remedies, and one that must not be high.
 */
class ShippedCasesTest {

    private static final Set<RiskLevel> HIGH = EnumSet.of(RiskLevel.HIGH, RiskLevel.CRITICAL);
    private static final Set<RiskLevel> NOT_HIGH = EnumSet.of(RiskLevel.LOW, RiskLevel.GUARDED);

    private final RiskModel model = ModelFile.shipped();
    private final List<Cases.Valid> files = CaseFiles.shipped(null, model);

    @TestFactory
    Stream<DynamicTest> shouldSayOfItsCasesWhatItHasTo() {
        CaseLines lines = new CaseLines(Words.EN);
        return files.stream()
                .map(CaseRun::of)
                .flatMap(file -> file.results().stream())
                .map(result -> DynamicTest.dynamicTest(
                        result.of().project(),
                        () -> assertThat(result.isWrong())
                                .as(String.join("\n", lines.of(model, result)))
                                .isFalse()));
    }

    @TestFactory
    Stream<DynamicTest> shouldHaveCasesOfEachRisk() {
        return model.risks().stream()
                .map(risk -> DynamicTest.dynamicTest(risk.id(), () -> {
                    // When
                    List<List<Set<RiskLevel>>> levels = files.stream()
                            .flatMap(file -> file.cases().stream())
                            .filter(one -> one.known() == null)
                            .map(one -> levels(one, risk))
                            .toList();

                    // Then
                    assertThat(levels)
                            .as("becomes high")
                            .anyMatch(days -> !days.isEmpty() && HIGH.containsAll(days.getLast()))
                            .as("comes back")
                            .anyMatch(days -> days.size() > 1
                                    && HIGH.containsAll(days.getFirst())
                                    && NOT_HIGH.containsAll(days.getLast()))
                            .as("must not be high")
                            .anyMatch(days -> !days.isEmpty() && days.stream().allMatch(NOT_HIGH::containsAll));
                }));
    }

    private static List<Set<RiskLevel>> levels(ModelCase one, Risk risk) {
        List<Set<RiskLevel>> levels = new ArrayList<>();
        one.then().stream()
                .filter(expected ->
                        expected.risk().equals(risk.id()) && !expected.levels().isEmpty())
                .sorted(Comparator.comparingInt(ExpectedReading::day))
                .forEach(expected -> levels.add(expected.levels()));
        return levels;
    }
}
