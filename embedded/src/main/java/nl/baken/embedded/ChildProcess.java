package nl.baken.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.baken.embedded.child.ChildProcessMain;

/** The running process of a component. */
final class ChildProcess {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final ChildCommand command;
    private final ChildLog log;
    private final Process process;
    private final long startedAt = System.nanoTime();

    private ChildProcess(ChildCommand command, ChildLog log, Process process) {
        this.command = command;
        this.log = log;
        this.process = process;
    }

    static ChildProcess start(ChildCommand command) {
        awaitPredecessor(command);
        ChildLog log = ChildLog.continued(command.log());
        ProcessBuilder builder = new ProcessBuilder(command.words())
                .directory(command.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
        builder.environment().keySet().removeIf(ChildProcess::wouldConfigure);
        builder.environment().putAll(command.environment());
        try {
            return new ChildProcess(command, log, builder.start());
        } catch (IOException e) {
            throw new StackStartException(
                    "The %s cannot be started: %s".formatted(command.component().label(), e), e);
        }
    }

    /** After a quick restart in a kept directory the process of the earlier run may still be stopping in it. */
    private static void awaitPredecessor(ChildCommand command) {
        Path life = command.directory().resolve(ChildProcessMain.LIFE);
        try (FileChannel channel = FileChannel.open(life, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
        } catch (IOException e) {
            throw new StackStartException(
                    "It cannot be seen whether an earlier "
                            + command.component().label() + " still runs: " + e,
                    e);
        }
    }

    /** What someone has set for a registry or a Java of their own is not meant for this one. */
    private static boolean wouldConfigure(String variable) {
        return variable.startsWith("QUARKUS_")
                || variable.startsWith("APICURIO_")
                || variable.equals("JAVA_TOOL_OPTIONS")
                || variable.equals("JDK_JAVA_OPTIONS");
    }

    Component component() {
        return command.component();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /**
     * The port on which the component serves, or empty when it does not yet.
     *
     * @throws StackStartException when the process has ended instead
     */
    Optional<Integer> port() {
        boolean ended = !process.isAlive();
        Optional<Integer> port = log.find(command.ready()).map(Integer::valueOf);
        if (ended) {
            throw failure("it ended with exit code " + process.exitValue());
        }
        return port.filter(command.probe()::serves);
    }

    StackStartException failure(String how) {
        return new StackStartException("The %s of the embedded stack did not start: %s. %s"
                .formatted(component().label(), how, lastWords()));
    }

    /** Where its log is and how it ends, for people. */
    String lastWords() {
        return "Its log is %s, which ends with:%n%s".formatted(log.file(), log.lastLines());
    }

    /** Asks the process to end, and returns at once. */
    void letGo() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroyForcibly();
        }
    }

    /** Ends the process as it is, so that its log stays. */
    void kill() {
        process.destroyForcibly();
    }

    /** Returns when the process has ended; one that takes too long is killed. */
    void awaitEnd() {
        boolean interrupted = Thread.interrupted();
        try {
            if (interrupted || !process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().onExit().join();
            }
        } catch (InterruptedException e) {
            interrupted = true;
            process.destroyForcibly().onExit().join();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
