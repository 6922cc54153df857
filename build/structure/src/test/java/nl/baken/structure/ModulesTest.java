package nl.baken.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModulesTest {

    private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");

    @Test
    void shouldListEveryModuleWithCode() throws IOException {
        // Given: the modules of the build that have classes
        Path root = Project.root();
        List<String> built = MODULE.matcher(Files.readString(root.resolve("pom.xml")))
                .results()
                .map(MatchResult::group)
                .map(element -> MODULE.matcher(element).replaceFirst("$1"))
                .toList();
        Stream<String> withCode = built.stream()
                .filter(name -> Files.isDirectory(root.resolve(name).resolve("src/main/java")));

        // When, Then
        assertThat(Stream.of(Module.values()).map(Module::directory))
                .containsExactlyInAnyOrderElementsOf(withCode.toList());
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeHeldToItsStructureByATestOfItsOwn(Module module) throws IOException {
        // Given
        Path tests = Project.root().resolve(module.directory()).resolve("src/test/java");

        // When
        List<Path> found = Project.files(tests).stream()
                .filter(file -> file.endsWith("StructureTest.java"))
                .toList();

        // Then
        assertThat(found)
                .singleElement()
                .asString()
                .satisfies(
                        file -> assertThat(Files.readString(Path.of(file))).contains("Module." + module.name() + ")"));
    }

    @Test
    void shouldHaveNoModuleAboveAQuarterOfTheLines() throws IOException {
        // Given
        Map<Module, Long> lines = new EnumMap<>(Module.class);
        for (Module module : Module.values()) {
            lines.put(module, Project.mainLines(module));
        }

        // When
        long all = lines.values().stream().mapToLong(Long::longValue).sum();

        // Then
        assertThat(lines.values()).as("lines of %s", lines).allMatch(own -> own <= all / 4);
    }

    @Test
    void shouldDistinguishWhatAModuleMayUse() {
        assertThat(Module.ASSESSMENT.mayUse("nl.baken.output")).isTrue();
        assertThat(Module.ASSESSMENT.mayUse("nl.baken.serde")).isFalse();
        assertThat(Module.ENGINE.mayUse("org.apache.kafka.clients.producer")).isFalse();
        assertThat(Module.REPLAY.mayUse("org.apache.kafka.common")).isFalse();
        assertThat(Module.REPLAY.mayUse("nl.baken.streams.topology")).isFalse();
        assertThat(Module.CONNECTORS.mayUse("nl.baken.assessment.risk")).isFalse();
        assertThat(Module.STREAMS.mayUse("org.apache.kafka.streams.kstream")).isTrue();
        assertThat(Module.STREAMS.mayUse("org.apache.kafka.streamsish")).isFalse();
    }
}
