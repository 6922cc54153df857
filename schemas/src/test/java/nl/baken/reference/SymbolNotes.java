package nl.baken.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the IDL says of the symbols of enums. A schema has no place for it, so it is read from the IDL itself. */
final class SymbolNotes {

    private static final Path IDL = Path.of("src/main/avro");
    private static final Pattern ENUM =
            Pattern.compile("^enum (\\w+) \\{(.*?)\\} = ", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern SYMBOL = Pattern.compile("/\\*\\*\\s*(.*?)\\s*\\*/\\s*(\\w+)", Pattern.DOTALL);

    private final Map<String, Map<String, String>> notes = new HashMap<>();

    private SymbolNotes() {}

    /** Reads all files of the contract below the directory of the module. */
    static SymbolNotes read(Path module) {
        SymbolNotes notes = new SymbolNotes();
        try (Stream<Path> walk = Files.walk(module.resolve(IDL))) {
            List<Path> files =
                    walk.filter(file -> file.toString().endsWith(".avdl")).toList();
            for (Path file : files) {
                notes.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return notes;
    }

    /** Symbol and note, in the order of the IDL; empty when the symbols of the enum have none. */
    Map<String, String> of(String enumName) {
        return notes.getOrDefault(enumName, Map.of());
    }

    private void add(String idl) {
        ENUM.matcher(idl).results().forEach(type -> {
            Map<String, String> symbols = new LinkedHashMap<>();
            SYMBOL.matcher(type.group(2)).results().forEach(symbol -> symbols.put(symbol.group(2), symbol.group(1)));
            notes.put(type.group(1), symbols);
        });
    }
}
