package nl.baken.assessment;

import static nl.baken.assessment.Histories.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.baken.assessment.alert.Conditions;
import nl.baken.assessment.alert.StatusDifference;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.gate.Gates;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.outcome.Outcomes;
import nl.baken.assessment.portfolio.Portfolio;
import nl.baken.assessment.progress.Forecasts;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.Advice;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertConditions;
import nl.baken.output.FamilyStatus;
import nl.baken.output.GateAdvice;
import nl.baken.output.Knowledge;
import nl.baken.output.MilestoneForecast;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.PortfolioIndicators;
import nl.baken.output.ProjectForecast;
import nl.baken.output.ReasonKind;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;
import nl.baken.output.Text;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** What must hold whatever happened in a project. */
class AnyDossierTest {

    private static final RiskModel MODEL = GateModel.model();
    private static final int LATEST = AnyChronicle.DAYS + 400;

    private record Computed(
            OutcomeIndicators outcome,
            ProjectForecast forecast,
            GateAdvice advice,
            AlertConditions conditions,
            PortfolioIndicators contribution) {}

    @Property(tries = 400)
    void shouldComputeWhatTheContractCanCarry(
            @ForAll("chronicles") Chronicle chronicle, @ForAll @IntRange(max = LATEST) int day, @ForAll Random random)
            throws IOException {
        // Given
        Dossier dossier = chronicle.dossier(MODEL);
        List<RiskReading> readings = readings(random);

        // When
        Computed computed = computed(dossier, readings, day(day));

        // Then
        for (SpecificRecord output : List.of(
                computed.outcome(),
                computed.forecast(),
                computed.advice(),
                computed.conditions(),
                computed.contribution())) {
            assertThat(encoded(output)).isNotEmpty();
        }
        assertThat(computed.advice().getGrounds()).isNotEmpty().allSatisfy(AnyDossierTest::assertReadable);
        assertThat(computed.conditions().getConditions())
                .isSortedAccordingTo(Comparator.comparing(AlertCondition::getFingerprint))
                .allSatisfy(condition -> {
                    assertReadable(condition.getSummary());
                    assertThat(condition.getReasons()).allSatisfy(AnyDossierTest::assertReadable);
                })
                .extracting(AlertCondition::getFingerprint)
                .doesNotHaveDuplicates();
    }

    @Property(tries = 400)
    void shouldAdviseGoOnlyOnEvidence(
            @ForAll("chronicles") Chronicle chronicle, @ForAll @IntRange(max = LATEST) int day, @ForAll Random random) {
        // Given
        List<RiskReading> readings = readings(random);

        // When
        Computed computed = computed(chronicle.dossier(MODEL), readings, day(day));

        // Then
        if (computed.advice().getAdvice() == Advice.GO) {
            assertThat(computed.advice().getFamilies())
                    .allMatch(family -> family.getStatus() == FamilyStatus.SUFFICIENT);
            assertThat(computed.advice().getEvidenceShare()).isEqualTo(1);
        }
    }

    @Property(tries = 100)
    void shouldNotDependOnTheOrderOfEventsNorOnHowOftenTheyArrive(
            @ForAll("chronicles") Chronicle chronicle, @ForAll Random random) {
        // Given
        List<SpecificRecord> events = new ArrayList<>(chronicle.events());
        chronicle.events().stream().filter(event -> random.nextBoolean()).forEach(events::add);
        Collections.shuffle(events, random);

        // When
        Dossier other = Chronicle.dossier(MODEL, events);

        // Then
        assertThat(other).isEqualTo(chronicle.dossier(MODEL));
    }

    @Property(tries = 20)
    void shouldMissNothingByLookingAgainOnlyWhenDue(@ForAll("chronicles") Chronicle chronicle) {
        // Given
        Dossier dossier = chronicle.dossier(MODEL);
        Instant now = day(AnyChronicle.DAYS / 2.0);
        List<String> before = timeless(computed(dossier, GateModel.calm(), now));
        NextChange next = nextChange(dossier, now);

        for (int day = AnyChronicle.DAYS / 2; day < LATEST; day++) {
            // When
            now = day(day + 0.25);
            List<String> after = timeless(computed(dossier, GateModel.calm(), now));

            // Then
            if (next.at() != null && next.at() <= now.toEpochMilli()) {
                before = after;
                next = nextChange(dossier, now);
            } else {
                assertThat(after).isEqualTo(before);
            }
        }
    }

