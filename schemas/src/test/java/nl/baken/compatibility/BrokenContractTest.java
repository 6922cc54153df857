package nl.baken.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import nl.baken.event.UnknownIdentified;
import nl.baken.serde.ContractSchema;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate itself: it stops what breaks, says where and why, and lets through what does not. */
class BrokenContractTest {

    private static final String SCHEMA =
            ContractSchema.of(UnknownIdentified.class).toString();

    /** Text in the schema, what it becomes, and what the gate says; nothing when it is to let it through. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "name":"criticality","type":"int"           | "name":"criticality","type":"string"            | UnknownIdentified.criticality: type changed from int to string; add a new field instead
        "name":"criticality","type":"int"           | "name":"criticality","type":"long"              | UnknownIdentified.criticality: type changed from int to long; add a new field instead
        "name":"criticality","type":"int"           | "name":"criticality","type":["null","int"]      | UnknownIdentified.criticality: may now be null, which older readers cannot read; add a new field instead
        "name":"criticality"                        | "name":"weight"                                 | UnknownIdentified.criticality: removed; keep it
        "name":"criticality"                        | "name":"weight"                                 | UnknownIdentified.weight: added without a default
        "name":"due","type":["null",                | "name":"due","type":[                           | UnknownIdentified.due: may no longer be null
        "name":"due"                                | "name":"dueOn"                                  | UnknownIdentified.due: removed
        "precision":14,"scale":2                    | "precision":14,"scale":3                        | UnknownIdentified.costToTest: type changed from decimal(14, 2) to decimal(14, 3)
        "int","logicalType":"date"                  | "int"                                           | UnknownIdentified.due: type changed from date to int
        "LEGAL","UNKNOWN"                           | "UNKNOWN"                                       | Discipline: symbol LEGAL removed
        "LEGAL","UNKNOWN"                           | "LEGAL","ETHICS","UNKNOWN"                      |
        "LEGAL","UNKNOWN"],"default":"UNKNOWN"      | "LEGAL","UNKNOWN"]                              | Discipline: default changed from UNKNOWN to null
        "default":"INSTANT"                         | "default":"DAY"                                 | EventHeader.occurredPrecision: default changed from INSTANT to DAY
        ,"default":"INSTANT"                        | ``                                              | EventHeader.occurredPrecision: default removed
        ["boolean","int","string"]                  | ["boolean","int"]                               | EventHeader.extensions: may no longer be string
        ["boolean","int","string"]                  | ["boolean","int","string","double"]             | EventHeader.extensions: may now also be double
        "name":"projectId"                          | "name":"project"                                | EventHeader.projectId: removed
        "items":"string"                            | "items":"int"                                   | UnknownIdentified.dependsOn: type changed from string to int
        "max":5                                     | "max":9                                         |
        The question, in words.                     | The question.                                   |
        """)
    void shouldReportWhatBreaksAndLetThroughWhatDoesNot(String before, String after, String expected) {
        // Given
        assertThat(SCHEMA).contains(before);
        Schema released = new Schema.Parser().parse(SCHEMA);
        Schema today = new Schema.Parser()
                .setValidateDefaults(false)
                .parse(SCHEMA.replace(before, after == null ? "" : after));

        // When
        String breaks = String.join("\n", ContractComparison.breaks(released, today));

        // Then
        if (expected == null) {
            assertThat(breaks).isEmpty();
            assertThat(ContractComparison.accordingToAvro(released, today)).isEmpty();
        } else {
            assertThat(breaks).contains(expected);
        }
    }

    @Test
    void shouldLetThroughANewFieldWithADefault() {
        // Given
        Schema released = new Schema.Parser().parse(SCHEMA);
        Schema today = new Schema.Parser()
                .parse(
                        SCHEMA.replace(
                                "{\"name\":\"criticality\"",
                                "{\"name\":\"hint\",\"type\":[\"null\",\"string\"],\"default\":null},{\"name\":\"criticality\""));

        // When, Then
        assertThat(ContractComparison.breaks(released, today)).isEmpty();
        assertThat(ContractComparison.breaks(today, released))
                .containsExactly("UnknownIdentified.hint: removed; keep it, and say in its documentation that it is no"
                        + " longer written");
    }

    @Test
    void shouldStopTheRemovalOfARecord() {
        // Given
        Contract released = Contract.today();
        Contract today = new Contract("today", new TreeMap<>(released.records()));
        today.records().remove("nl.baken.event.ClockTicked");

        // When, Then
        assertThat(ContractComparison.breaks(released, today))
                .containsExactly("Breaks with today: nl.baken.event.ClockTicked: removed; keep it, and say in its"
                        + " documentation that it is no longer written");
        assertThat(ContractComparison.breaks(today, released)).isEmpty();
    }
}
