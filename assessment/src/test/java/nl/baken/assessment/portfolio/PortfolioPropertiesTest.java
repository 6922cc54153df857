package nl.baken.assessment.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import nl.baken.assessment.GateModel;
import nl.baken.assessment.dossier.PhaseEntry;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.event.Phase;
import nl.baken.output.Advice;
import nl.baken.output.CostSummary;
import nl.baken.output.GateAdvice;
import nl.baken.output.Knowledge;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.PortfolioIndicators;
import nl.baken.output.PortfolioRisk;
import nl.baken.output.ProjectForecast;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;
import nl.baken.output.Text;
import nl.baken.output.ValueEvidence;

class PortfolioPropertiesTest {

    private static final RiskModel MODEL = GateModel.model();
    private static final PortfolioIndicators ZERO = Portfolio.zero("org");

    @Property(tries = 200)
    void shouldTakeOutExactlyWhatWasPutIn(
            @ForAll("projects") PortfolioIndicators one, @ForAll("projects") PortfolioIndicators other) {
        // When
        PortfolioIndicators back = Portfolio.minus(Portfolio.plus(one, other), other);

        // Then
        assertThat(timeless(back)).isEqualTo(timeless(one));
        assertThat(timeless(Portfolio.minus(one, one))).isEqualTo(timeless(ZERO));
    }

    @Property(tries = 200)
    void shouldNotDependOnTheOrderOfAdding(
            @ForAll @Size(max = 12) List<@net.jqwik.api.From("projects") PortfolioIndicators> projects,
            @ForAll Random random) {
        // Given
        List<PortfolioIndicators> shuffled = new ArrayList<>(projects);
        Collections.shuffle(shuffled, random);

        // Then
        assertThat(sum(shuffled)).isEqualTo(sum(projects));
        assertThat(sum(projects).getProjects()).isEqualTo(projects.size());
    }

    @Property(tries = 200)
    void shouldChangeNothingByAddingNothing(@ForAll("projects") PortfolioIndicators project) {
        // Then
        assertThat(Portfolio.plus(project, ZERO)).isEqualTo(project);
        assertThat(Portfolio.plus(ZERO, project)).isEqualTo(project);
    }

    @Property(tries = 200)
    void shouldReplaceAProjectInEitherOrder(
            @ForAll("projects") PortfolioIndicators rest,
            @ForAll("projects") PortfolioIndicators before,
            @ForAll("projects") PortfolioIndicators after) {
        // Given
        PortfolioIndicators both = Portfolio.plus(rest, before);

        // Then
        assertThat(timeless(Portfolio.plus(Portfolio.minus(both, before), after)))
                .isEqualTo(timeless(Portfolio.minus(Portfolio.plus(both, after), before)));
    }

    @Example
    void shouldCountOneProject() {
        // Given
        List<RiskReading> readings = List.of(
                GateModel.reading("waste", RiskLevel.CRITICAL, Knowledge.WEAK),
                GateModel.reading("harm", RiskLevel.GUARDED, Knowledge.STRONG));

        // When
        PortfolioIndicators one = contribution(readings, Advice.GO_BACK, Phase.IMPLEMENTATION, true, "12.50", 3, 1);

        // Then
        assertThat(one.getProjects()).isEqualTo(1);
        assertThat(one.getRisks())
                .containsExactly(
                        new PortfolioRisk("harm", 0, 0, 1, 0, 0, 0), new PortfolioRisk("waste", 0, 0, 0, 0, 1, 1));
        assertThat(one.getAdvice()).isEqualTo(Map.of("GO_BACK", 1));
        assertThat(one.getInUseWithoutOutcome()).isEqualTo(1);
        assertThat(one.getInternalCostsUnknown()).isEqualTo(1);
        assertThat(one.getUnknownsOpen()).isEqualTo(3);
        assertThat(one.getUnknownsOverdue()).isEqualTo(1);
        assertThat(one.getOutOfPocket()).isEqualTo(new BigDecimal("12.50"));
    }

