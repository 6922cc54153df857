package nl.baken.compatibility;

import java.io.IOException;
import java.nio.file.Path;

/** Keeps the schemas of a version for ever. What it is called with is in the profile {@code contract-release}. */
final class ReleaseCommand {

    private ReleaseCommand() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1 || arguments[0].endsWith("-SNAPSHOT")) {
            throw new IllegalArgumentException("Give the directory of a released version, not of a snapshot");
        }
        Path directory = Path.of(arguments[0]);
        Contract today = Contract.today();
        today.write(directory);
        System.out.println(today.records().size() + " schemas in " + directory);
    }
}
