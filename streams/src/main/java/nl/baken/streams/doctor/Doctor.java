package nl.baken.streams.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.baken.streams.settings.Settings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** Looks at what an instance needs before anything starts, and changes nothing. */
public final class Doctor {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Doctor() {}

    /** All that an instance with these settings depends on: the cluster, its topics, rights, and the registry with its schemas. */
    public static List<Finding> look(Settings settings) {
        List<Finding> findings = new ArrayList<>(atCluster(settings, true));
        findings.addAll(RegistryCheck.of(settings));
        return findings;
    }

    /** What there is at the cluster: an instance waits for the registry, and says itself which topics it misses. */
    public static List<Finding> beforeRun(Settings settings) {
        return atCluster(settings, false);
    }

    private static List<Finding> atCluster(Settings settings, boolean missing) {
        Map<String, Object> clients = new HashMap<>(settings.clients());
        clients.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        clients.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        clients.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                PATIENCE.dividedBy(2).toMillis());
        List<Finding> findings = new ArrayList<>();
        try (Admin admin = Admin.create(clients)) {
            findings.addAll(ClusterCheck.of(admin));
            findings.addAll(TopicCheck.of(admin, settings, missing));
            findings.addAll(ClockCheck.of(admin, settings, Instant.now()));
            if (missing) {
                findings.addAll(AlertingCheck.of(admin, settings));
            }
        } catch (KafkaException e) {
            findings.add(Finding.failed(
                    "cluster",
                    settings.bootstrapServers() + " refused or did not answer: " + Answers.message(e),
                    "check bootstrap-servers, that the cluster is up, and the rights and the security settings of this"
                            + " client"));
        }
        return findings;
    }
}
