package nl.baken.riskmodel.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.assessment.Assessment;
import nl.baken.assessment.Trigger;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.model.Signal;
import nl.baken.event.InnovationDegree;
import nl.baken.event.Phase;
import nl.baken.event.Profile;
import nl.baken.output.Remedy;
import nl.baken.output.RiskReading;
import nl.baken.riskmodel.SmallModelFile;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What conditions mean. */
class GuardTest {

    /** A condition on a cost of 400 euro on day 10, with 20 hours, of a budget of 1000; read on day 100. */
    record Case(String when, boolean holds) {}

    static Stream<Case> cases() {
        return Stream.of(
                // The event.
                new Case("event.amount > 300", true),
                new Case("event.amount > 400.0", false),
                new Case("event.kind == 'OUT_OF_POCKET'", true),
                new Case("event.kind in ['INTERNAL_HOURS', 'OUT_OF_POCKET']", true),
                new Case("!(event.kind == 'OUT_OF_POCKET')", false),
                new Case("event.hours * 10 == 200.0", true),
                new Case("event.header.occurredAt > timestamp('2024-01-11T00:00:00Z')", false),
                new Case("event.header.occurredAt >= timestamp('2024-01-11T00:00:00Z')", true),
                new Case("event.header.source.startsWith('urn:') && event.header.source.contains(':te')", true),
                new Case("size(event.header.source) == 8", true),
                // What is not known makes a condition false, also when it is turned around.
                new Case("event.contractType == 'FREE'", false),
                new Case("event.contractType != 'FREE'", false),
                new Case("!(event.contractType == 'FREE')", false),
                new Case("has(event.contractType)", false),
                new Case("!has(event.contractType)", true),
                new Case("!has(event.contractType) || event.contractType == 'FREE'", true),
                new Case("has(event.hours) && event.hours >= 20", true),
                new Case("event.contractType == 'FREE' || event.amount > 1", true),
                new Case("has(event.contractType) ? event.contractType == 'FREE' : event.amount > 1", true),
                // The project, and the event in its light.
                new Case("project.budget == 1000.0", true),
                new Case("event.amount > 0.3 * project.budget", true),
                new Case("event.amount > 0.5 * project.budget", false),
                new Case("event.amount / project.budget <= 0.4", true),
                new Case("project.personalData", false),
                new Case("!project.personalData", false),
                new Case("'SYSTEM' in project.degrees", true),
                new Case("'MATERIAL' in project.degrees", false),
                new Case("size(project.degrees) == 2", true),
                new Case("daysBetween(event.header.occurredAt, project.plannedEnd) == 90.0", true),
                // The dossier.
                new Case("dossier.phase == 'DEVELOPMENT' && dossier.users == 12", true),
                new Case("1.0 * dossier.users / 4 > 2.9", true),
                new Case("dossier.budget - event.amount == 600.0", true),
                new Case("dossier.milestonesMoved == 0 && dossier.openUnknowns + dossier.openOptions == 0", true),
                // Time.
                new Case("daysSince(dossier.registeredAt) >= 100", true),
                new Case("daysSince(dossier.registeredAt) > 100", false),
                new Case("101 > daysSince(dossier.phaseSince) && daysSince(dossier.phaseSince) < 81.0", true),
                new Case("daysSince(project.plannedEnd) < 0.5 || daysSince(project.plannedEnd) > 5", true),
                new Case("daysSince(event.header.occurredAt) > 89.5", true),
                new Case("daysSince(dossier.inFullUseSince) > 100 || project.personalData", false),
                // What cannot be computed does not hold either.
                new Case("event.amount / 0 > 1", false),
                new Case("event.amount / 0.0 > 1", false),
                new Case("!(event.amount / 0.0 < 1)", false),
                new Case("event.amount * 1e308 * 1e308 > 1", false),
                new Case("dossier.users * 9223372036854775807 > 1", false),
                new Case("event.amount / 0 > 1 || event.amount > 1", true));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldMatchWhatItDescribes(Case one) {
        // Given
        Profile profile = Profile.newBuilder()
                .setBudget(new BigDecimal("1000.00"))
                .setPlannedEnd(LocalDate.parse("2024-04-10"))
                .setDegrees(List.of(InnovationDegree.SYSTEM, InnovationDegree.COMPONENT))
                .build();
        List<SpecificRecord> events = new Story(profile)
                .cost(10, "400.00", 20.0)
                .phase(20, Phase.DEVELOPMENT)
                .released(30, 12L)
                .events();

        // When
        boolean isActive =
                GuardedModel.isActive(GuardedModel.model("{CostRecorded: {}}", one.when()), events, Story.day(100));

        // Then
        assertThat(isActive).isEqualTo(one.holds());
    }

    @Test
    void shouldKeepATraceOfItsOwnForEventsThatTheConditionNarrows() {
        // Given a condition of which one part is about the event alone
        String when = "event.amount > 300 && dossier.users > 1";

        // When
        RiskModel model = GuardedModel.model("{CostRecorded: {}}", when);

        // Then only the events for which it holds leave a trace, under the name of the rule
        Signal narrowed = rule(model).events();
        assertThat(narrowed.id()).isEqualTo("tried.on");
        assertThat(narrowed.kept()).isEmpty();
        List<SpecificRecord> events =
                new Story().cost(1, "301.00", null).cost(2, "299.00", null).events();
        assertThat(GuardedModel.folded(model, events)
                        .dossier()
                        .matchesOf("tried.on")
                        .entries())
                .hasSize(1);
    }

    @Test
    void shouldKeepOfAnEventOnlyWhatIsNeededLater() {
        // Given a condition that compares the event with the project
        RiskModel model = GuardedModel.model(
                "{CostRecorded: {}}",
                "event.amount > project.budget && event.kind != 'X'".replace("'X'", "'INTERNAL_HOURS'"));

        // When
        List<SpecificRecord> events = new Story().cost(1, "301.00", 4.0).events();

        // Then
        assertThat(GuardedModel.folded(model, events)
                        .dossier()
                        .matchesOf("tried.on")
                        .entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.value().values()).containsOnlyKeys("amount"));
    }

