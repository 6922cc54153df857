package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who follows the guide to changing the model, command by command, gets what it says, from one directory and without Java. */
@Tag("slow")
class ModelGuideTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```(yaml)?\n(.*?)```");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"model-en.md", "model-nl.md"})
    void shouldDoWhatTheGuideSays(String page) throws IOException {
        // Given
        String guide = Files.readString(Path.of("..", "docs", "guide", page));
        Path model = directory.resolve("model").resolve("baken-model.yaml");

        // When, Then
        for (String block : blocks(guide)) {
            for (String command :
                    block.lines().filter(line -> line.startsWith("baken ")).toList()) {
                Commands answer = run(command);
                assertThat(answer.code())
                        .as(command + "\n" + answer.out() + answer.err())
                        .isZero();
                assertThat(answer.out()).as(command).isNotBlank();
                if (command.startsWith("baken model copy")) {
                    lighten(model);
                }
                if (command.startsWith("baken compare")) {
                    assertThat(answer.out()).contains("stability_stress +10").containsAnyOf("> +6", "> +5");
                }
            }
            if (block.startsWith("model: ")) {
                Files.writeString(directory.resolve("model/cases/own.yaml"), block);
            }
        }
        assertThat(directory.resolve("model/cases/own.yaml")).exists();
    }

    private static List<String> blocks(String guide) {
        List<String> blocks = new ArrayList<>();
        Matcher found = BLOCK.matcher(guide);
        while (found.find()) {
            blocks.add(found.group(2));
        }
        return blocks;
    }

    private static void lighten(Path model) throws IOException {
        String before = Files.readString(model);
        int rule = before.indexOf("- id: stability_stress");
        Files.writeString(
                model,
                before.substring(0, rule).replaceFirst("version: (.*)", "version: $1-mine")
                        + before.substring(rule)
                                .replaceFirst("weight: 10", "weight: 6")
                                .replaceFirst("ceiling: 20", "ceiling: 12"));
    }

    /** The directory that the guide calls {@code model} stands elsewhere. */
    private Commands run(String command) {
        String[] words = command.split(" ", -1);
        List<String> arguments = new ArrayList<>(List.of(words[1]));
        for (String word : List.of(words).subList(2, words.length)) {
            boolean below = word.equals("model") || word.startsWith("model/");
            arguments.add(below ? directory.resolve(word).toString() : word);
        }
        return Commands.run(arguments.toArray(String[]::new));
    }
}
