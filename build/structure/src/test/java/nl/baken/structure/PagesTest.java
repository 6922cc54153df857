package nl.baken.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\s]+)`");
    private static final Path ROOT = Project.root();
    private static final Path ARCHITECTURE = ROOT.resolve("docs/architecture.md");

    /** What the architecture calls a library, by its package. */
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            Map.entry("org.apache.avro", "Avro"),
            Map.entry("org.apache.kafka.clients", "Kafka clients"),
            Map.entry("org.apache.kafka.common", "Kafka clients"),
            Map.entry("org.apache.kafka.streams", "Kafka Streams"),
            Map.entry("org.apache.kafka.connect", "Kafka Connect"),
            Map.entry("jakarta.mail", "Angus Mail"),
            Map.entry("org.eclipse.angus.mail", "Angus Mail"),
            Map.entry("gg.jte", "jte"),
            Map.entry("io.confluent.kafka.schemaregistry", "registry client"),
            Map.entry("com.fasterxml.jackson", "Jackson"),
            Map.entry("org.slf4j", "SLF4J"),
            Map.entry("ch.qos.logback", "Logback"),
            Map.entry("org.rocksdb", "RocksDB"),
            Map.entry("com.github.luben.zstd", "zstd-jni"),
            Map.entry("org.snakeyaml.engine", "SnakeYAML Engine"),
            Map.entry("com.nimbusds", "Nimbus JOSE + JWT"),
            Map.entry("dev.cel", "CEL"),
            Map.entry("com.google.common.collect", "Guava"),
            Map.entry("de.siegmar.fastcsv", "FastCSV"),
            Map.entry("org.dhatim.fastexcel", "fastexcel"),
            Map.entry("org.duckdb", "DuckDB"),
            Map.entry("io.helidon", "Helidon SE"),
            Map.entry("picocli", "picocli"),
            Map.entry("me.tongfei.progressbar", "progressbar"),
            Map.entry("org.openjdk.jmh", "JMH"),
            Map.entry("org.junit", "JUnit"),
            Map.entry("org.opentest4j", "JUnit"),
            Map.entry("net.jqwik", "jqwik"),
            Map.entry("com.tngtech.archunit", "ArchUnit"),
            Map.entry("org.assertj", "AssertJ"));

    /** Packages of the JDK outside {@code java}. */
    private static final Set<String> OF_JDK = Set.of(
            "com.sun.management",
            "com.sun.net.httpserver",
            "com.sun.source",
            "javax.annotation.processing",
            "javax.crypto",
            "javax.lang.model",
            "javax.management",
            "javax.net.ssl",
            "javax.tools",
            "javax.xml.stream");

    @Test
    void shouldLinkToFilesThatExist() throws IOException {
        // Given
        List<String> broken = new ArrayList<>();

        // When
        for (Path page : pages()) {
            for (String target : found(LINK, Files.readString(page))) {
                if (!target.contains("://") && !Files.exists(page.resolveSibling(target))) {
                    broken.add(ROOT.relativize(page) + " links to " + target);
                }
            }
        }

        // Then
        assertThat(broken).isEmpty();
    }

    @Test
    void shouldNamePathsAndTestsThatExistInTheArchitecture() throws IOException {
        // Given
        List<String> names = found(CODE, Files.readString(ARCHITECTURE));
        Set<String> classes = classes();

        // When, Then
        assertThat(names)
                .filteredOn(name -> name.contains("/"))
                .isNotEmpty()
                .allMatch(name -> Files.exists(ROOT.resolve(name)));
        assertThat(names)
                .filteredOn(name -> name.endsWith("Test") || name.endsWith("IT"))
                .isNotEmpty()
                .allMatch(classes::contains);
    }

    @Test
    void shouldHaveTheModulesInTheArchitectureThatTheRulesHave() throws IOException {
        // Given
        List<String> lines = Files.readAllLines(ARCHITECTURE);

        for (Module module : Module.values()) {
            // When
            List<String> line = lines.stream()
                    .filter(text -> text.startsWith("| [" + module.directory() + "]"))
                    .toList();

            // Then
            assertThat(line).as(module.directory()).hasSize(1);
            assertThat(found(CODE, line.get(0).split("\\|")[3]))
                    .as(module.directory())
                    .containsExactlyElementsOf(
                            module.modules().stream().map(Module::directory).toList());
        }
    }

    @Test
    void shouldHaveTheLibrariesInTheArchitectureThatTheRulesHave() throws IOException {
        // Given
        List<String> lines = Files.readAllLines(ARCHITECTURE);

        for (Module module : Module.values()) {
            // When
            String line = lines.stream()
                    .filter(text -> text.startsWith("| [" + module.directory() + "]"))
                    .findFirst()
                    .orElseThrow();

            // Then
            assertThat(line.split("\\|")[4].strip())
                    .as(module.directory())
                    .isEqualTo(module.libraries().stream()
                            .map(LIBRARIES::get)
                            .filter(Objects::nonNull)
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        assertThat(Stream.of(Module.values()).flatMap(module -> module.libraries().stream()))
                .allMatch(library -> LIBRARIES.containsKey(library) || OF_JDK.contains(library));
    }

    @Test
    void shouldNameTheModulesThatAreCompiledForJava17() throws IOException {
        // Given
        List<String> compiled = new ArrayList<>();
        for (Path pom : Project.files(ROOT)) {
            if (pom.endsWith("pom.xml") && Files.readString(pom).contains("<maven.compiler.release>17<")) {
                compiled.add(ROOT.relativize(pom.getParent()).toString());
            }
        }

        // When
        String sentence = Files.readString(ARCHITECTURE)
                .split("Compiled for Java 17 are")[1]
                .split(";")[0];

        // Then
        assertThat(found(CODE, sentence)).containsExactlyInAnyOrderElementsOf(compiled);
    }

    @Test
    void shouldListEveryDecisionWithItsTitle() throws IOException {
        // Given
        Path directory = ROOT.resolve("docs/decisions");
        List<String> expected = new ArrayList<>();
        for (Path page : Project.files(directory)) {
            String file = page.getFileName().toString();
            if (!file.equals("README.md")) {
                String title = Files.readAllLines(page).get(0);
                expected.add("| [" + file.substring(0, 4) + "](" + file + ") | " + title.substring("# 0000 ".length())
                        + " |");
            }
        }

        // When
        List<String> listed;
        try (Stream<String> lines = Files.lines(directory.resolve("README.md"))) {
            listed = lines.filter(line -> line.startsWith("| [")).toList();
        }

        // Then
        assertThat(listed).containsExactlyElementsOf(expected);
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> top = Files.list(ROOT)) {
            for (Path directory : top.filter(Files::isDirectory)
                    .filter(name -> !name.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList()) {
                pages.addAll(Project.files(directory));
            }
        }
        pages.add(ROOT.resolve("README.md"));
        pages.add(ROOT.resolve("CONTRIBUTING.md"));
        return pages.stream()
                .filter(file -> file.toString().endsWith(".md"))
                .filter(file -> !file.toString().contains("src/test/resources/nl/"))
                .filter(file ->
                        Stream.of(ROOT.relativize(file).toString().split("/")).noneMatch("target"::equals))
                .toList();
    }

    private static Set<String> classes() throws IOException {
        Set<String> classes = new TreeSet<>();
        for (Module module : Module.values()) {
            Path tests = ROOT.resolve(module.directory()).resolve("src/test/java");
            classes.addAll(Project.files(tests).stream()
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet()));
        }
        return classes;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
