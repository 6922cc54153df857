package nl.baken.benchmark;

import java.io.IOException;
import java.nio.file.Path;

/** Reads, checks and forgets the events of a file: the least that any program does with them. */
final class Decode {

    private Decode() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(Stack.decode(Path.of(arguments[0])) + " events");
    }
}
