package nl.baken.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.baken.tries.Seeds;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

@Tag("thorough")
class OrphanedStackIT {

    private Process parent;
    private BufferedReader output;
    private List<ProcessHandle> children = List.of();
    private Path directory;

    @AfterEach
    void end() {
        parent.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    @ParameterizedTest(name = "kill {0}")
    @Seeds(first = 1, count = 10)
    void shouldLeaveNothingBehindWhenItsParentIsKilled(long kill) throws Exception {
        // Given
        start(List.of());

        // When
        parent.destroyForcibly().waitFor();

        // Then
        awaitNoChildren();
        Awaitility.await().forever().untilAsserted(() -> assertThat(directory).doesNotExist());
    }

    @ParameterizedTest(name = "kill {0}")
    @Seeds(first = 1, count = 10)
    void shouldStartAgainInAKeptDirectoryRightAfterItsParentIsKilled(long kill, @TempDir Path kept) throws Exception {
        // Given
        start(List.of(), kept.toString());

        // When
        parent.destroyForcibly().waitFor();

        // Then
        try (EmbeddedStack stack = EmbeddedStack.start(StackSettings.keptIn(kept))) {
            StackClients clients = new StackClients(stack.addresses());
            clients.produce("last-words", "welcome back");
            assertThat(clients.consume("last-words", 1)).containsExactly("welcome back");
        }
        awaitNoChildren();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldServeUntilItsParentHasFinishedAfterAnInterruptFromTheTerminal() throws Exception {
        // Given
        // Whoever runs the tests in the background may have them ignore interrupts; the terminal of a user does not.
        start(List.of("setsid", "env", "--default-signal=INT"));

        // When
        interruptAllInTheTerminalOf(parent);

        // Then
        lineOfParent(StackHolder.SERVED_TO_THE_END);
        awaitNoChildren();
        assertThat(parent.waitFor()).isEqualTo(128 + 2);
    }

    private void start(List<String> launcher, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(launcher);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(loggingOfTests());
        words.addAll(List.of("-Xmx128m", "-cp", System.getProperty("java.class.path"), StackHolder.class.getName()));
        words.addAll(Arrays.asList(arguments));
        parent = new ProcessBuilder(words).redirectErrorStream(true).start();
        output = parent.inputReader();
        String[] line = lineOfParent(StackHolder.SERVES).split(" ", 3);
        children = Arrays.stream(line, 0, 2)
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                .toList();
        directory = Path.of(line[2]);
        assertThat(children).allMatch(ProcessHandle::isAlive);
        assertThat(directory).isDirectory();
    }

    private static List<String> loggingOfTests() {
        String property = "logback.configurationFile";
        return Optional.ofNullable(System.getProperty(property)).stream()
                .map(file -> "-D" + property + "=" + file)
                .toList();
    }

    /** Returns what follows the prefix. */
    private String lineOfParent(String prefix) throws IOException {
        List<String> others = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(prefix)) {
                return line.substring(prefix.length());
            }
            others.add(line);
        }
        return fail(
                "the parent ended without a line that starts with «%s», after%n%s", prefix, String.join("\n", others));
    }

    private static void interruptAllInTheTerminalOf(Process process) throws Exception {
        new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();
    }

    private void awaitNoChildren() {
        Awaitility.await().forever().until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }
}
