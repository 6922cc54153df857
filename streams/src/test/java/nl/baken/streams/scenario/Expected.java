package nl.baken.streams.scenario;

import static nl.baken.topic.TopicCatalog.GATE_ADVICE;
import static nl.baken.topic.TopicCatalog.PORTFOLIO_INDICATORS;
import static nl.baken.topic.TopicCatalog.PROJECT_FORECASTS;
import static nl.baken.topic.TopicCatalog.RISK_ASSESSMENTS;
import static nl.baken.topic.TopicCatalog.RISK_HISTORY;
import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import nl.baken.event.ClockTicked;
import nl.baken.output.FamilyEvidence;
import nl.baken.output.GateAdvice;
import nl.baken.output.PortfolioIndicators;
import nl.baken.output.PortfolioRisk;
import nl.baken.output.ProjectForecast;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskChange;
import nl.baken.output.SteeringAlert;

/**
 * What has to be published, of the project with the id {@code project} unless another is named.
 *
 * @param then the part of the file
 * @param readings by risk
 * @param indicators by indicator and day
 */
record Expected(Section then, Map<String, ExpectedReading> readings, List<ExpectedIndicator> indicators) {

    static Expected of(Section then) {
        then.only(
                "readings",
                "indicators",
                "levels",
                "bases",
                "advice",
                "criteria",
                "says",
                "neverSays",
                "alerts",
                "noAlerts",
                "deadLetters",
                "firstPublishedOn",
                "nothing",
                "portfolio",
                "milestones",
                "slips",
                "deliveries",
                "unknowns",
                "sameAsOnce");
        Map<String, ExpectedReading> readings = new TreeMap<>();
        Section risks = then.section("readings");
        risks.values().keySet().forEach(risk -> readings.put(risk, ExpectedReading.of(risks.section(risk))));
        return new Expected(then, readings, ExpectedIndicator.of(then.section("indicators")));
    }

    /** The same of what stands at the end: of a compacted topic a broker may keep no more than that. */
    Expected atTheEnd() {
        Map<String, ExpectedIndicator> last = new TreeMap<>();
        indicators.forEach(expected -> last.put(expected.id(), expected));
        return new Expected(then, readings, List.copyOf(last.values()));
    }

    void check(Scenario scenario, ScenarioOutputs outputs) {
        Map<String, Object> letters = new TreeMap<>(then.section("deadLetters").values());
        assertThat(new TreeMap<String, Object>(outputs.deadLetters()))
                .as("dead letters by reason")
                .isEqualTo(letters);
        checkReadings(outputs);
        indicators.forEach(expected -> expected.check(scenario.start(), outputs));
        checkCourse("levels", outputs, change -> change.getLevel().name());
        checkCourse("bases", outputs, change -> change.getBasis().name());
        then.find("advice")
                .ifPresent(advice -> assertThat(advice(outputs)).as("advice").isEqualTo(advice));
        checkCriteria(outputs);
        checkSentences(outputs);
        checkAlerts(scenario, outputs);
        then.find("firstPublishedOn")
                .ifPresent(day -> assertThat(dayOf(
                                scenario,
                                outputs.all(RISK_ASSESSMENTS, RiskAssessment.class)
                                        .getFirst()
                                        .getAsOf()))
                        .as("first day on which something was published")
                        .isEqualTo(day));
        then.find("nothing")
                .ifPresent(nothing -> assertThat(outputs.published())
                        .as("everything that was published, the passing of time apart")
                        .allMatch(output -> output.record() instanceof ClockTicked));
        checkPortfolio(outputs);
        checkMilestones(scenario, outputs);
        checkDates(outputs);
    }

    /** True when the same log, with every event once, has to give the very same. */
    boolean isSameAsOnce() {
        return then.has("sameAsOnce");
    }

