package nl.baken.riskmodel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.baken.riskmodel.ModelFile;
import nl.baken.riskmodel.testcase.CaseReader;
import nl.baken.riskmodel.testcase.Cases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of cases for editors accepts the shipped cases, and refuses what people get wrong, as the reader does. */
class CaseSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(CaseSchema.json());

    private static final String RIGHT = """
        cases:
          - id: one
            shows: It shows.
            known: It fails.
            given:
              - {day: 0, type: ProjectRegistered, data: {profile: {personalData: true, degrees: [SYSTEM]}}}
              - {day: 3, type: SafeguardRecorded, recorded: 4, data: {kind: DPIA, status: SKIPPED}}
              - {day: 5, type: SafeguardRecorded, data: {kind: LEGAL_BASIS, status: COMPLETED, validUntil: day 90}}
              - {day: 9, type: CostRecorded, data: {amount: 12.5, kind: OUT_OF_POCKET, basis: ACTUAL}}
            then:
              - {day: 9, readings: {illegal_practices: {level: GUARDED, basis: EVIDENCED, likelihood: {max: 0.6}}}}
        """;

    @TestFactory
    Stream<DynamicTest> shouldAcceptTheShippedCases() {
        return Stream.concat(CaseReader.shippedFiles().entrySet().stream(), Stream.of(Map.entry("right", RIGHT)))
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(), () -> assertThat(errors(file.getValue())).isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shows: It > show: It",
                "day: 3, type > day: -3, type",
                "SafeguardRecorded > SafeguardRecord",
                "kind: DPIA > knd: DPIA",
                "status: SKIPPED > status: SKIPED",
                "degrees: [SYSTEM] > degrees: [SYSTEMS]",
                "level: GUARDED > level: MODERATE",
                "max: 0.6 > max: 6",
                "basis: EVIDENCED > base: EVIDENCED"
            })
    void shouldRefuseWhatTheReaderRefuses(String change) {
        // Given
        String[] words = change.split(" > ", -1);
        String wrong = RIGHT.replace(words[0], words[1]);
        CaseReader reader = new CaseReader(ModelFile.shipped());

        // When, Then
        assertThat(wrong).isNotEqualTo(RIGHT);
        assertThat(errors(wrong)).isNotEmpty();
        assertThat(reader.parse("x.yaml", wrong)).isInstanceOf(Cases.Invalid.class);
        assertThat(reader.parse("x.yaml", RIGHT)).isInstanceOf(Cases.Valid.class);
    }

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(YamlAsJson.of(yaml));
    }
}
