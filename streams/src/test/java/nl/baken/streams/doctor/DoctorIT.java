package nl.baken.streams.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.serde.RegistryConnection;
import nl.baken.serde.SchemaRegistration;
import nl.baken.streams.run.StackInstance;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.settings.SettingsReader;
import nl.baken.topic.TopicCatalog;
import nl.baken.topic.TopicPlan;
import nl.baken.topic.TopicSizing;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Promise: what is wrong with a cluster or a registry is found before anything starts, with what to do about it. */
@ExtendWith(SharedStack.class)
class DoctorIT {

    private static final Path UNUSED = Path.of("unused");

    @Test
    void shouldFindNothingWrongWithASoundSetUp(StackAddresses addresses) throws Exception {
        // Given
        StackInstance instance = sound(addresses, "sound.");

        // When
        List<Finding> findings = Doctor.look(settings(instance));

        // Then
        assertThat(findings).extracting(Finding::grade).containsOnly(Finding.Grade.OK);
        assertThat(findings)
                .extracting(Finding::subject)
                .contains(
                        "cluster",
                        "metadata.version",
                        "transaction.version",
                        "message.max.bytes",
                        "registry",
                        "clocks");
    }

    @Test
    void shouldFindWhatIsMissing(StackAddresses addresses) {
        // When
        List<Finding> findings = Doctor.look(settings(new StackInstance(addresses, "nothing.", UNUSED)));

        // Then
        assertThat(failed(findings))
                .hasSizeGreaterThanOrEqualTo(TopicCatalog.topics().size());
        assertThat(failed(findings))
                .filteredOn(finding -> finding.subject().equals("nothing.project-events"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.advice()).contains("baken topics apply --prefix nothing."));
        assertThat(findings)
                .filteredOn(finding -> finding.subject().equals("schemas"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.advice()).contains("baken schemas register"));
    }

    @Test
    void shouldFindWhatIsOtherwise(StackAddresses addresses) throws Exception {
        // Given
        StackInstance instance = sound(addresses, "otherwise.");
        try (Admin admin = Admin.create(instance.clients())) {
            set(admin, "otherwise.project-events", "cleanup.policy", "compact");
            set(admin, "otherwise.gate-advice", "max.message.bytes", "1000");
            set(admin, "otherwise.events-in", "retention.ms", "1000");
            set(admin, "otherwise.risk-history", "min.insync.replicas", "2");
            admin.createPartitions(Map.of("otherwise.alert-conditions", NewPartitions.increaseTo(3)))
                    .all()
                    .get();
        }

        // When
        List<Finding> findings = Doctor.look(settings(instance));

        // Then
        assertThat(failed(findings))
                .extracting(Finding::subject)
                .containsExactlyInAnyOrder(
                        "otherwise.project-events",
                        "otherwise.project-events",
                        "otherwise.gate-advice",
                        "otherwise.risk-history");
        assertThat(findings)
                .filteredOn(finding -> finding.grade() == Finding.Grade.WARNING)
                .extracting(Finding::subject)
                .containsExactly("otherwise.events-in");
        assertThat(findings)
                .filteredOn(finding -> finding.grade() != Finding.Grade.OK)
                .allSatisfy(finding -> assertThat(finding.advice()).isNotBlank());
    }

    @Test
    void shouldSayWhoDoesNotAnswerAndNoPassword(StackAddresses addresses) throws Exception {
        // Given
        StackInstance instance = sound(addresses, "away.");
        Map<String, String> nobody = new TreeMap<>(instance.settings());
        nobody.put("schema-registry", "http://user:sesame@localhost:1");

        // When
        List<Finding> findings = Doctor.look(SettingsReader.read(nobody, Map.of()));

        // Then
        assertThat(failed(findings)).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("registry");
            assertThat(finding.toString()).contains("localhost:1").doesNotContain("sesame");
        });
    }

    private static StackInstance sound(StackAddresses addresses, String prefix) throws Exception {
        StackInstance instance = new StackInstance(addresses, prefix, UNUSED);
        try (Admin admin = Admin.create(instance.clients());
                var registry = RegistryConnection.open(instance.clients())) {
            TopicPlan.of(instance.topics(), new TopicSizing(OptionalInt.of(2), OptionalInt.of(1)), admin)
                    .apply(admin);
            new SchemaRegistration(registry, instance.topics()).apply();
        }
        return instance;
    }

    private static Settings settings(StackInstance instance) {
        return SettingsReader.read(instance.settings(), Map.of());
    }

    private static List<Finding> failed(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.grade() == Finding.Grade.FAILED)
                .toList();
    }

    private static void set(Admin admin, String topic, String name, String value) throws Exception {
        admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic),
                        List.of(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET))))
                .all()
                .get();
    }
}
