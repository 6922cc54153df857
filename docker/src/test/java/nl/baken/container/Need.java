package nl.baken.container;

import java.util.Optional;
import org.testcontainers.DockerClientFactory;

/** Something that may be missing on a machine. */
enum Need {
    DOCKER_ENGINE {
        @Override
        Optional<String> missing() {
            return DockerClientFactory.instance().isDockerAvailable()
                    ? Optional.empty()
                    : Optional.of("no Docker engine answers: start one, or point DOCKER_HOST at one");
        }
    },
    COMPOSE {
        @Override
        Optional<String> missing() {
            return Compose.command().isPresent()
                    ? Optional.empty()
                    : Optional.of("neither docker compose nor docker-compose answers: apt-get install docker-compose");
        }
    },
    FOREIGN_CLIENT {
        @Override
        Optional<String> missing() {
            return Python.withConfluentClient().isPresent()
                    ? Optional.empty()
                    : Optional.of("no Python has Confluent's Kafka client with Avro: apt-get install"
                            + " python3-confluent-kafka python3-avro python3-requests");
        }
    };

    /** What is missing and how to get it, or empty when it is there. */
    abstract Optional<String> missing();
}
