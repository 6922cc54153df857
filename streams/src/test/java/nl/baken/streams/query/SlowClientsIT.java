package nl.baken.streams.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Promise: clients that send half a question are left, others get an answer; before the instance runs that is "later". */
@ExtendWith(SharedStack.class)
class SlowClientsIT {

    private static final int SLOW = 100;

    @Test
    void shouldLeaveThoseWhoNeverEndTheirQuestion(StackAddresses addresses) throws Exception {
        // Given an instance that does not run yet
        HostInfo self = new HostInfo("localhost", freePort());
        Properties properties = new Properties();
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, addresses.bootstrapServers());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "slow-clients");
        StreamsBuilder nothing = new StreamsBuilder();
        nothing.stream("nothing");
        List<Socket> slow = new ArrayList<>();
        try (KafkaStreams streams = new KafkaStreams(nothing.build(), properties);
                QueryServer server = QueryServer.open(self, new LocalState(streams, self));
                HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < SLOW; i++) {
                Socket socket = new Socket(self.host(), self.port());
                socket.getOutputStream()
                        .write("GET /health/ready HTTP/1.1\r\nX-Half:".getBytes(StandardCharsets.UTF_8));
                slow.add(socket);
            }

            // When
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + self.port() + "/v1/projects/p/assessment"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            // Then
            assertThat(server).isNotNull();
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("2");
            for (Socket socket : slow) {
                assertThat(socket.getInputStream().read())
                        .as("the end of a connection")
                        .isEqualTo(-1);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
