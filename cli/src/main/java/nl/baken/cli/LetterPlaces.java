package nl.baken.cli;

import nl.baken.cli.letter.Place;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Places of dead letters on the command line. */
final class LetterPlaces {

    private LetterPlaces() {}

    /** @throws ParameterException when it is not written as a place is */
    static Place of(CommandSpec spec, String written) {
        try {
            return Place.of(written);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    static CommandFailure nothingAt(Place place) {
        return new CommandFailure("There is no dead letter at " + place
                + ", or none any more; baken dead-letters list shows those there are");
    }
}
