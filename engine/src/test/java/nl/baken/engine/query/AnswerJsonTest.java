package nl.baken.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.baken.assessment.hindsight.Effect;
import nl.baken.assessment.hindsight.LateEvent;
import nl.baken.cloudevent.RecordJson;
import nl.baken.output.ModelRef;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskLevel;
import org.junit.jupiter.api.Test;

/** Promise: answers are texts of which every byte is known, and are read back from them. */
class AnswerJsonTest {

    private static final Instant PUBLISHED = Instant.parse("2019-01-01T00:00:00Z");
    private static final RiskAssessment ASSESSMENT = new RiskAssessment(
            new ProjectRef("p/1", "P \u20ac", "o", "g"), PUBLISHED, new ModelRef("m", "1", "d"), List.of(), false);
    private static final Effect EFFECT = new Effect("waste", -1.5, 10, RiskLevel.LOW, RiskLevel.GUARDED);
    private static final LateEvent LATE = new LateEvent(
            "urn:s#1",
            "IncidentReported",
            PUBLISHED,
            PUBLISHED.plusSeconds(1),
            PUBLISHED.plusMillis(1500),
            List.of(EFFECT));

    @Test
    void shouldWriteEveryPartOnOneLine() {
        // Given
        Answer answer = new Answer(
                "p/1",
                Optional.of(PUBLISHED),
                PUBLISHED,
                Optional.of(PUBLISHED.plusSeconds(60)),
                ASSESSMENT,
                List.of(new Answer.Later(LATE, Optional.of(List.of())), new Answer.Later(LATE, Optional.empty())),
                3);

        // When
        String text = AnswerJson.write(answer);

        // Then
        String late = "\"event\":\"urn:s#1\",\"record\":\"IncidentReported\",\"occurredAt\":\"2019-01-01T00:00:00Z\","
                + "\"recordedAt\":\"2019-01-01T00:00:01Z\",\"knownAt\":\"2019-01-01T00:00:01.500Z\",\"onArrival\":["
                + "{\"risk\":\"waste\",\"decibansBefore\":-1.5,\"decibansAfter\":10.0,\"levelBefore\":\"LOW\","
                + "\"levelAfter\":\"GUARDED\"}]";
        assertThat(text)
                .isEqualTo(
                        "{\"project\":\"p/1\",\"asOf\":\"2019-01-01T00:00:00Z\",\"publishedAt\":\"2019-01-01T00:00:00Z\","
                            + "\"validTo\":\"2019-01-01T00:01:00Z\",\"assessment\":" + RecordJson.write(ASSESSMENT)
                                + ",\"becameKnownLater\":[{" + late + ",\"inHindsight\":[]},{" + late
                                + "}],\"forgotten\":3}");
        assertThat(AnswerJson.read(text)).isEqualTo(answer);
    }

    @Test
    void shouldLeaveOutWhatIsNotThere() {
        // Given
        Answer now = Answer.now(ASSESSMENT);

        // When
        String text = AnswerJson.write(now);

        // Then
        assertThat(text)
                .startsWith("{\"project\":\"p/1\",\"publishedAt\":")
                .doesNotContain("asOf\":null")
                .endsWith(",\"becameKnownLater\":[],\"forgotten\":0}");
        assertThat(AnswerJson.read(text)).isEqualTo(now);
    }

    @Test
    void shouldTakeALevelOfAnotherVersionForUnknown() {
        // Given
        Answer answer = new Answer(
                "p/1",
                Optional.empty(),
                PUBLISHED,
                Optional.empty(),
                ASSESSMENT,
                List.of(new Answer.Later(LATE, Optional.empty())),
                0);

        // When
        Answer read = AnswerJson.read(
                AnswerJson.write(answer).replace("\"GUARDED\"", "\"NEWER\"").replaceFirst("\\{", "{\"new\":1,"));

        // Then
        assertThat(read.later().getFirst().event().onArrival().getFirst().levelAfter())
                .isEqualTo(RiskLevel.UNKNOWN);
    }

    @Test
    void shouldRefuseWhatIsNoAnswer() {
        // Given
        String text = AnswerJson.write(Answer.now(ASSESSMENT));

        for (String other : List.of(
                "[]",
                "{}",
                "nothing",
                text.replace("\"publishedAt\"", "\"published\""),
                text.replace("forgotten", "f"))) {
            // When, then
            assertThatIllegalArgumentException().as(other).isThrownBy(() -> AnswerJson.read(other));
        }
    }
}
