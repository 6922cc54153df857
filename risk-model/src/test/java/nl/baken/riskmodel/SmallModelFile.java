package nl.baken.riskmodel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.baken.assessment.model.RiskModel;
import nl.baken.riskmodel.yaml.Problem;

/** A model that uses every part of the language once. */
public final class SmallModelFile {

    private SmallModelFile() {}

    public static String text() {
        try (InputStream bytes = SmallModelFile.class.getResourceAsStream("small-model.yaml")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RiskModel model() {
        return modelOf(text());
    }

    public static RiskModel modelOf(String text) {
        return switch (ModelFile.parse("small-model.yaml", text)) {
            case Loaded.Valid(RiskModel model) -> model;
            case Loaded.Invalid(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    /** The problems of the model with one piece of its text replaced. */
    public static List<Problem> problemsWith(String piece, String by) {
        String text = text();
        if (!text.contains(piece)) {
            throw new AssertionError("The small model does not contain: " + piece);
        }
        return problemsOf(text.replace(piece, by));
    }

    /** The problems of a text; none when it is a model. */
    public static List<Problem> problemsOf(String text) {
        return switch (ModelFile.parse("small-model.yaml", text)) {
            case Loaded.Valid _ -> List.of();
            case Loaded.Invalid(List<Problem> problems) -> problems;
        };
    }
}
