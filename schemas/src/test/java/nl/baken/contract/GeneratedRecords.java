package nl.baken.contract;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.event.EventHeader;
import nl.baken.serde.ContractSchema;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Every record that is generated from the contract. */
public final class GeneratedRecords {

    private static final String CLASS = ".class";

    private GeneratedRecords() {}

    /** All of them, by full name. */
    public static List<Class<? extends SpecificRecord>> all() {
        Path classes = classes();
        try (Stream<Path> walk = Files.walk(classes)) {
            return walk.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(CLASS) && !file.contains("$"))
                    .map(file ->
                            file.substring(0, file.length() - CLASS.length()).replace('/', '.'))
                    .sorted()
                    .map(GeneratedRecords::load)
                    .filter(type -> SpecificRecord.class.isAssignableFrom(type) && !type.isInterface())
                    .<Class<? extends SpecificRecord>>map(type -> type.asSubclass(SpecificRecord.class))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those that are no part of another one, by full name: what a topic can carry. */
    public static List<Class<? extends SpecificRecord>> whole() {
        List<Class<? extends SpecificRecord>> all = all();
        List<Schema> schemas = all.stream().map(ContractSchema::of).toList();
        return all.stream()
                .filter(type -> schemas.stream().noneMatch(other -> isPart(ContractSchema.of(type), other)))
                .toList();
    }

    /** True when nothing reads or writes it yet. */
    public static boolean isPlanned(Class<? extends SpecificRecord> type) {
        return Boolean.TRUE.equals(ContractSchema.of(type).getObjectProp("planned"));
    }

    private static boolean isPart(Schema schema, Schema whole) {
        return !schema.equals(whole) && whole.toString().contains("\"name\":\"" + schema.getName() + "\"");
    }

    private static Path classes() {
        try {
            return Path.of(EventHeader.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
