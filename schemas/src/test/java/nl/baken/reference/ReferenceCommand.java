package nl.baken.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the reference pages. It is called with the directory of this module, by the profile {@code reference}. */
final class ReferenceCommand {

    private ReferenceCommand() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]).resolve(ReferencePages.DIRECTORY));
        for (Map.Entry<String, String> page :
                ReferencePages.all(Path.of(arguments[0])).entrySet()) {
            Files.writeString(directory.resolve(page.getKey()), page.getValue());
        }
    }
}
