package nl.baken.embedded.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Ends this process after its parent process has ended, also when that was killed.
 *
 * <p>The parent holds the other end of standard input. The operating system closes it when the parent ends, also when
 * the parent was killed and could do nothing itself.
 *
 * @param input ends when the parent does
 * @param directory what the component writes in, its own
 * @param fate of the directory
 */
record ParentWatch(InputStream input, Path directory, OnExit fate) implements Runnable {

    private static final Duration GRACE = Duration.ofSeconds(20);

    @Override
    public void run() {
        awaitEnd();
        switch (fate) {
            case DELETE -> discard();
            case KEEP -> stopInOrder();
        }
    }

    private void awaitEnd() {
        try {
            while (input.read() >= 0) {
                // The bytes that the parent writes are ignored; only the end of the stream counts.
            }
        } catch (IOException broken) {
            System.out.println("The pipe to the parent broke: " + broken);
        }
    }

    /** Nobody will read the data again, so it is not worth the time of an orderly stop. */
    private void discard() {
        try {
            new DirectoryTree(directory).delete();
            deleteIfLast(directory.toAbsolutePath().getParent());
            Runtime.getRuntime().halt(0);
        } catch (IOException e) {
            System.out.println("The directory %s could not be deleted: %s".formatted(directory, e));
            Runtime.getRuntime().halt(1);
        }
    }

    private static void deleteIfLast(Path stack) throws IOException {
        try {
            Files.deleteIfExists(stack);
        } catch (DirectoryNotEmptyException otherComponentsStillThere) {
            // The last component to end finds it empty.
        }
    }

    private static void stopInOrder() {
        Thread.ofPlatform().daemon().name("orderly-stop").start(() -> System.exit(0));
        try {
            Thread.sleep(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.println("The orderly stop took more than " + GRACE + " and is cut short.");
        Runtime.getRuntime().halt(1);
    }
}
