package nl.baken.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is measured in processes of their own. */
final class Child {

    private static final Pattern TIMES = Pattern.compile("processor (\\d+\\.\\d+) (\\d+\\.\\d+)");

    private Child() {}

    /** A turn; the figures in the order in which they were reported. */
    static Map<String, Double> turn(TurnSetup setup) throws IOException {
        Map<String, Double> figures = new LinkedHashMap<>();
        run(java(Turn.class, setup.arguments())).forEach(line -> {
            String[] words = line.split("\t", -1);
            if (words[0].equals(Turn.FIGURE)) {
                figures.put(words[1], Double.valueOf(words[2]));
            } else {
                System.err.println(line);
            }
        });
        return figures;
    }

    /** Processor seconds of a command, user and system, its children included; its output is passed over. */
    static double processorSeconds(List<String> command) throws IOException {
        List<String> words = new ArrayList<>(
                List.of("bash", "-c", "TIMEFORMAT='processor %U %S'; { time \"$@\" >&2; } 2>&1", "bash"));
        words.addAll(command);
        String output = String.join("\n", run(words));
        Matcher times = TIMES.matcher(output);
        if (!times.find()) {
            throw new IllegalStateException("No times from " + command + ":\n" + output);
        }
        return Double.parseDouble(times.group(1)) + Double.parseDouble(times.group(2));
    }

    /** The command line of a class, on a JVM with the settings of the launcher of Baken. */
    static List<String> java(Class<?> main, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dbaken.home=" + System.getProperty("baken.home"),
                "-D" + Progress.WATCHED + "=" + Progress.isWatched(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        words.addAll(arguments);
        return words;
    }

    private static List<String> run(List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        try (BufferedReader out = process.inputReader()) {
            List<String> lines = out.lines().toList();
            int status = process.waitFor();
            if (status != 0) {
                lines.forEach(System.err::println);
                throw new IllegalStateException("What was measured ended with status " + status + " ("
                        + command.getFirst() + "); its output is above");
            }
            return lines;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        } finally {
            process.destroy();
        }
    }
}
