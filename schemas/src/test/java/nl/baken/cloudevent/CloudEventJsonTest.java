package nl.baken.cloudevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.event.ClockTicked;
import nl.baken.event.CostRecorded;
import nl.baken.event.Direction;
import nl.baken.event.EventHeader;
import nl.baken.event.IndicatorTargetSet;
import nl.baken.event.Phase;
import nl.baken.event.PhaseEntered;
import nl.baken.event.Precision;
import nl.baken.event.Provenance;
import nl.baken.event.StakeholderFeedbackReceived;
import nl.baken.steering.Channel;
import nl.baken.steering.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventJsonTest {

    private static final Instant NOON = Instant.parse("2024-03-31T12:00:00Z");

    @Test
    void shouldWriteOneCloudEvent() {
        // Given
        Map<String, Object> extensions = new TreeMap<>(Map.of("sequence", 7, "traceparent", "00-1", "replayed", true));
        PhaseEntered event = PhaseEntered.newBuilder()
                .setHeader(header().setReporter("r7").setExtensions(extensions).build())
                .setPhase(Phase.DEVELOPMENT)
                .setDecided(true)
                .build();

        // When
        String json = CloudEventJson.write(event);

        // Then
        assertThat(json)
                .isEqualTo(
                        Sample.json(
                                "{'specversion':'1.0','type':'nl.baken.PhaseEntered.v1','id':'e1','source':'urn:nld:oin:1',"
                                    + "'subject':'p1','time':'2024-03-31T12:00:00Z','recordedtime':'2024-03-31T12:00:00.001Z',"
                                    + "'occurredprecision':'INSTANT','provenance':'LIVE','reporter':'r7',"
                                    + "'replayed':true,'sequence':7,'traceparent':'00-1',"
                                    + "'datacontenttype':'application/json','data':{'phase':'DEVELOPMENT','decided':true}}"));
    }

    @Test
    void shouldFillInWhatWasLeftOut() {
        // Given
        String json = Sample.event("StakeholderFeedbackReceived", "{'group':'STAFF','sentiment':-1}");

        // When
        StakeholderFeedbackReceived event =
                (StakeholderFeedbackReceived) CloudEventJson.read(json).orThrow();

        // Then
        assertThat(event.getHeader().getRecordedAt()).isEqualTo(NOON);
        assertThat(event.getHeader().getOccurredPrecision()).isEqualTo(Precision.INSTANT);
        assertThat(event.getHeader().getProvenance()).isEqualTo(Provenance.LIVE);
        assertThat(event.getHeader().getReporter()).isNull();
        assertThat(event.getHeader().getExtensions()).isEmpty();
        assertThat(event.getConcerns()).isEmpty();
        assertThat(event.getPeople()).isNull();
    }

    @Test
    void shouldKeepTimesInUtcToTheMillisecond() {
        // Given
        String json = Sample.attributes("'id':'e1','source':'urn:x','subject':'p1',"
                + "'time':'2024-03-31T14:00:00.1239999+02:00','recordedtime':'2024-03-31t12:00:01z'");

        // When
        EventHeader header = ((PhaseEntered) CloudEventJson.read(json).orThrow()).getHeader();

        // Then
        assertThat(header.getOccurredAt()).isEqualTo(Instant.parse("2024-03-31T12:00:00.123Z"));
        assertThat(header.getRecordedAt()).isEqualTo(Instant.parse("2024-03-31T12:00:01Z"));
    }

    @Test
    void shouldKeepTheDayThatTheSourceWrote() {
        // Given
        String json = Sample.attributes("'id':'e1','source':'urn:x','subject':'p1','occurredprecision':'DAY',"
                + "'time':'2024-03-31T00:00:00+02:00','timezone':'Europe/Amsterdam'");

        // When
        PhaseEntered event = (PhaseEntered) CloudEventJson.read(json).orThrow();

        // Then
        EventHeader header = event.getHeader();
        assertThat(header.getOccurredAt()).isEqualTo(Instant.parse("2024-03-30T22:00:00Z"));
        assertThat(header.getOccurredOffset()).isEqualTo(120);
        assertThat(header.getZone()).isEqualTo("Europe/Amsterdam");
        assertThat(CloudEventJson.write(event))
                .contains("\"time\":\"2024-03-31T00:00:00+02:00\"", "\"timezone\":\"Europe/Amsterdam\"");
    }

    @Test
    void shouldSayWhenItWasNotSaidWhenItBecameKnown() {
        // Given
        String silent = Sample.event("PhaseEntered", "{'phase':'IDEA'}");
        String said = Sample.attributes("'id':'e1','source':'urn:nld:oin:1','subject':'p1',"
                + "'time':'2024-03-31T12:00:00Z','recordedtime':'2024-03-31T12:00:00Z'");

        // When
        PhaseEntered assumed = (PhaseEntered) CloudEventJson.read(silent).orThrow();
        PhaseEntered known = (PhaseEntered) CloudEventJson.read(said).orThrow();

        // Then
        assertThat(assumed.getHeader().getRecordedAtAssumed()).isTrue();
        assertThat(known.getHeader().getRecordedAtAssumed()).isFalse();
        assertThat(CloudEventJson.write(assumed)).contains("\"recordedassumed\":true");
        assertThat(CloudEventJson.write(known)).doesNotContain("recordedassumed");
        assertThat(CloudEventJson.read(CloudEventJson.write(assumed))).isEqualTo(new Read.Accepted(assumed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        true    | true
        false   | false
        'true'  | true
        'false' | false
        """)
    void shouldTakeTheTextsThatHeadersHoldForTrueAndFalse(String written, boolean assumed) {
        // Given
        String json = Sample.attributes("'id':'e1','source':'urn:x','subject':'p1','time':'2024-03-31T12:00:00Z',"
                + "'recordedtime':'2024-03-31T12:00:00Z','recordedassumed':" + written);

        // When
        PhaseEntered event = (PhaseEntered) CloudEventJson.read(json).orThrow();

        // Then
        assertThat(event.getHeader().getRecordedAtAssumed()).isEqualTo(assumed);
    }

    @Test
    void shouldTakeNullForAbsent() {
        // Given
        String json = Sample.attributes("'specversion':null,'id':'e1','source':'urn:x','subject':'p1',"
                + "'time':'2024-03-31T12:00:00Z','recordedtime':null,'reporter':null,'traceparent':null");

        // When
        EventHeader header = ((PhaseEntered) CloudEventJson.read(json).orThrow()).getHeader();

        // Then
        assertThat(header.getRecordedAt()).isEqualTo(NOON);
        assertThat(header.getExtensions()).isEmpty();
    }

    @Test
    void shouldKeepEveryCent() {
        // Given
        String data = "{'amount':9876543210.10,'kind':'OUT_OF_POCKET','basis':'ACTUAL'}";

        // When
        CostRecorded event = (CostRecorded)
                CloudEventJson.read(Sample.event("CostRecorded", data)).orThrow();

        // Then
        assertThat(event.getAmount()).isEqualTo(new BigDecimal("9876543210.10"));
        assertThat(CloudEventJson.write(event)).contains("\"amount\":9876543210.10,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",'direction':'UNKNOWN'"})
    void shouldNotNeedUnknownToBeWrittenWhereAReaderFillsItIn(String direction) {
        // Given
        String data = "{'indicatorId':'i','name':'n','family':'COST','level':'OUTPUT'" + direction + "}";

        // When
        IndicatorTargetSet event = (IndicatorTargetSet)
                CloudEventJson.read(Sample.event("IndicatorTargetSet", data)).orThrow();

        // Then
        assertThat(event.getDirection()).isEqualTo(Direction.UNKNOWN);
        assertThat(CloudEventJson.write(event)).doesNotContain("direction");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        SteeringDecisionTaken | {'decision':'HOLD'}
        PhaseEntered          | {'phase':'CLOSED'}
        IndicatorMeasured     | {'indicatorId':'i','name':'n','family':'COST','level':'OUTCOME','moment':'FOLLOW_UP'}
        """)
    void shouldTakeAFactOfWhichPartsAreMissing(String type, String data) {
        assertThat(CloudEventJson.read(Sample.event(type, data)).orThrow()).isNotNull();
    }

    @Test
    void shouldGiveATickOnlyItsTime() {
        // Given
        ClockTicked tick = new ClockTicked(NOON);

        // When
        String json = CloudEventJson.write(tick);

        // Then
        assertThat(json)
                .isEqualTo(Sample.json("{'specversion':'1.0','type':'nl.baken.ClockTicked.v1',"
                        + "'id':'2024-03-31T12:00:00Z','source':'urn:baken:clock','time':'2024-03-31T12:00:00Z'}"));
        assertThat(CloudEventJson.read(json)).isEqualTo(new Read.Accepted(tick));
        assertThat(CloudEventJson.read(Sample.json("{'type':'nl.baken.ClockTicked.v1','time':'2024-03-31T12:00:00Z',"
                        + "'data':{'at':'2024-03-31T12:00:00Z'}}")))
                .isEqualTo(new Read.Accepted(tick));
    }

    @Test
    void shouldReadBytes() {
        // Given
        byte[] json =
                Sample.event("PhaseEntered", "{'phase':'IDEA','note':'één'}").getBytes(StandardCharsets.UTF_8);

        // When
        PhaseEntered event = (PhaseEntered) CloudEventJson.read(json).orThrow();

        // Then
        assertThat(event.getNote()).isEqualTo("één");
    }

    @Test
    void shouldNotWriteWhatIsNoEvent() {
        // Given
        Subscription subscription = Subscription.newBuilder()
                .setSubscriptionId("s1")
                .setSteeringGroupId("g1")
                .setEffectiveFrom(NOON)
                .setChannel(Channel.INBOX)
                .build();

        // When / Then
        assertThatThrownBy(() -> CloudEventJson.write(subscription))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nl.baken.steering.Subscription is not an event; RecordJson writes other records.");
    }

    @Test
    void shouldThrowAllProblemsForThoseWhoAskForTheRecord() {
        // Given
        String json = Sample.event("PhaseEntered", "{'fase':'IDEA'}");

        // When / Then
        assertThatThrownBy(() -> CloudEventJson.read(json).orThrow())
                .isInstanceOf(RefusedEventException.class)
                .hasMessageContaining("data.phase: found nothing, expected one of IDEA, DEVELOPMENT")
                .hasMessageContaining("data.fase: found a field of that name, expected phase, the closest field");
    }

    private static EventHeader.Builder header() {
        return EventHeader.newBuilder()
                .setEventId("e1")
                .setSource("urn:nld:oin:1")
                .setProjectId("p1")
                .setOccurredAt(NOON)
                .setRecordedAt(NOON.plusMillis(1));
    }
}
