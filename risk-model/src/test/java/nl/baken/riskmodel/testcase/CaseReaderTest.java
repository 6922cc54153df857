package nl.baken.riskmodel.testcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.baken.riskmodel.ModelFile;
import nl.baken.riskmodel.ModelMutation;
import nl.baken.riskmodel.SmallModelFile;
import nl.baken.riskmodel.yaml.Problem;
import nl.baken.tries.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases are read as they are written, and what cannot be read says where, what stands there and what was probably meant. */
class CaseReaderTest {

    private static final String CASES = """
        cases:
          - id: left_out
            shows: It shows.
            given:
              - {day: 0, type: ProjectRegistered, data: {profile: {personalData: true}}}
              - {day: 60, type: SafeguardRecorded, data: {kind: DPIA, status: SKIPPED}}
              - {day: 58, type: DataDeliveryAgreed, recorded: 59, data: {deliveryId: d1, dataSource: a, due: day 90}}
            then:
              - day: 60
                readings:
                  illegal_practices:
                    level: [GUARDED, HIGH]
                    reasons: legal_dpia_skipped
                    absent: [legal_dpia, prior]
                    basis: EVIDENCED
                    likelihood: {min: 0.2, max: 0.6}
                    notKnown: whether there is a valid DPIA
        """;

    @TempDir
    private Path directory;

    private final CaseReader reader = new CaseReader(ModelFile.shipped());