    @Example
    void shouldCountAProjectThatEndedApart() {
        // When
        PortfolioIndicators one = contribution(GateModel.calm(), Advice.NO_ADVICE, Phase.CLOSED, true, "7.00", 3, 0);

        // Then
        assertThat(one.getProjects()).isEqualTo(1);
        assertThat(one.getProjectsOpen()).isZero();
        assertThat(one.getProjectsClosed()).isEqualTo(1);
        assertThat(one.getUnknownsOpen()).isZero();
        assertThat(one.getRisks()).isEmpty();
        assertThat(one.getAdvice()).isEmpty();
        assertThat(one.getInUseWithoutOutcome()).isZero();
        assertThat(one.getOutOfPocket()).isEqualTo(new BigDecimal("0.00"));
        assertThat(one.getClosed().getClosures()).isEqualTo(Map.of("UNKNOWN", 1));
        assertThat(one.getClosed().getInUseWithoutOutcome()).isEqualTo(1);
        assertThat(one.getClosed().getOutOfPocket()).isEqualTo(new BigDecimal("7.00"));
    }

    @Example
    void shouldRefuseProjectsOfAnotherOrganisation() {
        // Then
        assertThatThrownBy(() -> Portfolio.plus(ZERO, Portfolio.zero("elsewhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("elsewhere")
                .hasMessageContaining("org");
    }

    @Provide
    Arbitrary<PortfolioIndicators> projects() {
        Arbitrary<List<RiskReading>> readings = Combinators.combine(
                        Arbitraries.of(RiskLevel.LOW, RiskLevel.GUARDED, RiskLevel.HIGH, RiskLevel.CRITICAL),
                        Arbitraries.of(Knowledge.NONE, Knowledge.WEAK, Knowledge.FAIR, Knowledge.STRONG))
                .as((level, knowledge) -> MODEL.risks().stream()
                        .map(Risk::id)
                        .map(id -> GateModel.reading(id, level, knowledge))
                        .toList());
        return Combinators.combine(
                        readings,
                        Arbitraries.of(Advice.class),
                        Arbitraries.of(Phase.class),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9))
                .as((risks, advice, phase, inUse, cents, open, overdue) -> contribution(
                        risks,
                        advice,
                        phase,
                        inUse,
                        BigDecimal.valueOf(cents, 2).toPlainString(),
                        open,
                        overdue));
    }

    private static PortfolioIndicators contribution(
            List<RiskReading> readings, Advice advice, Phase phase, boolean inUse, String euro, int open, int overdue) {
        GateAdvice gate = GateAdvice.newBuilder()
                .setProject(GateModel.PROJECT)
                .setAsOf(Instant.EPOCH)
                .setModel(MODEL.ref())
                .setPhase(phase)
                .setAdvice(advice)
                .setGrounds(List.of(new Text("", "")))
                .setFamilies(List.of())
                .setEvidenceShare(0)
                .build();
        CostSummary cost = CostSummary.newBuilder()
                .setOutOfPocket(new BigDecimal(euro))
                .setInternal(new BigDecimal("0.00"))
                .setHours(0)
                .setInternalKnown(false)
                .setTruncated(false)
                .build();
        OutcomeIndicators outcome = OutcomeIndicators.newBuilder()
                .setProject(GateModel.PROJECT)
                .setAsOf(Instant.EPOCH)
                .setIndicators(List.of())
                .setOutputMeasurements(0)
                .setOutcomeMeasurements(0)
                .setValueEvidence(ValueEvidence.NONE)
                .setInUse(inUse)
                .setCost(cost)
                .build();
        ProjectForecast forecast = ProjectForecast.newBuilder()
                .setProject(GateModel.PROJECT)
                .setAsOf(Instant.EPOCH)
                .setMilestones(List.of())
                .setUnknowns(List.of())
                .setUnknownsOpen(open)
                .setUnknownsOverdue(overdue)
                .setDeliveries(List.of())
                .setOptionsAlive(0)
                .build();
        return Portfolio.contribution(
                MODEL,
                readings,
                gate,
                outcome,
                forecast,
                new PhaseEntry(phase, null, null),
                GateModel.PROJECT,
                Instant.ofEpochSecond(open));
    }

    private static PortfolioIndicators sum(List<PortfolioIndicators> projects) {
        return Stream.concat(Stream.of(ZERO), projects.stream())
                .reduce(Portfolio::plus)
                .orElseThrow();
    }

    private static PortfolioIndicators timeless(PortfolioIndicators portfolio) {
        return PortfolioIndicators.newBuilder(portfolio).setAsOf(Instant.EPOCH).build();
    }
}
