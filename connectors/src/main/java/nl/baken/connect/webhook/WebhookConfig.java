package nl.baken.connect.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.baken.connect.RegistryClients;
import nl.baken.connect.delivery.RetryPolicy;
import nl.baken.connect.delivery.RetrySettings;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.LambdaValidator;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;

/** Settings of a webhook, checked. */
final class WebhookConfig extends AbstractConfig {

    static final String URL = "webhook.url";
    static final String SECRETS = "webhook.secrets";
    static final String DELIVER = "deliver";
    static final String SOURCE = "cloudevent.source";
    static final String TIMEOUT = "request.timeout.ms";

    private static final String NOTIFY = "notify";
    private static final String ALL = "all";

    static final ConfigDef DEFINITION = RetrySettings.define(new ConfigDef()
            .define(
                    URL,
                    ConfigDef.Type.PASSWORD,
                    ConfigDef.NO_DEFAULT_VALUE,
                    LambdaValidator.with(WebhookConfig::checkUrl, () -> "http or https URL"),
                    Importance.HIGH,
                    "Where alerts are posted; kept as a password, for many receivers know who sends by the address"
                            + " alone. Use https outside of tests: a signature proves who sent, it hides nothing.")
            .define(
                    SECRETS,
                    ConfigDef.Type.PASSWORD,
                    ConfigDef.NO_DEFAULT_VALUE,
                    LambdaValidator.with(WebhookConfig::checkSecrets, () -> "whsec_ and 24 to 64 bytes in Base64"),
                    Importance.HIGH,
                    "What deliveries are signed with. Several, separated by commas, while receivers change theirs.")
            .define(RegistryClients.URL)
            .define(
                    DELIVER,
                    ConfigDef.Type.STRING,
                    NOTIFY,
                    ValidString.in(NOTIFY, ALL),
                    Importance.MEDIUM,
                    "Which steps are posted: those that are meant to be sent to people, or all.")
            .define(
                    SOURCE,
                    ConfigDef.Type.STRING,
                    "urn:nl:baken:alerts",
                    new NonEmptyString(),
                    Importance.LOW,
                    "The attribute source of the CloudEvents: the URN of this installation.")
            .define(
                    TIMEOUT,
                    ConfigDef.Type.LONG,
                    10_000L,
                    Range.between(1, 120_000),
                    Importance.MEDIUM,
                    "Milliseconds that an attempt may take."));

    WebhookConfig(Map<String, String> settings) {
        super(DEFINITION, settings);
        RetrySettings.problem(new HashMap<>(values())).ifPresent(wrong -> {
            throw new ConfigException(wrong.getKey() + " " + wrong.getValue());
        });
    }

    URI url() {
        return URI.create(getPassword(URL).value());
    }

    /** The address for logs and errors: its host, and nothing that may be a secret. */
    String told() {
        URI url = url();
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + url.getHost() + port + "/...";
    }

    SigningSecrets secrets() {
        return SigningSecrets.parse(getPassword(SECRETS).value());
    }

    boolean deliversAll() {
        return getString(DELIVER).equals(ALL);
    }

    String source() {
        return getString(SOURCE);
    }

    Duration requestTimeout() {
        return Duration.ofMillis(getLong(TIMEOUT));
    }

    RetryPolicy retries() {
        return RetrySettings.of(this);
    }

    private static void checkUrl(String name, Object value) {
        try {
            URI url = new URI(value == null ? "" : ((Password) value).value());
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (!http || url.getHost() == null) {
                throw new ConfigException(name, Password.HIDDEN, "Must be an http or https URL with a host");
            }
        } catch (URISyntaxException e) {
            throw new ConfigException(name, Password.HIDDEN, "Must be a URL: " + e.getReason());
        }
    }

    private static void checkSecrets(String name, Object value) {
        if (value == null) {
            return;
        }
        try {
            SigningSecrets.parse(((Password) value).value());
        } catch (IllegalArgumentException e) {
            throw new ConfigException(name, Password.HIDDEN, e.getMessage());
        }
    }
}
