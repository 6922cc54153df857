package nl.baken.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.baken.assessment.model.Demand;
import nl.baken.assessment.model.FieldTest;
import nl.baken.assessment.model.Pattern;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.model.Signal;
import nl.baken.riskmodel.yaml.FileText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

    @TempDir
    Path directory;

    @Test
    void shouldReadEveryPartOfTheLanguage() {
        // Given a model that uses all of it
        // When
        RiskModel model = SmallModelFile.model();

        // Then
        assertThat(model.ref().getId()).isEqualTo("small");
        assertThat(model.levels().forImpact(5).critical()).isEqualTo(6);
        assertThat(model.risks()).singleElement().satisfies(risk -> {
            assertThat(risk.name().getNl()).isEqualTo("Schade");
            assertThat(risk.prior().adjustments()).hasSize(1);
            assertThat(risk.rules())
                    .extracting(Rule::id)
                    .containsExactly("complaints", "nobody_asked", "warning_unanswered", "dpia_done");
            assertThat(risk.rules().get(2)).isInstanceOfSatisfying(Rule.Silence.class, silence -> {
                assertThat(silence.demand()).isEqualTo(Demand.EACH);
                assertThat(silence.anchor().key()).isEqualTo("warningId");
                assertThat(silence.ceiling()).isEqualTo(10);
                assertThat(silence.growDays()).isZero();
            });
        });
        assertThat(model.gates()).hasSize(1);
    }

    @Test
    void shouldTakeASafeguardAwayWhenItFailsOrIsWithdrawn() {
        // Given a safeguard of which the model does not name what takes it away
        // When
        Rule.Safeguard safeguard = (Rule.Safeguard)
                SmallModelFile.model().risks().getFirst().rules().getLast();

        // Then
        TreeMap<String, FieldTest> fields = new TreeMap<>();
        fields.put("kind", new FieldTest.OneOf(new TreeSet<>(List.of("DPIA"))));
        fields.put("status", new FieldTest.OneOf(new TreeSet<>(List.of("FAILED", "WITHDRAWN"))));
        assertThat(safeguard.undone().patterns()).containsExactly(new Pattern("SafeguardRecorded", fields));
    }

    @Test
    void shouldNameWhoAnswersForARule() {
        // Given a model that names an owner, of which one rule names another
        // When
        Risk risk = SmallModelFile.model().risks().getFirst();

        // Then
        assertThat(risk.owner()).isEqualTo("Innovatiebureau");
        assertThat(risk.rules())
                .extracting(Rule::owner)
                .containsExactly("Innovatiebureau", "Afdeling Inwoners", "Innovatiebureau", "Innovatiebureau");
    }

    @Test
    void shouldKeepOneTraceForSignalsOfTheSameEvents() {
        // Given a model that names the DPIA once and writes it out once
        String text = SmallModelFile.text()
                .replace(
                        "unless: {after: dpia}",
                        "unless: {after: {SafeguardRecorded: {status: COMPLETED, kind: DPIA}}}");

        // When
        Loaded loaded = ModelFile.parse("small-model.yaml", text);

        // Then
        assertThat(loaded)
                .isInstanceOfSatisfying(
                        Loaded.Valid.class,
                        valid -> assertThat(valid.model().signals())
                                .extracting(Signal::id)
                                .doesNotHaveDuplicates()
                                .contains("dpia")
                                .doesNotContain("complaints.unless.after"));
    }

    @Test
    void shouldNameTheBytesOfTheFile() throws Exception {
        // Given
        Path file = directory.resolve("model.yaml");
        Files.writeString(file, SmallModelFile.text());

        // When
        Loaded loaded = ModelFile.load(file);

        // Then
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        assertThat(loaded)
                .isInstanceOfSatisfying(
                        Loaded.Valid.class,
                        valid -> assertThat(valid.model().ref().getDigest()).isEqualTo(digest));
    }

    @Test
    void shouldReportWhyAFileCannotBeRead() throws IOException {
        // Given no file, a directory, a file that is no UTF-8 and one that is too large
        Path none = directory.resolve("none.yaml");
        Path latin = Files.write(directory.resolve("latin.yaml"), "reëel".getBytes(StandardCharsets.ISO_8859_1));
        Path large = Files.writeString(directory.resolve("large.yaml"), "#".repeat(FileText.LARGEST + 1));

        // When
        List<Loaded> loaded =
                List.of(ModelFile.load(none), ModelFile.load(directory), ModelFile.load(latin), ModelFile.load(large));

        // Then
        assertThat(loaded)
                .extracting(Object::toString)
                .satisfiesExactly(
                        problem -> assertThat(problem).contains("no such file"),
                        problem -> assertThat(problem).contains("cannot be read"),
                        problem -> assertThat(problem).contains("UTF-8"),
                        problem -> assertThat(problem).contains("bytes"));
    }
}
