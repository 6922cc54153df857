package nl.baken.connect.mail;

import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.baken.connect.RegistryClients;
import nl.baken.connect.delivery.RetryPolicy;
import nl.baken.connect.delivery.RetrySettings;
import nl.baken.connect.mail.text.AlertMails;
import nl.baken.connect.mail.text.Language;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.LambdaValidator;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.common.config.types.Password;

/** Settings of mail, checked all at once. */
final class MailConfig extends AbstractConfig {

    static final String HOST = "mail.smtp.host";
    static final String PORT = "mail.smtp.port";
    static final String TLS = "mail.tls";
    static final String CERTIFICATES = "mail.tls.certificates";
    static final String USER = "mail.user";
    static final String PASSWORD = "mail.password";
    static final String FROM = "mail.from";
    static final String RECIPIENTS = "mail.recipients";
    static final String LANGUAGE = "mail.language";
    static final String LINK = "mail.link";
    static final String UNSUBSCRIBE = "mail.unsubscribe";
    static final String TIMEOUT = "mail.timeout.ms";

    private static final String NONE = "";

    static final ConfigDef DEFINITION = RetrySettings.define(new ConfigDef()
            .define(
                    HOST,
                    ConfigDef.Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    new NonEmptyString(),
                    Importance.HIGH,
                    "The mail server that takes the mails (SMTP).")
            .define(
                    PORT,
                    ConfigDef.Type.INT,
                    587,
                    Range.between(1, 65_535),
                    Importance.HIGH,
                    "Its port: mostly 587 with starttls, 465 with implicit, 25 with none.")
            .define(
                    TLS,
                    ConfigDef.Type.STRING,
                    Tls.STARTTLS.label(),
                    ValidString.in(Tls.labels()),
                    Importance.HIGH,
                    "How the connection is encrypted. starttls: after a command that the server has to know, or nothing"
                            + " is sent. implicit: from the first byte. none: not at all, for a server on the same"
                            + " machine.")
            .define(
                    CERTIFICATES,
                    ConfigDef.Type.STRING,
                    NONE,
                    Importance.LOW,
                    "File with the certificates (PEM) of who may vouch for the server, where these are not those that"
                            + " the JVM knows.")
            .define(
                    USER,
                    ConfigDef.Type.PASSWORD,
                    NONE,
                    Importance.HIGH,
                    "Name with which to sign in at the server. Empty is not to sign in. Needs TLS.")
            .define(
                    PASSWORD,
                    ConfigDef.Type.PASSWORD,
                    NONE,
                    Importance.HIGH,
                    "Password of that user; best from a file or variable, by a config provider of the worker.")
            .define(
                    FROM,
                    ConfigDef.Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    checked("one mail address", Addresses::of),
                    Importance.HIGH,
                    "Address that mails come from, with a name or without: Baken <baken@example.org>. Its domain also"
                            + " makes the ids of mails, so another one begins new threads.")
            .define(
                    RECIPIENTS,
                    ConfigDef.Type.LIST,
                    List.of(),
                    LambdaValidator.with(
                            MailConfig::checkRecipients, () -> "steering-group=address, separated by commas"),
                    Importance.HIGH,
                    "Who gets the alerts of which steering group: steering-group=address, separated by commas, a"
                        + " steering group once for each of its readers. In the id of a steering group a comma is %2C,"
                        + " an equals sign %3D and a percent sign %25. Alerts of other groups are passed over. Empty"
                        + " when only messages of baken.notifications are mailed, which name their reader.")
            .define(
                    LANGUAGE,
                    ConfigDef.Type.STRING,
                    Language.NL.code(),
                    ValidString.in(Language.NL.code(), Language.EN.code()),
                    Importance.MEDIUM,
                    "Language of the mails.")
            .define(
                    LINK,
                    ConfigDef.Type.STRING,
                    NONE,
                    checked("http or https address with {project}, or empty", MailConfig::checkLink),
                    Importance.MEDIUM,
                    "Address of a page with more about a project; {project} stands for its id. Empty is no link.")
            .define(
                    UNSUBSCRIBE,
                    ConfigDef.Type.STRING,
                    NONE,
                    checked("one mail address, or empty", address -> {
                        if (!address.isEmpty()) {
                            Addresses.of(address);
                        }
                    }),
                    Importance.MEDIUM,
                    "Address to which readers write that they want no more mail, as List-Unsubscribe and at the end of"
                            + " each mail; who reads there takes them out of mail.recipients. Empty is none.")
            .define(RegistryClients.URL)
            .define(
                    TIMEOUT,
                    ConfigDef.Type.INT,
                    10_000,
                    Range.between(1, 120_000),
                    Importance.MEDIUM,
                    "Milliseconds that the server may take to connect, and for each of its answers."));

    /** @throws ConfigException with all that is wrong, at once */
    MailConfig(Map<String, String> settings) {
        super(DEFINITION, valid(settings));
    }