    @Test
    void shouldReadEveryPartOfACase() {
        // When
        Cases.Valid cases = (Cases.Valid) reader.parse("folder/some.yaml", CASES);

        // Then
        ModelCase one = cases.cases().getFirst();
        assertThat(one.project()).isEqualTo("some.left_out");
        assertThat(one.line()).isEqualTo(2);
        assertThat(one.known()).isNull();
        assertThat(one.events().toString())
                .contains("2024-03-01T09:00:02Z", "2024-03-31", "2024-02-29T09:00:03Z", "\"It shows.\"");
        ExpectedReading expected = one.then().getFirst();
        assertThat(expected.moment()).hasToString("2024-03-02T00:00:00Z");
        assertThat(expected.levels()).hasSize(2);
        assertThat(expected.absent()).containsExactly("legal_dpia", "prior");
        assertThat(expected.notKnown().getFirst().getNl()).isEqualTo("of er een geldige DPIA is");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "illegal_practices:       | ilegal_practices:    | 11 | the unknown key 'ilegal_practices' |"
                        + " 'illegal_practices'",
                "reasons: legal_dpia_skipped | reasons: legal_dpia_skiped | 13 | 'legal_dpia_skiped' |"
                        + " 'legal_dpia_skipped'",
                "[legal_dpia, prior]      | [legal_dpai, prior]  | 14 | 'legal_dpai' | 'legal_dpia'",
                "type: SafeguardRecorded  | type: SafeguardRecord | 6 | 'SafeguardRecord' | 'SafeguardRecorded'",
                "status: SKIPPED          | status: SKIPED       | 6 | SKIPED | SKIPPED",
                "kind: DPIA, status       | knd: DPIA, status    | 6 | a field of that name | kind",
                "level: [GUARDED, HIGH]   | level: [GUARDED, HGH] | 12 | 'HGH' | 'HIGH'",
                "basis: EVIDENCED         | basis: EVIDENCE      | 15 | 'EVIDENCE' | 'EVIDENCED'",
                "min: 0.2                 | min: 2               | 16 | '2' | from 0 to 1",
                "min: 0.2                 | min: 0.7             | 16 | a 'min' above the 'max' | a range",
                "a valid DPIA             | a vaild DPIA         | 17 | 'whether there is a vaild DPIA' | 'whether"
                        + " there is a valid DPIA'",
                "day: 60, type            | day: soon, type      | 6 | 'soon' | a whole number from 0",
                "shows: It shows.         | show: It shows.      | 3 | the unknown key 'show' | 'shows'",
                "type: ProjectRegistered  | type: StatusReported | 5 | a field of that name | overall"
            })
    void shouldSayWhereAndWhatWasMeant(String right, String wrong, int line, String found, String allowed) {
        // When
        List<Problem> problems = problems(CASES.replaceFirst(Pattern.quote(right.strip()), wrong.strip()));

        // Then
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isPositive();
            assertThat(problem.found()).contains(found);
            assertThat(problem.allowed()).contains(allowed);
        });
    }

    @Test
    void shouldAskForTheRegistrationOfTheProject() {
        // When
        List<Problem> problems = problems(CASES.replaceFirst("(?m)^.*ProjectRegistered.*\n", ""));

        // Then
        assertThat(problems)
                .hasSize(1)
                .first()
                .satisfies(problem -> assertThat(problem.allowed()).contains("type: ProjectRegistered"));
    }

    @Test
    void shouldRefuseWhatNoExpectationCanSee() {
        // Given the last day before an event, and before the registration
        String late = CASES.replace("day: 58, type", "day: 61, type").replace("recorded: 59", "recorded: 61");
        String early = CASES.replace("{day: 0, type", "{day: 60, type").replace("- day: 60", "- day: 58");

        // When, Then
        assertThat(problems(late))
                .singleElement()
                .satisfies(problem -> assertThat(problem.found())
                        .isEqualTo("DataDeliveryAgreed after the last day that anything is expected of"));
        assertThat(problems(early).toString()).contains("day 58, before the project is registered");
    }

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 0, count = 200)
    void shouldAnswerWithCasesOrWithProblemsWhateverIsDoneToAFile(long seed) throws IOException {
        // Given
        String shipped = CaseReader.shippedFiles().get("waste_of_public_funds.yaml");
        byte[] mutated = new ModelMutation(seed).of(shipped.getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(directory.resolve("some.yaml"), mutated);

        // When, Then
        switch (reader.load(file)) {
            case Cases.Valid valid -> assertThat(valid.cases()).isNotEmpty();
            case Cases.Invalid invalid ->
                assertThat(invalid.problems()).as("seed %d", seed).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.found()).isNotBlank();
                    assertThat(problem.allowed()).isNotBlank();
                    assertThat(problem.line()).isPositive();
                });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2024-13-01", "+999999999-12-31", "1024-01-01"})
    void shouldRefuseADayZeroThatIsNoDay(String start) {
        assertThat(problems("start: " + start + "\n" + CASES)).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("start");
            assertThat(problem.allowed()).contains("as 2024-01-01");
        });
    }

    @Test
    void shouldTakeALongSentence() {
        assertThat(reader.parse(
                        "some.yaml",
                        CASES.replace("It shows.", "It shows. ".repeat(60).strip())))
                .isInstanceOf(Cases.Valid.class);
    }

    @Test
    void shouldRefuseTheSameIdTwice() {
        // Given
        String twice = CASES + CASES.replaceFirst("cases:\n", "");

        // When, Then
        assertThat(problems(twice))
                .singleElement()
                .satisfies(problem -> assertThat(problem.found()).isEqualTo("'left_out' again"));
    }

    @Test
    void shouldReportAFileThatIsNotThereOrEmpty() throws IOException {
        // Given
        Path empty = Files.writeString(directory.resolve("empty.yaml"), "");

        // When, Then
        assertThat(((Cases.Invalid) reader.load(directory.resolve("no.yaml"))).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.found()).isEqualTo("no such file"));
        assertThat(((Cases.Invalid) reader.load(empty)).problems()).isNotEmpty();
    }

    @Test
    void shouldTakeTheModelThatTheFileNamesUnlessAnotherIsGiven() throws IOException {
        // Given a model in the directory above
        Files.writeString(directory.resolve("small.yaml"), SmallModelFile.text());
        Path file = Files.createDirectories(directory.resolve("cases")).resolve("some.yaml");
        Files.writeString(file, "model: ../small.yaml\n" + CASES);

        // When
        List<Problem> problems = ((Cases.Invalid) new CaseReader(null).load(file)).problems();
        Cases given = reader.load(file);

        // Then
        assertThat(problems.toString()).contains("the unknown key 'illegal_practices'");
        assertThat(given).isInstanceOf(Cases.Valid.class);
    }

    @Test
    void shouldReportWhatIsWrongWithTheModel() throws IOException {
        // Given
        Files.writeString(directory.resolve("broken.yaml"), "model: {id: broken}\n");
        Path file = Files.writeString(directory.resolve("some.yaml"), "model: broken.yaml\n" + CASES);

        // When
        List<Problem> problems = ((Cases.Invalid) new CaseReader(null).load(file)).problems();

        // Then
        assertThat(problems.toString())
                .contains("'broken.yaml', which cannot be used", "broken.yaml:1:8: model: found no 'version'");
    }

    private List<Problem> problems(String yaml) {
        return ((Cases.Invalid) reader.parse("some.yaml", yaml)).problems();
    }
}
