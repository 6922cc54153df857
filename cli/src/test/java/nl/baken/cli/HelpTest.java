package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

class HelpTest {

    @TestFactory
    Stream<DynamicTest> shouldShowExamplesInTheHelpOfEveryCommand() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return commands(Main.commandLine(Terminal.unwatched(nowhere, nowhere), Map.of()))
                .filter(command -> !command.getCommandName().equals("help"))
                .map(command -> DynamicTest.dynamicTest(command.getCommandSpec().qualifiedName(), () -> {
                    // When
                    String help = command.getUsageMessage();

                    // Then
                    assertThat(help)
                            .containsPattern("Examples?:")
                            .contains("  " + command.getCommandSpec().qualifiedName());
                }));
    }

    @Test
    void shouldEndWithTwoWhenNothingWasAsked() {
        // When
        Commands answer = Commands.run();

        // Then
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .contains("Give one of the commands")
                .contains("demo")
                .contains("publish");
    }

    @Test
    void shouldEndWithTwoWhenTheClusterIsNotNamed() {
        // When
        Commands answer = Commands.run("topics", "plan");

        // Then
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("bootstrap-servers is missing; give --bootstrap-servers");
    }

    @Test
    void shouldEndWithTwoWhenOneOfTheTwoAddressesIsMissing() {
        // When
        Commands answer = Commands.run("demo", "--bootstrap-servers", "localhost:9092");

        // Then
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .contains("schema-registry is missing; give --schema-registry, set BAKEN_SCHEMA_REGISTRY or");
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::commands));
    }
}
