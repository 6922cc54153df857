package nl.baken.riskmodel.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the reference. It is called with the directory of this module, by the profile {@code reference}. */
final class ReferenceCommand {

    private ReferenceCommand() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]).resolve(ReferenceFiles.DIRECTORY));
        for (Map.Entry<String, String> file : ReferenceFiles.all().entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue());
        }
    }
}
