package nl.baken.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The command line of the schema registry: Apicurio Registry with a database file of its own, on free ports.
 *
 * <p>It could keep its schemas in the broker, but then starts only after the broker, and needs up to half a minute to
 * read its topics.
 */
final class RegistryCommand {

    /** The path under which Apicurio Registry serves the API of Confluent. */
    static final String API = "/apis/ccompat/v7";

    private static final Pattern READY = Pattern.compile("started in .* Listening on: http://[^:]+:(\\d+)");

    private RegistryCommand() {}

    static ChildCommand in(StackDirectory directory, Installation installation, int heap) {
        Path own = directory.of(Component.REGISTRY);
        return new ChildCommand(
                Component.REGISTRY,
                own,
                directory.fate(),
                installation.registryClassPath(),
                heap,
                options(own),
                List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint"),
                Map.of(),
                READY,
                // It reports its start before its tables exist.
                Probe.get(API + "/subjects"));
    }

    private static List<String> options(Path own) {
        return List.of(
                // The manifest of its jar asks for this, but counts only where the jar is all that is started.
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dquarkus.banner.enabled=false",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=0",
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=0",
                "-Dquarkus.http.access-log.enabled=false",
                "-Dquarkus.otel.sdk.disabled=true",
                "-Dapicurio.usage.telemetry.enabled=false",
                // The line with its port is logged at level INFO.
                "-Dquarkus.log.category.\"io.quarkus\".level=INFO",
                "-Dquarkus.log.console.format=%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p %c: %m%e%n",
                "-Dapicurio.rules.global.compatibility=FULL_TRANSITIVE",
                // A schema that got its id is on disk, whatever happens to the process next.
                "-Dapicurio.datasource.url=jdbc:h2:file:" + own.resolve("schemas") + ";WRITE_DELAY=0",
                "-Dapicurio.datasource.jdbc.initial-size=2",
                "-Dapicurio.datasource.jdbc.min-size=2",
                "-Dapicurio.datasource.jdbc.max-size=10",
                "-Dapicurio.storage.snapshot.location=" + own,
                "-Dapicurio.import.work-dir=" + own);
    }
}
