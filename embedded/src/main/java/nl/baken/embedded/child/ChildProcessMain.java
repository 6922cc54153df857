package nl.baken.embedded.child;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Runs the main class of a component in a process that does not outlive its parent.
 *
 * <p>This package uses the JDK only, because it runs on the class path of the component.
 */
public final class ChildProcessMain {

    /** The file in the directory of the component that its process keeps locked. */
    public static final String LIFE = "process.lock";

    /** Never closed: the lock shows others that this process is running. */
    private static FileChannel life;

    private ChildProcessMain() {}

    /**
     * Does not return before the main class of the component does.
     *
     * @param args the component's own directory, its {@link OnExit}, the name of its main class, the arguments of that
     */
    public static void main(String[] args) throws Throwable {
        Path directory = Path.of(args[0]);
        OnExit fate = OnExit.valueOf(args[1]);
        Thread.ofPlatform().daemon().name("lifeline").start(new ParentWatch(System.in, directory, fate));
        lockFor(directory);
        MethodHandles.publicLookup()
                .findStatic(Class.forName(args[2]), "main", MethodType.methodType(void.class, String[].class))
                .invokeExact(Arrays.copyOfRange(args, 3, args.length));
    }

    private static void lockFor(Path directory) throws IOException {
        life = FileChannel.open(directory.resolve(LIFE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        life.lock();
    }
}
