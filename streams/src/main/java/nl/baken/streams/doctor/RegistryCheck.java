package nl.baken.streams.doctor;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.baken.serde.RegistryConnection;
import nl.baken.serde.RegistryRefusalException;
import nl.baken.serde.RegistryUnavailableException;
import nl.baken.serde.SchemaRegistration;
import nl.baken.serde.SubjectState;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.settings.StreamsProperties;

/** The schema registry: whether it answers, has the schemas of the contract, and holds later ones to them. */
final class RegistryCheck {

    private RegistryCheck() {}

    static List<Finding> of(Settings settings) {
        try (SchemaRegistryClient registry = RegistryConnection.open(StreamsProperties.registry(settings))) {
            return of(new SchemaRegistration(registry, settings.topics()).plan(), settings);
        } catch (RegistryUnavailableException | RegistryRefusalException | IOException e) {
            return List.of(Finding.failed(
                    "registry",
                    settings.schemaRegistryTold() + ": " + settings.secrets().hide(Answers.message(e)),
                    "check schema-registry, that the registry is up, and the user and password for it"));
        }
    }

    private static List<Finding> of(List<SubjectState> states, Settings settings) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("registry", settings.schemaRegistryTold() + " answers"));
        String register = "baken schemas register --prefix " + settings.topics().prefix();
        List<SubjectState> absent = states.stream()
                .filter(state -> state.standing() instanceof SubjectState.Absent
                        || state.standing() instanceof SubjectState.Evolved)
                .toList();
        if (!absent.isEmpty()) {
            String found = absent.size() + " of " + states.size() + " schemas are not registered, among them "
                    + absent.getFirst().subject();
            findings.add(
                    settings.registerSchemas()
                            ? Finding.warning("schemas", found, "instances register what they write; or: " + register)
                            : Finding.failed("schemas", found, register));
        }
        states.stream()
                .filter(state -> state.standing() instanceof SubjectState.Incompatible)
                .forEach(state -> findings.add(Finding.failed(
                        state.subject(),
                        "does not go together with what is registered: "
                                + String.join("; ", ((SubjectState.Incompatible) state.standing()).reasons()),
                        "find out who registered it; baken schemas check says more")));
        List<SubjectState> loose = states.stream()
                .filter(state -> !(state.standing() instanceof SubjectState.Absent))
                .filter(state -> !state.level().equals(Optional.of(SchemaRegistration.LEVEL)))
                .toList();
        if (!loose.isEmpty()) {
            findings.add(Finding.warning(
                    "compatibility",
                    loose.size() + " subjects are not at " + SchemaRegistration.LEVEL + ", among them "
                            + loose.getFirst().subject(),
                    register));
        } else if (absent.isEmpty()) {
            findings.add(Finding.ok("schemas", states.size() + " registered, at " + SchemaRegistration.LEVEL));
        }
        return findings;
    }
}