    @Test
    void shouldShareTheTraceWhenTheConditionIsAboutTheProjectOnly() {
        // Given a signal with a name
        // When
        RiskModel model = GuardedModel.model(
                "safeguards", "completed", "dpia", "dossier.openUnknowns > 1", "weight: -3, validDays: 100");

        // Then
        assertThat(rule(model).events().id()).isEqualTo("dpia");
    }

    @Test
    void shouldNotWaitForWhatTheConditionLeavesOut() {
        // Given a silence after large costs only, and one after costs of any size
        List<SpecificRecord> events =
                new Story().cost(1, "300.00", null).released(2, 1L).events();
        String rest = "expected: {BudgetChanged: {}}, demand: AFTER, days: 30, weight: 3";

        // When
        boolean large = GuardedModel.isActive(
                GuardedModel.model(
                        "silences", "anchor", "{CostRecorded: {}}", "event.amount > 0.5 * project.budget", rest),
                events,
                Story.day(60));
        boolean any = GuardedModel.isActive(
                GuardedModel.model("silences", "anchor", "{CostRecorded: {}}", "dossier.spent > 100", rest),
                events,
                Story.day(60));

        // Then
        assertThat(large).isFalse();
        assertThat(any).isTrue();
    }

    @Test
    void shouldCountASafeguardOnlyWhereItsConditionHolds() {
        // Given a safeguard that counts for a small number of users
        List<SpecificRecord> events =
                new Story().released(1, 10L).safeguard(2, null).events();
        String rest = "weight: -3, validDays: 100";
        String dpia = "{SafeguardRecorded: {kind: DPIA, status: COMPLETED}}";

        // When
        boolean few = GuardedModel.isActive(
                GuardedModel.model("safeguards", "completed", dpia, "dossier.users < 100", rest), events, Story.day(3));
        boolean many = GuardedModel.isActive(
                GuardedModel.model("safeguards", "completed", dpia, "dossier.users > 100", rest), events, Story.day(3));

        // Then
        assertThat(few).isTrue();
        assertThat(many).isFalse();
    }

    @Test
    void shouldAdjustThePriorWhileTheConditionHolds() {
        // Given an adjustment for projects that have spent more than half of their budget
        RiskModel model = SmallModelFile.modelOf(SmallModelFile.text()
                .replace("decibans: 3", "decibans: 3\n          when: dossier.spent > 0.5 * dossier.budget")
                .replace("          where: {personalData: true}\n          dec", "          dec"));

        // When
        double half = decibans(model, new Story().cost(1, "500.00", null).events());
        double more = decibans(model, new Story().cost(1, "500.01", null).events());

        // Then
        assertThat(more - half).isEqualTo(3.0);
    }

    @Test
    void shouldNotAdviseWhatWouldNotCount() {
        // Given a safeguard that counts for solutions that are not in use
        String rest = "weight: -3, validDays: 100, remedy: {nl: Doe het., en: Do it.}";
        String dpia = "{SafeguardRecorded: {kind: DPIA, status: COMPLETED}}";
        RiskModel model = GuardedModel.model("safeguards", "completed", dpia, "!has(dossier.inUseSince)", rest);

        // When
        List<Remedy> before = reading(model, new Story().events()).getRemedies();
        List<Remedy> after =
                reading(model, new Story().released(1, 5L).events()).getRemedies();

        // Then
        assertThat(before).extracting(Remedy::getRule).contains(GuardedModel.RULE);
        assertThat(after).extracting(Remedy::getRule).doesNotContain(GuardedModel.RULE);
    }

    @Test
    void shouldBeEqualWhenReadTwice() {
        // Given one text with conditions of every sort
        String when = "event.amount > 3 && event.amount < project.budget && daysSince(dossier.inUseSince) > 3";

        // When
        RiskModel one = GuardedModel.model("{CostRecorded: {}}", when);
        RiskModel other = GuardedModel.model("{CostRecorded: {}}", when);

        // Then
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    }

    private static double decibans(RiskModel model, List<SpecificRecord> events) {
        return reading(model, events).getDecibans();
    }

    private static RiskReading reading(RiskModel model, List<SpecificRecord> events) {
        return new Assessment(model)
                .assess(GuardedModel.folded(model, events), Story.day(5), Trigger.TICK)
                .risks()
                .getReadings()
                .getFirst();
    }

    private static Rule rule(RiskModel model) {
        return model.risks().getFirst().rules().stream()
                .filter(rule -> rule.id().equals(GuardedModel.RULE))
                .findFirst()
                .orElseThrow();
    }
}
