package nl.baken.assessment.indicator;

import static nl.baken.assessment.Histories.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.baken.assessment.AnyChronicle;
import nl.baken.assessment.Chronicle;
import nl.baken.assessment.GateModel;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.event.EventHeader;
import nl.baken.output.Text;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Promise: an indicator is what it declares: it reads no more, changes at no other moment, and stays in its bounds. */
class DeclaredIndicatorsTest {

    private static final int LATEST = AnyChronicle.DAYS + 100;

    @Property(tries = 200)
    void shouldComputeAgainWhateverCanHaveChanged(@ForAll("chronicles") Chronicle chronicle, @ForAll Random random) {
        // Given
        Dossier dossier = Dossier.empty();
        Instant now = day(0);
        IndicatorValues kept = IndicatorValues.of(dossier, now);
        List<SpecificRecord> left = new ArrayList<>(chronicle.events());

        for (int day = 1; day < LATEST; day += 1 + random.nextInt(9)) {
            // When
            now = day(day);
            Dossier earlier = dossier;
            if (!left.isEmpty() && random.nextBoolean()) {
                SpecificRecord event = left.removeFirst();
                dossier = dossier.with(
                        (EventHeader)
                                event.get(event.getSchema().getField("header").pos()),
                        event,
                        GateModel.model().matchesOf(event));
            }
            kept = kept.at(dossier, earlier, now);

            // Then
            IndicatorValues anew = IndicatorValues.of(dossier, now);
            for (DeclaredIndicator<?> indicator : DeclaredIndicators.ALL) {
                assertThat((Object) kept.get(indicator))
                        .as("%s on day %s", indicator.id(), day)
                        .isEqualTo(anew.get(indicator));
                assertThat(kept.published(indicator))
                        .as("%s as published on day %s", indicator.id(), day)
                        .isEqualTo(anew.published(indicator));
            }
        }
    }

    @Property(tries = 200)
    void shouldStayInItsBoundsAndNameItsEvents(@ForAll("chronicles") Chronicle chronicle) {
        // Given
        Dossier dossier = chronicle.dossier();
        IndicatorValues values = IndicatorValues.of(dossier, day(LATEST));
        List<String> events = chronicle.events().stream()
                .map(event -> (EventHeader)
                        event.get(event.getSchema().getField("header").pos()))
                .map(header -> header.getSource() + '#' + header.getEventId())
                .toList();

        for (DeclaredIndicator<?> indicator : DeclaredIndicators.ALL) {
            // When
            Object value = values.get(indicator);

            // Then
            assertThat(indicator.events(dossier, day(LATEST)))
                    .as(indicator.id())
                    .allSatisfy(stamp -> assertThat(events).contains(stamp.event()));
            Telling telling = telling(indicator, dossier, day(LATEST));
            if (value == null || telling != Telling.TOLD) {
                assertThat(telling).as(indicator.id()).isNotEqualTo(Telling.TOLD);
                assertThat(indicator.missing()).as(indicator.id()).isPresent();
            } else if (value instanceof Number number) {
                assertThat(indicator.bounds().contain(number.doubleValue()))
                        .as("%s is %s", indicator.id(), number)
                        .isTrue();
            }
        }
    }

    private static <T> Telling telling(DeclaredIndicator<T> indicator, Dossier dossier, Instant now) {
        return indicator.telling(dossier, indicator.value(dossier, now), now);
    }

    @Test
    void shouldBeNamedAndExplainedOnce() {
        // Then
        assertThat(DeclaredIndicators.ALL)
                .extracting(DeclaredIndicator::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
        assertThat(DeclaredIndicators.ALL)
                .extracting(DeclaredIndicator::name)
                .extracting(Text::getNl)
                .doesNotHaveDuplicates();
        assertThat(DeclaredIndicators.ALL)
                .allSatisfy(indicator -> assertThat(indicator.reads()).isNotEmpty());
    }

    @Provide
    Arbitrary<Chronicle> chronicles() {
        return AnyChronicle.any();
    }
}
