package nl.baken.riskmodel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import nl.baken.assessment.model.RiskModel;
import nl.baken.riskmodel.yaml.FileText;
import nl.baken.riskmodel.yaml.Place;
import nl.baken.riskmodel.yaml.Problems;
import nl.baken.riskmodel.yaml.Source;
import nl.baken.riskmodel.yaml.YamlTree;

/**
 * Reads model files. Whatever the file holds, the answer is a model or a list of problems, never an exception. The digest
 * of a model is the SHA-256 of the bytes of its file.
 */
public final class ModelFile {

    /** The name of the file of the model that comes with Baken. */
    public static final String SHIPPED = "baken-model.yaml";

    private ModelFile() {}

    /** The model that comes with Baken. */
    public static RiskModel shipped() {
        return switch (parse(SHIPPED, shippedText())) {
            case Loaded.Valid valid -> valid.model();
            case Loaded.Invalid invalid ->
                throw new IllegalStateException("The shipped model does not load: " + invalid.problems());
        };
    }

    /** The same as it is written. */
    public static String shippedText() {
        try (InputStream bytes = ModelFile.class.getResourceAsStream(SHIPPED)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped model cannot be read", e);
        }
    }

    /** Reads a file; one that cannot be read is a problem too. */
    public static Loaded load(Path file) {
        String name = file.toString();
        try (InputStream bytes = Files.newInputStream(file)) {
            return parse(name, bytes.readNBytes(FileText.LARGEST + 1));
        } catch (NoSuchFileException _) {
            return unreadable(name, "no such file");
        } catch (IOException e) {
            return unreadable(name, "a file that cannot be read: " + e.getMessage());
        }
    }

    /**
     * Reads a text.
     *
     * @param name how problems call the file
     */
    public static Loaded parse(String name, String yaml) {
        return parse(name, yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static Loaded parse(String name, byte[] bytes) {
        Problems problems = new Problems(name);
        Optional<RiskModel> model = FileText.of(bytes, problems)
                .flatMap(text -> YamlTree.of(name, text, problems)
                        .map(tree -> new ModelParser(tree, new Source(text), problems).read(digest(bytes))));
        return problems.isEmpty() && model.isPresent()
                ? new Loaded.Valid(model.get())
                : new Loaded.Invalid(problems.inOrder());
    }

    private static Loaded unreadable(String name, String found) {
        Problems problems = new Problems(name);
        problems.add(Place.START, "", found, "a model file that can be read");
        return new Loaded.Invalid(problems.inOrder());
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have", e);
        }
    }
}