    @Provide
    Arbitrary<Chronicle> chronicles() {
        return AnyChronicle.any();
    }

    private static Computed computed(Dossier dossier, List<RiskReading> unaccepted, Instant now) {
        List<RiskReading> readings = GateModel.withAcceptances(unaccepted, dossier, now);
        OutcomeIndicators outcome = Outcomes.of(dossier, GateModel.PROJECT, now);
        ProjectForecast forecast = Forecasts.of(dossier, GateModel.PROJECT, now);
        GateAdvice advice = Gates.of(MODEL, dossier, GateModel.PROJECT, readings, forecast, outcome, null, now);
        StatusDifference difference =
                StatusDifference.of(dossier, readings, advice, forecast, Histories.START.toEpochMilli(), now);
        AlertConditions conditions = Conditions.of(
                MODEL, dossier, GateModel.PROJECT, readings, advice, forecast, outcome, difference, Map.of(), now);
        PortfolioIndicators contribution = Portfolio.contribution(
                MODEL, readings, advice, outcome, forecast, Stamped.valueOf(dossier.phase()), GateModel.PROJECT, now);
        return new Computed(outcome, forecast, advice, conditions, contribution);
    }

    /** Readings that stand still need no other evaluation themselves; a difference of status began long ago. */
    private static NextChange nextChange(Dossier dossier, Instant now) {
        return Forecasts.nextChange(dossier, now)
                .or(Gates.nextChange(dossier, now))
                .or(Conditions.nextChange(
                        MODEL, dossier, GateModel.withAcceptances(GateModel.calm(), dossier, now), null, now));
    }

    /** Without the time itself, and without how late something is: that grows every day and wakes nobody. */
    private static List<String> timeless(Computed computed) {
        List<MilestoneForecast> milestones = computed.forecast().getMilestones().stream()
                .map(milestone -> MilestoneForecast.newBuilder(milestone)
                        .setSlipDays(null)
                        .build())
                .toList();
        return List.of(
                OutcomeIndicators.newBuilder(computed.outcome())
                        .setAsOf(Instant.EPOCH)
                        .build()
                        .toString(),
                ProjectForecast.newBuilder(computed.forecast())
                        .setAsOf(Instant.EPOCH)
                        .setMilestones(milestones)
                        .build()
                        .toString(),
                GateAdvice.newBuilder(computed.advice())
                        .setAsOf(Instant.EPOCH)
                        .build()
                        .toString(),
                AlertConditions.newBuilder(computed.conditions())
                        .setAsOf(Instant.EPOCH)
                        .build()
                        .toString(),
                PortfolioIndicators.newBuilder(computed.contribution())
                        .setAsOf(Instant.EPOCH)
                        .build()
                        .toString());
    }

    private static List<RiskReading> readings(Random random) {
        RiskLevel level = List.of(RiskLevel.LOW, RiskLevel.LOW, RiskLevel.HIGH, RiskLevel.CRITICAL)
                .get(random.nextInt(4));
        Knowledge knowledge =
                List.of(Knowledge.NONE, Knowledge.FAIR, Knowledge.STRONG).get(random.nextInt(3));
        ReasonKind kind = List.of(ReasonKind.PRIOR, ReasonKind.EVIDENCE, ReasonKind.SAFEGUARD)
                .get(random.nextInt(3));
        return GateModel.calmBut(GateModel.reading("harm", level, knowledge, GateModel.reason("r", kind, 3)));
    }

    private static byte[] encoded(SpecificRecord output) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<SpecificRecord>(output.getSchema()).write(output, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static void assertReadable(Text text) {
        assertThat(text.getNl()).isNotBlank().doesNotContain("null", "{", "\n");
        assertThat(text.getEn()).isNotBlank().doesNotContain("null", "{", "\n");
    }
}
