package nl.baken.replay.sort;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** A temporary file with sorted elements, preceded by their number. */
record SortedRun<T>(Path file, long count, SortFormat<T> format) {

    static <T> SortedRun<T> write(Path file, Iterator<T> sorted, SortFormat<T> format) throws IOException {
        long count = 0;
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (; sorted.hasNext(); count++) {
                format.write(sorted.next(), out);
            }
        }
        return new SortedRun<>(file, count, format);
    }

    Cursor<T> open() throws IOException {
        return new Cursor<>(new DataInputStream(new BufferedInputStream(Files.newInputStream(file))), count, format);
    }

    /** Goes through the file once. */
    static final class Cursor<T> implements Iterator<T>, AutoCloseable {

        private final DataInputStream in;
        private final SortFormat<T> format;
        private long left;

        private Cursor(DataInputStream in, long count, SortFormat<T> format) {
            this.in = in;
            this.left = count;
            this.format = format;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public T next() {
            if (left == 0) {
                throw new NoSuchElementException("The run has been read");
            }
            left--;
            try {
                return format.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException("A temporary file cannot be read", e);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
