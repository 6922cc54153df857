package nl.baken.replay.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import nl.baken.event.Phase;
import nl.baken.output.Advice;
import nl.baken.output.AlertSeverity;
import nl.baken.output.Knowledge;
import nl.baken.output.RiskLevel;
import org.junit.jupiter.api.Test;

/** Promise: differences are lines of which every byte is known, and are read back from them. */
@SuppressWarnings("EnumOrdinal") // Any value of the enum will do; the index only picks one.
class DifferenceJsonTest {

    private static final Instant AT = Instant.parse("2019-01-01T00:00:00Z");
    private static final String SINCE = "\"since\":\"2019-01-01T00:00:00Z\"";

    @Test
    void shouldWriteEveryPartOfAReading() {
        isWrittenAs(
                new Difference(
                        "p",
                        Difference.Kind.READING,
                        "waste",
                        AT,
                        AT.plusSeconds(1),
                        AT,
                        new Statement.Reading(RiskLevel.HIGH, 1.25, 4, Knowledge.values()[0]),
                        new Statement.Reading(RiskLevel.LOW, -3, null, Knowledge.values()[0]),
                        List.of(
                                new Cause(Cause.Kind.RULE, "waste", "rule", 1.0, null),
                                new Cause(Cause.Kind.ALERT_POLICY, null, null, null, 2.5))),
                "{\"project\":\"p\",\"kind\":\"READING\",\"subject\":\"waste\"," + SINCE
                        + ",\"until\":\"2019-01-01T00:00:01Z\",\"at\":\"2019-01-01T00:00:00Z\",\"first\":{\"level\":\"HIGH\","
                        + "\"decibans\":1.25,\"impact\":4,\"knowledge\":\"" + Knowledge.values()[0]
                        + "\"},\"second\":{\"level\":\"LOW\",\"decibans\":-3.0,\"knowledge\":\"" + Knowledge.values()[0]
                        + "\"},\"causes\":[{\"cause\":\"RULE\",\"risk\":\"waste\",\"id\":\"rule\",\"first\":1.0},"
                        + "{\"cause\":\"ALERT_POLICY\",\"second\":2.5}]}");
    }

    @Test
    void shouldLeaveOutWhatIsNull() {
        isWrittenAs(
                difference(
                        Difference.Kind.ADVICE,
                        new Statement.Advised(Advice.GO, Phase.values()[1]),
                        new Statement.Advised(Advice.HOLD, null)),
                "{\"project\":\"p\",\"kind\":\"ADVICE\"," + SINCE + ",\"at\":\"2019-01-01T00:00:00Z\","
                        + "\"first\":{\"advice\":\"GO\",\"phase\":\"" + Phase.values()[1]
                        + "\"},\"second\":{\"advice\":\"HOLD\"},\"causes\":[]}");
        isWrittenAs(
                difference(
                        Difference.Kind.ALERT, new Statement.Nothing(), new Statement.Alert(AlertSeverity.values()[1])),
                "{\"project\":\"p\",\"kind\":\"ALERT\"," + SINCE + ",\"at\":\"2019-01-01T00:00:00Z\","
                        + "\"second\":{\"severity\":\"" + AlertSeverity.values()[1] + "\"},\"causes\":[]}");
    }

    @Test
    void shouldRefuseWhatIsNoDifference() {
        for (String line : List.of("nothing", "{\"kind\":\"OTHER\"}")) {
            assertThatIllegalArgumentException().as(line).isThrownBy(() -> DifferenceJson.read(line));
        }
    }

    private static void isWrittenAs(Difference difference, String line) {
        // When
        String written = DifferenceJson.write(difference);

        // Then
        assertThat(written).isEqualTo(line);
        assertThat(DifferenceJson.read(written)).isEqualTo(difference);
    }

    private static Difference difference(Difference.Kind kind, Statement first, Statement second) {
        return new Difference("p", kind, null, AT, null, AT, first, second, List.of());
    }
}
