package nl.baken.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.baken.streams.settings.ConfigurationReference;

/** Writes the reference pages of configuration, commands, indicators, alerts and files. It is called with the directory of this module, by the profile {@code reference}. */
final class ReferenceCommand {

    static final Path PAGE = Path.of("../docs/reference/configuration.md");

    private ReferenceCommand() {}

    public static void main(String[] arguments) throws IOException {
        Path module = Path.of(arguments[0]);
        Files.writeString(module.resolve(PAGE), ConfigurationReference.page());
        Files.writeString(module.resolve(CommandReference.PAGE), CommandReference.page());
        Files.writeString(module.resolve(IndicatorReference.PAGE), IndicatorReference.page());
        Files.writeString(module.resolve(AlertReference.PAGE), AlertReference.page());
        Files.writeString(module.resolve(FileReference.PAGE), FileReference.page());
    }
}
