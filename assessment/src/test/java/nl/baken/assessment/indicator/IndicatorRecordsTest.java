package nl.baken.assessment.indicator;

import static nl.baken.assessment.AnyChronicle.DAYS;
import static nl.baken.assessment.Histories.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.baken.assessment.AnyChronicle;
import nl.baken.assessment.Chronicle;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.outcome.Outcomes;
import nl.baken.assessment.progress.Forecasts;
import nl.baken.output.Indicator;
import nl.baken.output.IndicatorItem;
import nl.baken.output.IndicatorScope;
import nl.baken.output.IndicatorValue;
import nl.baken.output.IndicatorValueKind;
import nl.baken.output.OutcomeIndicator;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.ProjectForecast;
import nl.baken.output.ProjectRef;
import nl.baken.output.ValueEvidence;
import org.junit.jupiter.api.Test;

/** Promise: the records of indicators say what the records of outcomes and dates say, and beside that what is not told. */
class IndicatorRecordsTest {

    private static final Instant NOW = day(DAYS + 100);
    private static final ProjectRef PROJECT = new ProjectRef("p/1", "A title", "o", "s");

    @Property(tries = 200)
    void shouldAgreeWithOutcomesAndDates(@ForAll("chronicles") Chronicle chronicle) {
        // Given
        Dossier dossier = chronicle.dossier();
        IndicatorValues values = IndicatorValues.of(dossier, NOW);
        OutcomeIndicators outcome = Outcomes.of(dossier, PROJECT, values, NOW);
        ProjectForecast forecast = Forecasts.of(dossier, PROJECT, values, NOW);

        // When
        Map<String, IndicatorValue> records = values(IndicatorRecords.of(PROJECT, values, dossier.closed(), NOW));

        // Then
        var cost = outcome.getCost();
        Map<String, Object> fields = new TreeMap<>();
        fields.put("output-measurements", outcome.getOutputMeasurements());
        fields.put("outcome-measurements", outcome.getOutcomeMeasurements());
        fields.put("outcome-share", outcome.getOutcomeShare());
        fields.put("value-evidence", outcome.getValueEvidence());
        fields.put("in-use", outcome.getInUse());
        fields.put("users", outcome.getUsers());
        fields.put("out-of-pocket-costs", cost.getOutOfPocket());
        fields.put("internal-costs", cost.getInternal());
        fields.put("internal-hours", cost.getHours());
        fields.put("internal-costs-known", cost.getInternalKnown());
        fields.put("budget", cost.getBudget());
        fields.put("open-unknowns", forecast.getUnknownsOpen());
        fields.put("overdue-unknowns", forecast.getUnknownsOverdue());
        fields.put("hardest-first", forecast.getUnknownsFirstIndex());
        fields.put("open-options", forecast.getOptionsAlive());
        assertThat(records)
                .hasSize(fields.size() + 1)
                .containsKeys(fields.keySet().toArray(String[]::new));
        fields.forEach((id, field) -> assertAgree(id, records.get(id), field));
        assertAgree(records.get("measured-effects"), outcome.getIndicators());
    }

    /** What is not told has no figure there, or that of nothing. */
    private static void assertAgree(String id, IndicatorValue value, Object field) {
        switch (value.getKind()) {
            case NUMBER -> assertThat(value.getNumber()).as(id).isEqualTo(((Number) field).doubleValue());
            case LEVEL -> assertThat(value.getLevel()).as(id).isEqualTo(word(field));
            case NOT_TOLD, NOT_COMPUTABLE -> {
                assertThat(isNothing(field))
                        .as("%s: %s and %s", id, value.getKind(), field)
                        .isTrue();
                assertThat(value.getMissing()).as(id).isNotEmpty();
                assertThat(value.getNumber()).as(id).isNull();
                assertThat(value.getLevel()).as(id).isNull();
            }
            default -> throw new AssertionError(id + " is a " + value.getKind());
        }
    }

    private static String word(Object field) {
        return field instanceof Boolean flag ? (flag ? "YES" : "NO") : field.toString();
    }

    private static boolean isNothing(Object field) {
        return field == null
                || field == ValueEvidence.NONE
                || field.equals(false)
                || (field instanceof Number number && number.doubleValue() == 0);
    }

