package nl.baken.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The modules with code: where each is, which packages are its own, and what it may import beside those and the JDK. A
 * module can name only modules that stand above it here, so no import runs back. The name of a package stands for the
 * packages below it too: {@code org.apache.avro} is also {@code org.apache.avro.io}.
 */
public enum Module {
    TRIES("build/tries", own("tries"), none(), libraries(Library.JUNIT, "net.jqwik", "org.opentest4j")),
    STRUCTURE(
            "build/structure",
            own("structure"),
            none(),
            libraries(
                    Library.JUNIT,
                    "com.tngtech.archunit",
                    "org.assertj",
                    "com.sun.source",
                    "javax.lang.model",
                    "javax.tools")),
    SCHEMAS(
            "schemas",
            own(
                    "avro",
                    "cloudevent",
                    "contract",
                    "event",
                    "output",
                    "publish",
                    "run",
                    "serde",
                    "steering",
                    "topic",
                    "validation"),
            none(),
            libraries(Library.AVRO, Library.KAFKA_CLIENTS, Library.REGISTRY_CLIENT, Library.JACKSON)),
    ASSESSMENT(
            "assessment",
            own("assessment"),
            List.of(SCHEMAS),
            libraries(Library.AVRO),
            not(
                    "nl.baken.avro",
                    "nl.baken.cloudevent",
                    "nl.baken.publish",
                    "nl.baken.serde",
                    "nl.baken.topic",
                    "nl.baken.validation"),
            true),
    ENGINE(
            "engine",
            own("engine"),
            List.of(SCHEMAS, ASSESSMENT),
            libraries(Library.AVRO),
            not("nl.baken.publish", "nl.baken.serde"),
            true),
    RISK_MODEL(
            "risk-model",
            own("riskmodel"),
            List.of(SCHEMAS, ASSESSMENT),
            libraries(Library.AVRO, Library.JACKSON, "org.snakeyaml.engine", "dev.cel", "com.google.common.collect"),
            not("nl.baken.publish", "nl.baken.serde"),
            false),
    EMBEDDED("embedded", own("embedded"), none(), libraries("org.apache.kafka.common", Library.SLF4J)),
    STREAMS(
            "streams",
            own("streams"),
            List.of(SCHEMAS, ASSESSMENT, ENGINE),
            libraries(
                    Library.AVRO,
                    Library.KAFKA_CLIENTS,
                    Library.KAFKA_STREAMS,
                    Library.REGISTRY_CLIENT,
                    Library.JACKSON,
                    Library.SLF4J,
                    "org.rocksdb",
                    "com.github.luben.zstd",
                    "com.sun.net.httpserver",
                    "javax.management")),
    REPLAY(
            "replay",
            own("replay"),
            List.of(SCHEMAS, ASSESSMENT, ENGINE),
            libraries(Library.AVRO, Library.JACKSON, Library.SLF4J, "de.siegmar.fastcsv"),
            not("nl.baken.publish"),
            false),
    EXPORT(
            "export",
            own("export"),
            List.of(SCHEMAS, ASSESSMENT, REPLAY),
            libraries(Library.AVRO, "de.siegmar.fastcsv", "org.dhatim.fastexcel", "org.duckdb"),
            not("nl.baken.publish"),
            false),
    SERVER(
            "server",
            own("server"),
            List.of(SCHEMAS, ASSESSMENT, ENGINE),
            libraries(
                    Library.AVRO,
                    Library.KAFKA_CLIENTS,
                    Library.REGISTRY_CLIENT,
                    Library.JACKSON,
                    Library.SLF4J,
                    "org.snakeyaml.engine",
                    "org.rocksdb",
                    "io.helidon",
                    "com.nimbusds",
                    "gg.jte",
                    "javax.annotation.processing")),
    CLI(
            "cli",
            own("cli"),
            List.of(SCHEMAS, ASSESSMENT, ENGINE, RISK_MODEL, EMBEDDED, STREAMS, REPLAY, EXPORT, SERVER),
            libraries(
                    Library.AVRO,
                    Library.KAFKA_CLIENTS,
                    Library.REGISTRY_CLIENT,
                    Library.JACKSON,
                    Library.SLF4J,
                    "picocli",
                    "me.tongfei.progressbar",
                    "ch.qos.logback",
                    "javax.xml.stream")),
    CONNECTORS(
            "connectors",
            own("connect"),
            List.of(SCHEMAS),
            libraries(
                    Library.AVRO,
                    Library.KAFKA_CLIENTS,
                    Library.REGISTRY_CLIENT,
                    Library.JACKSON,
                    Library.SLF4J,
                    "org.apache.kafka.connect",
                    "jakarta.mail",
                    "org.eclipse.angus.mail",
                    "gg.jte",
                    "javax.annotation.processing",
                    "javax.crypto",
                    "javax.management",
                    "javax.net.ssl")),
    BENCHMARKS(
            "build/benchmarks",
            own("benchmark"),
            List.of(SCHEMAS, ASSESSMENT, ENGINE, RISK_MODEL, EMBEDDED, STREAMS, REPLAY, CLI),
            libraries(
                    Library.AVRO,
                    Library.KAFKA_CLIENTS,
                    Library.KAFKA_STREAMS,
                    Library.REGISTRY_CLIENT,
                    "org.openjdk.jmh",
                    "picocli",
                    "com.sun.management",
                    "javax.management")),
    TRUTH("build/truth", own("truth"), none(), libraries(Library.JACKSON, "org.snakeyaml.engine", "picocli"));

