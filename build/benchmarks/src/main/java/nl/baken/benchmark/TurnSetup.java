package nl.baken.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one turn is of.
 *
 * @param file events, one on a line
 * @param partitions of every topic
 * @param threads of each application
 * @param perSecond records sent per second where time to the answer is measured
 * @param samples how many of them
 * @param parts what is measured, in this order
 */
record TurnSetup(Path file, int partitions, int threads, double perSecond, int samples, List<String> parts) {

    static TurnSetup of(List<String> arguments) {
        return new TurnSetup(
                Path.of(arguments.get(0)),
                Integer.parseInt(arguments.get(1)),
                Integer.parseInt(arguments.get(2)),
                Double.parseDouble(arguments.get(3)),
                Integer.parseInt(arguments.get(4)),
                arguments.subList(5, arguments.size()));
    }

    TurnSetup with(Path other) {
        return new TurnSetup(other, partitions, threads, perSecond, samples, parts);
    }

    TurnSetup with(double rate) {
        return new TurnSetup(file, partitions, threads, rate, samples, parts);
    }

    TurnSetup with(List<String> others) {
        return new TurnSetup(file, partitions, threads, perSecond, samples, others);
    }

    /** The words from which {@link #of} makes the same. */
    List<String> arguments() {
        return Stream.concat(
                        Stream.of(file, partitions, threads, perSecond, samples).map(Object::toString), parts.stream())
                .toList();
    }
}