    private static void assertAgree(IndicatorValue value, List<OutcomeIndicator> effects) {
        assertThat(value.getKind())
                .isEqualTo(effects.isEmpty() ? IndicatorValueKind.NOT_TOLD : IndicatorValueKind.LIST);
        assertThat(value.getItems()).hasSameSizeAs(effects);
        for (int i = 0; i < effects.size(); i++) {
            IndicatorItem item = value.getItems().get(i);
            OutcomeIndicator effect = effects.get(i);
            assertThat(item.getItem()).isEqualTo(effect.getIndicatorId());
            assertThat(item.getSegment()).isEqualTo(effect.getSegment());
            assertThat(item.getNumber()).isEqualTo(effect.getEffect());
            assertThat(item.getLevel()).isEqualTo(effect.getStatus().name());
            assertThat(item.getUnit()).isEqualTo(effect.getUnit());
            if (effect.getEffectMargin() == null) {
                assertThat(item.getLow()).isNull();
                assertThat(item.getHigh()).isNull();
            } else {
                assertThat(item.getLow()).isEqualTo(effect.getEffect() - effect.getEffectMargin());
                assertThat(item.getHigh()).isEqualTo(effect.getEffect() + effect.getEffectMargin());
            }
        }
    }

    @Property(tries = 200)
    void shouldNameTheLatestEventsAndTheDeclaredLevels(@ForAll("chronicles") Chronicle chronicle) {
        // Given
        Dossier dossier = chronicle.dossier();

        // When
        IndicatorValues values = IndicatorValues.of(dossier, NOW);

        // Then
        for (DeclaredIndicator<?> indicator : DeclaredIndicators.ALL) {
            IndicatorValue value = values.published(indicator);
            assertThat(value.getEvents())
                    .as(indicator.id())
                    .isEqualTo(indicator.events(dossier, NOW).stream()
                            .sorted(Comparator.reverseOrder())
                            .limit(5)
                            .map(Stamp::event)
                            .toList());
            assertThat(value.getEventCount())
                    .isEqualTo(indicator.events(dossier, NOW).size());
            if (value.getLevel() != null) {
                assertThat(indicator.levels()).as(indicator.id()).contains(value.getLevel());
            }
            value.getItems()
                    .forEach(item ->
                            assertThat(indicator.levels()).as(indicator.id()).contains(item.getLevel()));
        }
    }

    @Test
    void shouldTellOfAProjectOfWhichNothingIsKnownThatItIsNotTold() {
        // When
        Map<String, IndicatorValue> values =
                values(IndicatorRecords.of(PROJECT, IndicatorValues.of(Dossier.empty(), NOW), false, NOW));

        // Then: whether own hours were recorded is a question about the events themselves
        assertThat(values).hasSameSizeAs(DeclaredIndicators.ALL);
        values.forEach((id, value) -> {
            if (id.equals("internal-costs-known")) {
                assertThat(value.getLevel()).isEqualTo("NO");
            } else {
                assertThat(value.getKind()).as(id).isEqualTo(IndicatorValueKind.NOT_TOLD);
                assertThat(value.getEventCount()).as(id).isZero();
            }
        });
    }

    @Test
    void shouldSayOfWhatItIs() {
        // When
        List<Indicator> records = IndicatorRecords.of(PROJECT, IndicatorValues.of(Dossier.empty(), NOW), true, NOW);

        // Then
        assertThat(records).allSatisfy(record -> {
            assertThat(record.getScope()).isEqualTo(IndicatorScope.PROJECT);
            assertThat(record.getScopeId()).isEqualTo("p/1");
            assertThat(record.getProject()).isEqualTo(PROJECT);
            assertThat(record.getAsOf()).isEqualTo(NOW);
            assertThat(record.getOver()).isTrue();
        });
    }

    private static Map<String, IndicatorValue> values(List<Indicator> records) {
        return records.stream().collect(Collectors.toMap(Indicator::getIndicator, Indicator::getValue));
    }

    @Provide
    Arbitrary<Chronicle> chronicles() {
        return AnyChronicle.any();
    }
}
