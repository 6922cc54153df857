package nl.baken.embedded;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Programs of others that tests start and that may be missing on a machine: then a test is skipped and says so; in CI it fails. */
public final class ForeignProgram {

    private ForeignProgram() {}

    /** True when the command can be run and ends with 0. */
    public static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Skips the calling test when a program is missing.
     *
     * @param remedy what is missing, and how to get it
     * @throws IllegalStateException in CI, where nothing may be skipped
     */
    public static void require(boolean there, String remedy) {
        if (there) {
            return;
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(remedy);
        }
        // The summary of a build counts what was skipped and does not say why.
        System.err.println("SKIPPED: " + remedy);
        Assumptions.abort(remedy);
    }
}
