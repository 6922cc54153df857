package nl.baken.riskmodel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.baken.riskmodel.Loaded;
import nl.baken.riskmodel.ModelFile;
import nl.baken.riskmodel.ModelMutation;
import nl.baken.riskmodel.SmallModelFile;
import nl.baken.tries.Tries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema for editors accepts what the reader accepts, and refuses what people get wrong. */
class ModelSchemaTest {

    private static final Path SHIPPED = Path.of("src/main/resources/nl/baken/riskmodel/baken-model.yaml");

    @Test
    void shouldAcceptTheModels() throws IOException {
        // Given the shipped model and the one that uses every part of the language
        Stream<String> models = Stream.of(Files.readString(SHIPPED), SmallModelFile.text());

        // When, Then
        assertThat(models)
                .allSatisfy(model ->
                        assertThat(YamlAsJson.errors(YamlAsJson.of(model))).isEmpty());
    }

    /** A mistake to make in the small model. */
    record Mistake(String piece, String by) {}

    static Stream<Mistake> mistakes() {
        return Stream.of(
                new Mistake("halfLifeDays: 180", "halflifeDays: 180"),
                new Mistake("halfLifeDays: 180", "halfLifeDays: -180"),
                new Mistake("halfLifeDays: 180", "halfLifeDays: many"),
                new Mistake("halfLifeDays: 180\n", "\n"),
                new Mistake("weight: 6", "weight: 0"),
                new Mistake("weight: -10", "weight: 10"),
                new Mistake("weight: 6", "weight: 600"),
                new Mistake("{ReleaseDeployed: {shadow", "{ReleaseDeploid: {shadow"),
                new Mistake("shadowMode: false", "shadowmode: false"),
                new Mistake("shadowMode: false", "shadowMode: 'no'"),
                new Mistake("{kind: DPIA, ", "{kind: DIPA, "),
                new Mistake("{kind: DPIA, ", "{kind: UNKNOWN, "),
                new Mistake("{kind: DPIA, ", "{kind: [DPIA, DPIA], "),
                new Mistake("sentiment: {min: 0}", "sentiment: {mn: 0}"),
                new Mistake("sentiment: {min: 0}", "sentiment: 0.5"),
                new Mistake("where: {peopleAffected: {min: 1000}}", "where: {people: {min: 1000}}"),
                new Mistake("where: {peopleAffected: {min: 1000}}", "where: {plannedEnd: 2020-01-01}"),
                new Mistake("where: {peopleAffected: {min: 1000}}", "where: {}"),
                new Mistake("demand: AFTER", "demand: LATER"),
                new Mistake("{nl: Schade, en: Harm}", "{nl: Schade}"),
                new Mistake("LOW_PUBLIC_VALUE", "HIGH_PUBLIC_VALUE"),
                new Mistake("phase: IDEA", "phase: CLOSED"),
                new Mistake("base: 2", "base: 6"),
                new Mistake("{impact: 2,", "{impact: 3,"),
                new Mistake("unless: {after: dpia}", "unless: {}"),
                new Mistake("unless: {after: dpia}", "unless: {after: dpia, before: dpia}"),
                new Mistake("id: dpia_done", "id: DPIA done"),
                new Mistake("owner: Innovatiebureau", "owner: a@b.nl"),
                new Mistake("          where: {personalData: true}\n          dec", "          dec"),
                new Mistake("when: dossier.users > 5", "when: [dossier.users > 5]\n        #"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void shouldRefuseWhatTheReaderRefuses(Mistake mistake) {
        // Given
        String text = SmallModelFile.text();
        assertThat(text).contains(mistake.piece());
        String wrong = text.replace(mistake.piece(), mistake.by());

        // When, Then both see it
        assertThat(SmallModelFile.problemsOf(wrong)).isNotEmpty();
        assertThat(YamlAsJson.errors(YamlAsJson.of(wrong))).isNotEmpty();
    }

    @Test
    void shouldNeverRefuseWhatTheReaderAccepts() throws IOException {
        // Given the shipped model with mutations, those that are still models
        byte[] shipped = Files.readAllBytes(SHIPPED);
        Tries tries = Tries.of(60);
        int accepted = 0;
        for (long seed = tries.seed(); accepted < tries.count(); seed++) {
            String mutated = new String(new ModelMutation(seed).of(shipped), StandardCharsets.UTF_8);
            if (ModelFile.parse("mutated.yaml", mutated) instanceof Loaded.Valid) {
                // When, Then
                assertThat(YamlAsJson.errors(YamlAsJson.of(mutated)))
                        .as("seed %d", seed)
                        .isEmpty();
                accepted++;
            }
        }
    }

    @Test
    void shouldBeWhatTheShippedModelRefersTo() throws IOException {
        // Given the line that editors read
        String first = Files.readAllLines(SHIPPED).getFirst();
        String reference = first.substring(first.indexOf("$schema=") + "$schema=".length());

        // When
        Path schema = SHIPPED.resolveSibling(reference);

        // Then
        assertThat(first).startsWith("# yaml-language-server: $schema=");
        assertThat(Files.readString(schema)).isEqualTo(ModelSchema.json());
    }
}
