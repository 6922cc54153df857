package nl.baken.assessment.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.baken.assessment.AnyChronicle;
import nl.baken.assessment.Chronicle;
import nl.baken.assessment.GateModel;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Signal;
import nl.baken.event.EventHeader;
import org.apache.avro.specific.SpecificRecord;

/** Promise: where an origin is the same object, what stands of the matches of a signal is the same. */
class OriginsTest {

    private static final RiskModel MODEL = GateModel.model();

    @Property(tries = 200)
    void shouldBeAnotherObjectWhenSomethingElseStands(@ForAll("chronicles") Chronicle chronicle) {
        // Given
        Origins origins = new Origins();
        Dossier earlier = Dossier.empty();
        for (SpecificRecord event : chronicle.events()) {
            Map<String, Object> before = of(origins);
            Dossier later = earlier.with((EventHeader) event.get(0), event, MODEL.matchesOf(event));

            // When
            origins.bringTo(earlier, later);

            // Then
            for (Signal signal : MODEL.signals()) {
                if (origins.of(signal.id()).equals(before.get(signal.id()))) {
                    assertThat(standing(signal, later)).isEqualTo(standing(signal, earlier));
                }
            }
            earlier = later;
        }
    }

    @Property(tries = 50)
    void shouldBeTheSameObjectWhenNothingCame(@ForAll("chronicles") Chronicle chronicle) {
        // Given
        Origins origins = new Origins();
        Dossier dossier = chronicle.dossier(MODEL);
        origins.bringTo(Dossier.empty(), dossier);
        Map<String, Object> before = of(origins);

        // When
        origins.bringTo(dossier, dossier);

        // Then
        assertThat(of(origins)).isEqualTo(before);
    }

    @Provide
    Arbitrary<Chronicle> chronicles() {
        return AnyChronicle.any();
    }

    private static Map<String, Object> of(Origins origins) {
        Map<String, Object> bySignal = new TreeMap<>();
        MODEL.signals().forEach(signal -> bySignal.put(signal.id(), origins.of(signal.id())));
        return bySignal;
    }

    /** The matches that stand, and since when they are so. */
    private static List<Object> standing(Signal signal, Dossier dossier) {
        List<Stamp> since = dossier.matchesOf(signal.id()).entries().stream()
                .map(dossier::since)
                .toList();
        return List.of(dossier.matchesOf(signal.id()), since);
    }
}
