package nl.baken.container;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The command line of Baken, run on this machine. */
final class CommandLine {

    private CommandLine() {}

    /** The command that tells Baken to do something with a stack. */
    static List<String> on(ContainerStack stack, String command, String... arguments) {
        return Stream.of(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                Repository.at("streams/target/app/lib") + "/*",
                                "nl.baken.cli.Main",
                                command,
                                "--bootstrap-servers",
                                stack.bootstrapServers(),
                                "--schema-registry",
                                stack.schemaRegistry()),
                        Stream.of(arguments))
                .flatMap(part -> part)
                .toList();
    }
}
