package nl.baken.embedded;

import java.nio.file.Path;
import java.util.stream.Collectors;

/** A command that holds a stack until it is ended; started by tests as a process of its own. */
public final class StackHolder {

    /** Starts the line for a stack that serves: the process ids of its parts and its directory follow. */
    static final String SERVES = "serves: ";

    /** The line for a stack that still served when this command was asked to end. */
    static final String SERVED_TO_THE_END = "served to the end";

    private StackHolder() {}

    /**
     * Waits for ever.
     *
     * @param args the directory to keep, or nothing for a temporary one
     */
    public static void main(String[] args) throws Exception {
        StackSettings settings = args.length == 0 ? StackSettings.temporary() : StackSettings.keptIn(Path.of(args[0]));
        EmbeddedStack stack = EmbeddedStack.start(settings);
        StackClients clients = new StackClients(stack.addresses());
        clients.createTopic("last-words");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> useOnceMore(clients)));
        System.out.println(SERVES
                + stack.processes().values().stream()
                        .map(handle -> Long.toString(handle.pid()))
                        .collect(Collectors.joining(" "))
                + " " + stack.directory());
        Thread.currentThread().join();
    }

    private static void useOnceMore(StackClients clients) {
        try {
            clients.produce("last-words", "goodbye");
            System.out.println(SERVED_TO_THE_END);
        } catch (Exception e) {
            e.printStackTrace(System.out);
        }
    }
}
