package nl.baken.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command line in a process of its own, which can be killed. */
final class BakenProcess {

    private BakenProcess() {}

    /**
     * Starts a command.
     *
     * @param directory for temporary files and the log
     * @param name of the log, which ends on {@code .log}
     */
    static Process start(Path directory, String name, String... arguments) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Optional.ofNullable(System.getProperty("logback.configurationFile"))
                .ifPresent(file -> words.add("-Dlogback.configurationFile=" + file));
        words.addAll(List.of(
                "-Xmx512m",
                "-Djava.io.tmpdir=" + directory,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve(name + ".log").toFile()))
                .start();
    }
}
