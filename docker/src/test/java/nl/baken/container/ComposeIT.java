package nl.baken.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One command brings up broker, registry and Baken, set up and at work. */
@Needs({Need.DOCKER_ENGINE, Need.COMPOSE, Need.FOREIGN_CLIENT})
class ComposeIT {

    @Test
    void shouldGiveAlertsAfterUp(@TempDir Path directory) throws IOException {
        try (ComposeStack stack = ComposeStack.start(directory)) {
            Repository.run(
                    CommandLine.on(stack.addresses(), "publish", "examples/eighteen-cases/08-startkwalificatie.jsonl"));

            try (ForeignReader alerts = new ForeignReader(stack.addresses(), "baken.steering-alerts")) {
                await().forever()
                        .untilAsserted(() -> assertThat(alerts.records()).isNotEmpty());
            }
        }
    }
}
