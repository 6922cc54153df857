package nl.baken.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.baken.embedded.child.ChildProcessMain;
import nl.baken.embedded.child.OnExit;

/**
 * The command line of a component, and what shows that it is ready.
 *
 * @param component which
 * @param directory its own, where it may write
 * @param fate of the directory
 * @param classPath its own, with {@link ChildProcessMain} on it
 * @param heap at most, in MiB
 * @param options of its JVM
 * @param main its main class and the arguments of that
 * @param environment variables that it gets beside those of this process, where what may not be on a command line goes
 * @param ready matches the line of its log that shows that it has started; the first group is its port
 * @param probe whether it serves then
 */
record ChildCommand(
        Component component,
        Path directory,
        OnExit fate,
        String classPath,
        int heap,
        List<String> options,
        List<String> main,
        Map<String, String> environment,
        Pattern ready,
        Probe probe) {

    /**
     * The components start in half the time with the C1 compiler alone, and run too briefly for C2 to pay off.
     * What they unpack to run goes in their own directory, so that it is deleted with it.
     */
    private static final List<String> JVM = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /**
     * A terminal sends Ctrl-C to all processes in it at once. Whoever uses the stack may have to finish its work with
     * it first, so the component does not get it; it ends after its parent.
     */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    List<String> words() {
        List<String> words = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(JVM);
        words.add("-Xmx" + heap + "m");
        words.add("-Djava.io.tmpdir=" + directory);
        words.addAll(options);
        words.add("-cp");
        words.add(classPath);
        words.add(ChildProcessMain.class.getName());
        words.add(directory.toString());
        words.add(fate.name());
        words.addAll(main);
        return words;
    }

    Path log() {
        return directory.resolve(component.label() + ".log");
    }
}
