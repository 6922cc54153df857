package nl.baken.cloudevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.event.PhaseEntered;
import nl.baken.validation.ViolationReason;
import org.junit.jupiter.api.Test;

/** Promise: CloudEvents in JSON are read as the HTTP protocol binding of CloudEvents 1.0 has them. */
class HttpBindingTest {

    private static final String EVENT = """
        {"specversion":"1.0","type":"nl.baken.PhaseEntered.v1","id":"1","source":"urn:test","subject":"p",\
        "time":"2024-03-01T00:00:00Z","data":{"phase":"DEVELOPMENT"}}\
        """;
    private static final Map<String, String> BINARY = Map.of(
            "content-type", "application/json",
            "ce-specversion", "1.0",
            "ce-type", "nl.baken.PhaseEntered.v1",
            "ce-id", "1",
            "ce-source", "urn:test",
            "ce-subject", "p",
            "ce-time", "2024-03-01T00:00:00Z");

    @Test
    void shouldTellTheFormByTheHeadersAndTheFirstCharacter() {
        assertThat(form("application/cloudevents+json; charset=utf-8", "")).contains(HttpBinding.Form.STRUCTURED);
        assertThat(form("application/cloudevents-batch+json", "")).contains(HttpBinding.Form.BATCH);
        assertThat(form("APPLICATION/X-NDJSON", "")).contains(HttpBinding.Form.LINES);
        assertThat(form("application/json", " \n[")).contains(HttpBinding.Form.BATCH);
        assertThat(form("application/json", "{")).contains(HttpBinding.Form.STRUCTURED);
        assertThat(form("text/plain", "{")).isEmpty();
        assertThat(HttpBinding.form(Map.of(), bytes("{"))).isEmpty();
        assertThat(HttpBinding.form(BINARY, bytes("{"))).contains(HttpBinding.Form.BINARY);
    }

    @Test
    void shouldReadOneEventInEveryFormAsTheSame() {
        // Given
        Read expected = CloudEventJson.read(EVENT);

        // Then
        assertThat(expected.orThrow()).isInstanceOf(PhaseEntered.class);
        assertThat(read(HttpBinding.Form.STRUCTURED, EVENT)).containsExactly(item(1, 1, expected));
        assertThat(read(HttpBinding.Form.BATCH, "[" + EVENT + "]")).containsExactly(item(1, 1, expected));
        assertThat(HttpBinding.read(HttpBinding.Form.BINARY, BINARY, bytes("{\"phase\":\"DEVELOPMENT\"}")))
                .containsExactly(item(1, 1, expected));
        assertThat(read(HttpBinding.Form.LINES, EVENT)).containsExactly(new BodyItem(1, 1, Optional.empty(), expected));
    }

    @Test
    void shouldSayOnWhichLineEachEventOfABatchBegins() {
        // When
        List<BodyItem> items = read(HttpBinding.Form.BATCH, "[\n" + EVENT + ",\n\n {\"id\":\"2\"}, 3]");

        // Then
        assertThat(items).extracting(BodyItem::line).containsExactly(2, 4, 4);
        assertThat(items).extracting(item -> item.id().orElse("-")).containsExactly("1", "2", "-");
        assertThat(items.get(0).read()).isInstanceOf(Read.Accepted.class);
        assertThat(reasons(items.get(1))).contains(ViolationReason.MISSING);
        assertThat(reasons(items.get(2))).containsExactly(ViolationReason.WRONG_TYPE);
    }

    @Test
    void shouldRefuseABodyThatIsNoBatchAsAWhole() {
        assertThat(reasons(read(HttpBinding.Form.BATCH, EVENT))).containsExactly(ViolationReason.MALFORMED_JSON);
        assertThat(reasons(read(HttpBinding.Form.BATCH, "[" + EVENT + "] x")))
                .containsExactly(ViolationReason.MALFORMED_JSON);
        assertThat(reasons(read(HttpBinding.Form.BATCH, "[" + EVENT))).containsExactly(ViolationReason.MALFORMED_JSON);
        assertThat(reasons(read(
                        HttpBinding.Form.BATCH,
                        "[" + EVENT.replace("\"id\":\"1\"", "\"id\":\"1\",\"id\":\"2\"") + "]")))
                .containsExactly(ViolationReason.MALFORMED_JSON);
        assertThat(reasons(HttpBinding.read(HttpBinding.Form.BATCH, Map.of(), new byte[] {(byte) 0xff})))
                .containsExactly(ViolationReason.NOT_UTF8);
        assertThat(read(HttpBinding.Form.BATCH, "[]")).isEmpty();
    }

    @Test
    void shouldDecodeAttributesInHeaders() {
        // Given
        Map<String, String> headers = new java.util.HashMap<>(BINARY);
        headers.put("ce-motto", "100%25 caf%C3%A9 + 50%");

        // When
        List<BodyItem> items = HttpBinding.read(HttpBinding.Form.BINARY, headers, bytes("{\"phase\":\"DEVELOPMENT\"}"));

        // Then: what only looks encoded is taken as it is
        assertThat(((PhaseEntered) items.get(0).read().orThrow()).getHeader().getExtensions())
                .containsEntry("motto", "100%25 caf%C3%A9 + 50%");
        headers.put("ce-motto", "caf%C3%A9 + 1");
        items = HttpBinding.read(HttpBinding.Form.BINARY, headers, bytes("{\"phase\":\"DEVELOPMENT\"}"));
        assertThat(((PhaseEntered) items.get(0).read().orThrow()).getHeader().getExtensions())
                .containsEntry("motto", "café + 1");
    }

    private static BodyItem item(int number, int line, Read read) {
        return new BodyItem(number, line, Optional.of("1"), read);
    }

    private static List<ViolationReason> reasons(List<BodyItem> items) {
        assertThat(items).hasSize(1);
        return reasons(items.get(0));
    }

    private static List<ViolationReason> reasons(BodyItem item) {
        return ((Read.Refused) item.read())
                .problems().stream().map(violation -> violation.reason()).toList();
    }

    private static Optional<HttpBinding.Form> form(String type, String body) {
        return HttpBinding.form(Map.of("content-type", type), bytes(body));
    }

    private static List<BodyItem> read(HttpBinding.Form form, String body) {
        return HttpBinding.read(form, Map.of(), bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