    /** Packages of libraries that several modules use. */
    private static final class Library {
        static final String AVRO = "org.apache.avro";
        static final String JACKSON = "com.fasterxml.jackson";
        static final String JUNIT = "org.junit";
        static final String KAFKA_CLIENTS = "org.apache.kafka.clients org.apache.kafka.common";
        static final String KAFKA_STREAMS = "org.apache.kafka.streams";
        static final String REGISTRY_CLIENT = "io.confluent.kafka.schemaregistry";
        static final String SLF4J = "org.slf4j";

        private Library() {}
    }

    private final String directory;
    private final List<String> packages;
    private final List<Module> modules;
    private final List<String> libraries;
    private final List<String> not;
    private final boolean pure;

    Module(String directory, List<String> packages, List<Module> modules, List<String> libraries) {
        this(directory, packages, modules, libraries, List.of(), false);
    }

    Module(
            String directory,
            List<String> packages,
            List<Module> modules,
            List<String> libraries,
            List<String> not,
            boolean pure) {
        this.directory = directory;
        this.packages = packages;
        this.modules = modules;
        this.libraries = libraries;
        this.not = not;
        this.pure = pure;
    }

    /** From the root of the project. */
    public String directory() {
        return directory;
    }

    /** The packages that are in this module and in no other. */
    public List<String> packages() {
        return packages;
    }

    /** Whether a class of the named package may be used here. The JDK's own are not asked for. */
    boolean mayUse(String name) {
        return Stream.of(
                                packages,
                                libraries,
                                modules.stream()
                                        .flatMap(module -> module.packages.stream())
                                        .toList())
                        .flatMap(List::stream)
                        .anyMatch(root -> isIn(root, name))
                && not.stream().noneMatch(root -> isIn(root, name));
    }

    /** The modules that may be used here. */
    public List<Module> modules() {
        return modules;
    }

    /** Packages of libraries that may be used here, some of them of the JDK. */
    List<String> libraries() {
        return libraries;
    }

    /** Whether results depend on arguments alone: no clock, no input or output, no chance, no property of the machine. */
    boolean isPure() {
        return pure;
    }

    /** Whether a package is the other one or below it. */
    static boolean isIn(String root, String name) {
        return name.equals(root) || name.startsWith(root + '.');
    }

    private static List<String> own(String... names) {
        return Arrays.stream(names).map(name -> "nl.baken." + name).toList();
    }

    private static List<Module> none() {
        return List.of();
    }

    private static List<String> libraries(String... names) {
        List<String> libraries = new ArrayList<>();
        for (String name : names) {
            libraries.addAll(List.of(name.split(" ")));
        }
        return List.copyOf(libraries);
    }

    private static List<String> not(String... names) {
        return List.of(names);
    }
}
