package nl.baken.cli;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import nl.baken.serde.SchemaRegistration;
import nl.baken.serde.SubjectState;
import nl.baken.serde.SubjectState.Incompatible;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The schemas of the contract beside those of a registry. */
@Command(
        name = "schemas",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Compares the schemas of the contract with those of a registry.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken schemas check --schema-registry http://localhost:8081",
            "  baken schemas register --schema-registry http://localhost:8081"
        })
final class SchemasCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Give what to do with the schemas: check or register.");
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Reports which schemas the registry lacks, and which do not go together with what it has.",
                "Changes nothing. Ends with 1 when one does not go together."
            },
            footerHeading = "%nExample:%n",
            footer = "  baken schemas check --schema-registry http://localhost:8081")
    int check(@Mixin ConnectionOptions connection, @Mixin OwnTopics own) throws IOException {
        try (SchemaRegistryClient registry = connection.registry()) {
            return report(new SchemaRegistration(registry, own.catalog(connection), own.topics()).plan());
        }
    }

    @Command(
            name = "register",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Registers every schema that the registry lacks, and sets compatibility to FULL_TRANSITIVE.",
                "Ends with 1 when one does not go together with what is there; the others are registered."
            },
            footerHeading = "%nExample:%n",
            footer = "  baken schemas register --schema-registry http://localhost:8081")
    int register(@Mixin ConnectionOptions connection, @Mixin OwnTopics own) throws IOException {
        try (SchemaRegistryClient registry = connection.registry()) {
            return report(new SchemaRegistration(registry, own.catalog(connection), own.topics()).apply());
        }
    }

    private int report(List<SubjectState> states) {
        PrintWriter out = spec.commandLine().getOut();
        states.forEach(state -> out.println(line(state)));
        long present = count(states, SubjectState.Present.class) + count(states, SubjectState.Registered.class);
        long rejected = count(states, Incompatible.class);
        out.println(present + " there (" + count(states, SubjectState.Registered.class) + " of them new), "
                + (states.size() - present - rejected) + " missing, " + rejected + " incompatible");
        return rejected == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static long count(List<SubjectState> states, Class<? extends SubjectState.Standing> standing) {
        return states.stream()
                .filter(state -> standing.isInstance(state.standing()))
                .count();
    }

    private static String line(SubjectState state) {
        String level = state.level()
                .filter(found -> !found.equals(SchemaRegistration.LEVEL))
                .map(found -> " (compatibility is " + found + ", not " + SchemaRegistration.LEVEL + ")")
                .orElse("");
        return switch (state.standing()) {
            case SubjectState.Absent absent -> "+ " + state.subject() + ": missing";
            case SubjectState.Present present -> "= " + state.subject() + ": there" + level;
            case SubjectState.Evolved evolved ->
                "+ " + state.subject() + ": new version; goes together with the " + evolved.versions() + " there"
                        + level;
            case SubjectState.Registered registered -> "+ " + state.subject() + ": registered, id " + registered.id();
            case Incompatible incompatible ->
                "! " + state.subject() + ": does not go together with what is there: "
                        + String.join("; ", incompatible.reasons());
        };
    }
}
