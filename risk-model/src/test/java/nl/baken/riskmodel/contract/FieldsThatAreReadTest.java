package nl.baken.riskmodel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.baken.assessment.model.Pattern;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Signal;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import nl.baken.contract.Writer;
import nl.baken.riskmodel.ModelFile;
import nl.baken.validation.FieldLimits;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/**
 * Promise: what an event can say is read by a computation or by the shipped model, or the contract marks it as planned. Texts for
 * people are kept for them; what is in a profile is read by its name.
 */
class FieldsThatAreReadTest {

    /** Taken over fact by fact, each under its name. */
    private static final Set<String> FACT_BY_FACT = Set.of("ProjectRegistered", "ProfileChanged");

    /** Read by the loop of a project and by alerting, which this module does not see. */
    private static final Set<String> READ_ELSEWHERE = Set.of(
            "AlertAcknowledged.fingerprint",
            "AlertOwned.fingerprint",
            "AlertOwned.until",
            "AlertSilenced.fingerprint",
            "AlertSilenced.until",
            "EventWithdrawn.withdrawnEventId",
            // Kept for the shares of learning, which nothing computes yet.
            "LearningRecorded.share");

    @Test
    void shouldReadWhatTheContractDoesNotMarkAsPlanned() {
        // Given
        Set<String> read = readByCode();
        read.addAll(readByModel());

        // When
        Set<String> unread = new TreeSet<>();
        Set<String> readThoughPlanned = new TreeSet<>();
        for (EventType type : EventTypes.all()) {
            if (!type.planned() && type.ofProject() && type.writer() == Writer.ANYONE) {
                for (Schema.Field field : type.schema().getFields()) {
                    String name = type.name() + "." + field.name();
                    boolean planned = Boolean.TRUE.equals(field.getObjectProp("planned"));
                    if (planned && read.contains(name)) {
                        readThoughPlanned.add(name);
                    } else if (!planned && !read.contains(name) && isOfInterest(type, field)) {
                        unread.add(name);
                    }
                }
            }
        }

        // Then
        unread.removeAll(READ_ELSEWHERE);
        assertThat(unread).as("fields that nothing reads").isEmpty();
        assertThat(readThoughPlanned)
                .as("fields that are marked as planned and read")
                .isEmpty();
    }

    private static boolean isOfInterest(EventType type, Schema.Field field) {
        return !field.name().equals(EventType.HEADER)
                && !FACT_BY_FACT.contains(type.name())
                && !FieldLimits.of(field).confidential();
    }

    private static Set<String> readByCode() {
        Set<String> read = new TreeSet<>();
        for (JavaClass reader : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.baken.assessment")) {
            reader.getMethodCallsFromSelf().forEach(call -> {
                String owner = call.getTargetOwner().getPackageName();
                String name = call.getName();
                if ((owner.equals("nl.baken.event") || owner.equals("nl.baken.steering")) && name.startsWith("get")) {
                    read.add(call.getTargetOwner().getSimpleName() + "."
                            + name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4));
                }
            });
        }
        return read;
    }

    private static Set<String> readByModel() {
        RiskModel model = ModelFile.shipped();
        Set<String> read = new TreeSet<>();
        for (Signal signal : model.signals()) {
            for (Pattern pattern : signal.patterns()) {
                pattern.fields().keySet().forEach(field -> read.add(pattern.record() + "." + field));
                if (signal.key() != null) {
                    read.add(pattern.record() + "." + signal.key());
                }
                wordsOf(signal).forEach(word -> read.add(pattern.record() + "." + word));
            }
        }
        return read;
    }

    private static List<String> wordsOf(Signal signal) {
        return List.of(signal.narrowing().text().split("\\W+", -1));
    }
}