    private void checkReadings(ScenarioOutputs outputs) {
        if (readings.isEmpty()) {
            return;
        }
        RiskAssessment latest =
                outputs.latest(RISK_ASSESSMENTS, RiskAssessment.class).get("project");
        assertThat(latest).as("the assessment of the project").isNotNull();
        readings.forEach((risk, expected) -> expected.check(latest.getReadings().stream()
                .filter(reading -> reading.getRisk().equals(risk))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The model has no risk " + risk))));
    }

    /** What a risk had, one after the other. */
    private void checkCourse(String of, ScenarioOutputs outputs, Function<RiskChange, String> part) {
        Section course = then.section(of);
        for (String risk : course.values().keySet()) {
            List<String> seen = new ArrayList<>();
            for (RiskChange change : outputs.all(RISK_HISTORY, RiskChange.class)) {
                String now = part.apply(change);
                if (change.getRisk().equals(risk)
                        && (seen.isEmpty() || !seen.getLast().equals(now))) {
                    seen.add(now);
                }
            }
            assertThat(seen).as("%s of %s", of, risk).isEqualTo(course.texts(risk));
        }
    }

    /** Of the criteria of the gate ahead that are named: whether they are met. */
    private void checkCriteria(ScenarioOutputs outputs) {
        then.section("criteria")
                .values()
                .forEach((id, met) -> assertThat(outputs.latest(GATE_ADVICE, GateAdvice.class)
                                .get("project")
                                .getFamilies())
                        .as("criterion %s", id)
                        .flatExtracting(FamilyEvidence::getCriteria)
                        .filteredOn(criterion -> criterion.getCriterion().equals(id))
                        .extracting(criterion -> Objects.requireNonNullElse((Object) criterion.getMet(), "not known"))
                        .containsExactly(met));
    }

    /** Sentences that stand in what was published, and those that never did. */
    private void checkSentences(ScenarioOutputs outputs) {
        List<String> records = outputs.published().stream()
                .map(output -> output.record().toString())
                .toList();
        then.texts("says")
                .forEach(sentence ->
                        assertThat(records).as("says: %s", sentence).anyMatch(text -> text.contains(sentence)));
        then.texts("neverSays")
                .forEach(sentence ->
                        assertThat(records).as("never says: %s", sentence).noneMatch(text -> text.contains(sentence)));
    }

    private static String advice(ScenarioOutputs outputs) {
        return outputs.latest(GATE_ADVICE, GateAdvice.class)
                .get("project")
                .getAdvice()
                .name();
    }

    /** For every kind and subject that is named: exactly these steps, in this order. */
    private void checkAlerts(Scenario scenario, ScenarioOutputs outputs) {
        List<SteeringAlert> steps = outputs.all(STEERING_ALERTS, SteeringAlert.class);
        Map<String, List<String>> expected = new TreeMap<>();
        for (Section alert : then.sections("alerts")) {
            alert.only("of", "day", "step", "severity", "sent", "deadline");
            checkDeadline(alert, scenario, steps);
            expected.computeIfAbsent(alert.text("of"), of -> new ArrayList<>())
                    .add("day %s %s %s sent=%s"
                            .formatted(
                                    alert.text("day"), alert.text("step"), alert.text("severity"), alert.text("sent")));
        }
        expected.forEach((of, lines) -> assertThat(steps.stream()
                        .filter(step -> of(step).equals(of))
                        .map(step -> "day %s %s %s sent=%s"
                                .formatted(
                                        dayOf(scenario, step.getAt()),
                                        step.getStep(),
                                        step.getSeverity(),
                                        step.getNotify()))
                        .toList())
                .as("steps of the alert %s", of)
                .isEqualTo(lines));
        then.texts("noAlerts")
                .forEach(kind -> assertThat(steps)
                        .as("alerts of kind %s", kind)
                        .noneMatch(step -> step.getKind().name().equals(kind)));
    }

    private static void checkDeadline(Section alert, Scenario scenario, List<SteeringAlert> steps) {
        alert.find("deadline")
                .ifPresent(deadline -> assertThat(steps)
                        .as("deadline of %s", alert.text("of"))
                        .filteredOn(step -> of(step).equals(alert.text("of"))
                                && step.getStep().name().equals(alert.text("step"))
                                && alert.text("day").equals(Integer.toString(dayOf(scenario, step.getAt()))))
                        .extracting(step -> day(scenario, step.getDeadline()))
                        .containsExactly((Integer) deadline));
    }

    private void checkPortfolio(ScenarioOutputs outputs) {
        Section portfolios = then.section("portfolio");
        Map<String, PortfolioIndicators> latest = outputs.latest(PORTFOLIO_INDICATORS, PortfolioIndicators.class);
        for (String organisation : portfolios.values().keySet()) {
            Section expected = portfolios
                    .section(organisation)
                    .only("projects", "projectsOpen", "projectsClosed", "inUseWithoutOutcome", "notAssessed");
            PortfolioIndicators found = latest.get(organisation);
            assertThat(found).as("portfolio of %s", organisation).isNotNull();
            expected.find("projects")
                    .ifPresent(projects -> assertThat(found.getProjects())
                            .as("projects of %s", organisation)
                            .isEqualTo(projects));
            expected.section("notAssessed")
                    .values()
                    .forEach((risk, projects) -> assertThat(found.getRisks())
                            .as("projects of %s of which %s is not assessed", organisation, risk)
                            .filteredOn(counts -> counts.getRisk().equals(risk))
                            .extracting(PortfolioRisk::getNotAssessed)
                            .containsExactly((Integer) projects));
            expected.find("projectsOpen")
                    .ifPresent(projects -> assertThat(found.getProjectsOpen())
                            .as("running projects of %s", organisation)
                            .isEqualTo(projects));
            expected.find("projectsClosed")
                    .ifPresent(projects -> assertThat(found.getProjectsClosed())
                            .as("closed projects of %s", organisation)
                            .isEqualTo(projects));
            expected.find("inUseWithoutOutcome")
                    .ifPresent(projects -> assertThat(found.getInUseWithoutOutcome())
                            .as("projects of %s in use without outcome", organisation)
                            .isEqualTo(projects));
        }
    }

    /** Of the milestones that are named, and there are no others. */
    private void checkMilestones(Scenario scenario, ScenarioOutputs outputs) {
        Section milestones = then.section("milestones");
        if (milestones.values().isEmpty()) {
            return;
        }
        Map<String, String> expected = new TreeMap<>();
        milestones.values().keySet().forEach(id -> {
            Section milestone = milestones.section(id).only("status", "due", "reached");
            expected.put(
                    id,
                    "%s due day %s reached day %s"
                            .formatted(
                                    milestone.text("status"),
                                    milestone.find("due").orElse(null),
                                    milestone.find("reached").orElse(null)));
        });
        Map<String, String> found = new TreeMap<>();
        outputs.latest(PROJECT_FORECASTS, ProjectForecast.class)
                .get("project")
                .getMilestones()
                .forEach(milestone -> found.put(
                        milestone.getMilestoneId(),
                        "%s due day %s reached day %s"
                                .formatted(
                                        milestone.getStatus(),
                                        day(scenario, milestone.getDue()),
                                        day(scenario, milestone.getReached()))));
        assertThat(found).as("milestones").isEqualTo(expected);
    }

    /** Those of the milestones, deliveries and unknowns that are named. */
    private void checkDates(ScenarioOutputs outputs) {
        ProjectForecast forecast =
                outputs.latest(PROJECT_FORECASTS, ProjectForecast.class).get("project");
        then.section("slips")
                .values()
                .forEach((id, slip) -> assertThat(forecast.getMilestones())
                        .as("slip of %s", id)
                        .filteredOn(milestone -> milestone.getMilestoneId().equals(id))
                        .extracting(
                                milestone -> Objects.requireNonNullElse((Object) milestone.getSlipDays(), "not known"))
                        .containsExactly(slip));
        then.section("deliveries")
                .values()
                .forEach((id, status) -> assertThat(forecast.getDeliveries())
                        .as("status of %s", id)
                        .filteredOn(delivery -> delivery.getDeliveryId().equals(id))
                        .extracting(delivery -> delivery.getStatus().name())
                        .containsExactly(status.toString()));
        then.section("unknowns")
                .values()
                .forEach((id, status) -> assertThat(forecast.getUnknowns())
                        .as("status of %s", id)
                        .filteredOn(unknown -> unknown.getUnknownId().equals(id))
                        .extracting(unknown -> unknown.getStatus().name())
                        .containsExactly(status.toString()));
    }

    private static Integer day(Scenario scenario, LocalDate date) {
        return date == null
                ? null
                : dayOf(scenario, date.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static String of(SteeringAlert step) {
        return step.getAlertSubject() == null ? step.getKind().name() : step.getKind() + " " + step.getAlertSubject();
    }

    private static int dayOf(Scenario scenario, Instant moment) {
        return (int) Duration.between(scenario.start(), moment).toDays();
    }
}
