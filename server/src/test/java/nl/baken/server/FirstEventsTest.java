package nl.baken.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.baken.cloudevent.CloudEventJson;
import nl.baken.cloudevent.Read;
import org.junit.jupiter.api.Test;

/** Promise: the events that the documents begin with are taken as they stand there. */
class FirstEventsTest {

    private static final Pattern BLOCK = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

    @Test
    void shouldAcceptEveryEventOfThePage() throws IOException {
        // When
        List<Read> events = ofThePage();

        // Then
        assertThat(events)
                .hasSize(5)
                .allSatisfy(event -> assertThat(event).as("%s", event).isInstanceOf(Read.Accepted.class));
    }

    @Test
    void shouldBeWhatTheExamplesSend() throws IOException {
        // When
        List<Read> sent = Files.readAllLines(ExampleClient.EXAMPLES.resolve("events.jsonl")).stream()
                .map(CloudEventJson::read)
                .toList();

        // Then
        assertThat(sent).isEqualTo(ofThePage());
    }

    private static List<Read> ofThePage() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "first-events.md"));
        return BLOCK.matcher(page)
                .results()
                .map((MatchResult block) -> CloudEventJson.read(block.group(1)))
                .toList();
    }
}
