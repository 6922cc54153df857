package nl.baken.container;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The command line of Baken, run on this machine. */
final class CommandLine {

    private CommandLine() {}

    /** The command that tells Baken to do something with what runs at these addresses. */
    static List<String> on(Addresses addresses, String... words) {
        return Stream.of(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                Repository.at("cli/target/app/lib") + "/*",
                                "nl.baken.cli.Main"),
                        Stream.of(words),
                        Stream.of(
                                "--bootstrap-servers",
                                addresses.bootstrapServers(),
                                "--schema-registry",
                                addresses.schemaRegistry()))
                .flatMap(part -> part)
                .toList();
    }
}
