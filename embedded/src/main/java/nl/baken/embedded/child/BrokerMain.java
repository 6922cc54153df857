package nl.baken.embedded.child;

import java.io.PrintStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;

/** Formats the directory of a broker that was never run before, and runs the broker. */
public final class BrokerMain {

    private BrokerMain() {}

    /**
     * Returns when the broker has stopped.
     *
     * @param args the properties file of the broker, its data directory, and the cluster id for a new one
     */
    public static void main(String[] args) throws Throwable {
        String properties = args[0];
        Path data = Path.of(args[1]);
        if (Files.notExists(data.resolve("meta.properties"))) {
            format(properties, args[2]);
        }
        MethodHandles.publicLookup()
                .findStatic(Class.forName("kafka.Kafka"), "main", MethodType.methodType(void.class, String[].class))
                .invokeExact(new String[] {properties});
    }

    private static void format(String properties, String clusterId) throws Throwable {
        String[] arguments = {"format", "--standalone", "--cluster-id", clusterId, "--config", properties};
        int status = (int) MethodHandles.publicLookup()
                .findStatic(
                        Class.forName("kafka.tools.StorageTool"),
                        "execute",
                        MethodType.methodType(int.class, String[].class, PrintStream.class))
                .invokeExact(arguments, System.out);
        if (status != 0) {
            throw new IllegalStateException("The data directory could not be formatted: status " + status);
        }
    }
}