    private static Map<String, String> valid(Map<String, String> settings) {
        List<String> wrong = new ArrayList<>();
        List<ConfigValue> values = DEFINITION.validate(settings);
        values.forEach(value -> wrong.addAll(value.errorMessages()));
        problemsTogether(values).forEach(problem -> wrong.add(problem.getKey() + " " + problem.getValue()));
        nobody(settings).ifPresent(problem -> wrong.add(RECIPIENTS + " " + problem));
        if (!wrong.isEmpty()) {
            throw new ConfigException("The settings of mail are wrong. " + String.join(" ", wrong));
        }
        return settings;
    }

    /** Alerts by steering group need somebody of each; only notifications name their reader themselves. */
    static Optional<String> nobody(Map<String, String> settings) {
        boolean named = !settings.getOrDefault(RECIPIENTS, NONE).isBlank();
        boolean ofSubscriptions = Arrays.stream(
                        settings.getOrDefault("topics", NONE).split(","))
                .allMatch(topic -> topic.strip().endsWith("notifications"));
        return named || ofSubscriptions
                ? Optional.empty()
                : Optional.of("is missing: steering-group=address, separated by commas; without it, only"
                        + " baken.notifications can be among the topics.");
    }

    /** What is wrong with settings that are right by themselves: the setting to change, and what to do. */
    static List<Map.Entry<String, String>> problemsTogether(List<ConfigValue> settings) {
        Map<String, Object> values = new TreeMap<>();
        for (ConfigValue value : settings) {
            if (value.errorMessages().isEmpty() && value.value() != null) {
                values.put(value.name(), value.value());
            }
        }
        List<Map.Entry<String, String>> problems = new ArrayList<>();
        RetrySettings.problem(values).ifPresent(problems::add);
        boolean user = isGiven(values, USER);
        if (user != isGiven(values, PASSWORD)) {
            problems.add(Map.entry(
                    user ? PASSWORD : USER, "is missing: give both " + USER + " and " + PASSWORD + ", or neither."));
        }
        if (user && Tls.NONE.label().equals(values.get(TLS))) {
            problems.add(Map.entry(
                    TLS,
                    "must be starttls or implicit with " + USER + ": without, the password can be read underway."));
        }
        if (values.get(CERTIFICATES) instanceof String file && !file.isEmpty()) {
            Certificates.problem(Path.of(file)).ifPresent(why -> problems.add(Map.entry(CERTIFICATES, why)));
        }
        return problems;
    }

    private static boolean isGiven(Map<String, Object> values, String secret) {
        return values.get(secret) instanceof Password password
                && !password.value().isEmpty();
    }

    MailServer.Settings server() {
        return new MailServer.Settings(
                getString(HOST),
                getInt(PORT),
                Tls.labelled(getString(TLS)),
                given(CERTIFICATES).map(Path::of),
                getPassword(USER),
                getPassword(PASSWORD),
                Duration.ofMillis(getInt(TIMEOUT)));
    }

    InternetAddress from() {
        return Addresses.of(getString(FROM));
    }

    Recipients recipients() {
        List<String> entries = getList(RECIPIENTS);
        return entries.isEmpty() ? new Recipients(Map.of()) : Recipients.parse(entries);
    }

    AlertMails texts() {
        return new AlertMails(
                Language.valueOf(getString(LANGUAGE).toUpperCase(Locale.ROOT)),
                given(LINK),
                unsubscribe().map(InternetAddress::getAddress));
    }

    Optional<InternetAddress> unsubscribe() {
        return given(UNSUBSCRIBE).map(Addresses::of);
    }

    RetryPolicy retries() {
        return RetrySettings.of(this);
    }

    private Optional<String> given(String setting) {
        return Optional.of(getString(setting)).filter(text -> !text.isEmpty());
    }

    private static void checkRecipients(String name, Object value) {
        if (value instanceof List<?> entries && !entries.isEmpty()) {
            try {
                Recipients.parse(entries.stream().map(Object::toString).toList());
            } catch (IllegalArgumentException e) {
                throw new ConfigException(
                        name,
                        String.join(",", entries.stream().map(Object::toString).toList()),
                        e.getMessage());
            }
        }
    }

    private static void checkLink(String link) {
        if (!link.isEmpty()) {
            URI address = URI.create(link.replace(AlertMails.PROJECT, "project"));
            boolean http =
                    "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (!http || address.getHost() == null || !link.contains(AlertMails.PROJECT)) {
                throw new IllegalArgumentException(
                        "Must be an http or https address with " + AlertMails.PROJECT + " in it");
            }
        }
    }

    private static ConfigDef.Validator checked(String expected, Consumer<String> check) {
        return LambdaValidator.with(
                (name, value) -> {
                    if (value != null) {
                        try {
                            check.accept(value.toString());
                        } catch (IllegalArgumentException e) {
                            throw new ConfigException(name, value, e.getMessage());
                        }
                    }
                },
                () -> expected);
    }
}
