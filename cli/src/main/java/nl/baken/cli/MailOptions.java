package nl.baken.cli;

import static nl.baken.streams.settings.Setting.CONNECTORS;
import static nl.baken.streams.settings.Setting.MAIL;
import static nl.baken.streams.settings.Setting.MAIL_FROM;
import static nl.baken.streams.settings.Setting.MAIL_LANGUAGE;
import static nl.baken.streams.settings.Setting.MAIL_PASSWORD_FILE;
import static nl.baken.streams.settings.Setting.MAIL_TLS;
import static nl.baken.streams.settings.Setting.MAIL_TO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.cli.installation.Connectors;
import nl.baken.embedded.WorkerSettings;
import nl.baken.streams.settings.Secrets;
import nl.baken.streams.settings.Setting;
import nl.baken.streams.settings.Values;
import picocli.CommandLine.Command;

/** What an installation on this machine sends to people, and what else it connects. */
@Command
final class MailOptions extends SettingOptions {

    /** Beside a file, the place of the password: never a command line, which everybody on a machine can read. */
    private static final String PASSWORD = "BAKEN_MAIL_PASSWORD";

    private static final String WORKER_PASSWORD = WorkerSettings.VARIABLES + "MAIL_PASSWORD";

    /** The user may be an address itself, so it reaches to the last at sign. */
    private static final Pattern SERVER =
            Pattern.compile("(?<scheme>smtps?)://((?<user>.+)@)?(?<host>[^@:\\[]+|\\[.+])(:(?<port>\\d+))?");

    private static final String SUBMISSION = "587";
    private static final String IMPLICIT_TLS = "465";

    MailOptions() {
        super(Setting.ofConnectors());
    }

    /** All that is configured, or all that is wrong with it. */
    Connectors connectors() {
        Values values = values();
        Optional<Path> directory = values.path(CONNECTORS);
        if (values.text(MAIL).isEmpty()) {
            return new Connectors(Optional.empty(), directory, Map.of());
        }
        Matcher server = SERVER.matcher(values.text(MAIL).orElseThrow());
        if (!server.matches()) {
            throw usage(new IllegalArgumentException(MAIL.label() + ": expected is " + MAIL.expected()));
        }
        String user = server.group("user");
        boolean tls = values.truth(MAIL_TLS);
        boolean implicit = server.group("scheme").equals("smtps");
        Optional<String> password = password(values);
        List<String> wrong = new ArrayList<>();
        for (Setting needed : List.of(MAIL_FROM)) {
            if (values.text(needed).isEmpty()) {
                wrong.add(needed.label() + " is missing; give " + needed.flag() + " with " + MAIL.flag() + ": "
                        + needed.expected());
            }
        }
        if (user != null && password.isEmpty()) {
            wrong.add("the password of " + user + " is missing; set " + PASSWORD + " or give "
                    + MAIL_PASSWORD_FILE.flag());
        }
        if (user == null && password.isPresent()) {
            wrong.add("there is a password and no user; write it in " + MAIL.flag() + " as smtp://USER@HOST:PORT");
        }
        if (!tls && (implicit || user != null)) {
            wrong.add(MAIL_TLS.label() + " is false; with smtps or a user in " + MAIL.flag() + " it has to be true");
        }
        if (!wrong.isEmpty()) {
            throw usage(new IllegalArgumentException("Mail cannot be set up:\n  " + String.join("\n  ", wrong)));
        }
        return new Connectors(
                Optional.of(settings(values, server, tls, implicit)),
                directory,
                password.map(secret -> Map.of(WORKER_PASSWORD, secret)).orElse(Map.of()));
    }

    private static Map<String, String> settings(Values values, Matcher server, boolean tls, boolean implicit) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("mail.smtp.host", server.group("host").replaceAll("[\\[\\]]", ""));
        settings.put(
                "mail.smtp.port",
                Objects.requireNonNullElse(server.group("port"), implicit ? IMPLICIT_TLS : SUBMISSION));
        settings.put("mail.tls", implicit ? "implicit" : tls ? "starttls" : "none");
        settings.put("mail.from", values.text(MAIL_FROM).orElseThrow());
        values.text(MAIL_TO).ifPresent(readers -> settings.put("mail.recipients", readers));
        settings.put("mail.language", values.text(MAIL_LANGUAGE).orElseThrow());
        if (server.group("user") != null) {
            settings.put("mail.user", server.group("user"));
            settings.put("mail.password", "${env:" + WORKER_PASSWORD + "}");
        }
        return settings;
    }

    private Optional<String> password(Values values) {
        Optional<String> password = values.path(MAIL_PASSWORD_FILE)
                .map(this::read)
                .or(() -> Optional.ofNullable(environment().get(PASSWORD)))
                .filter(text -> !text.isEmpty());
        password.ifPresent(secret -> keepSecret(Secrets.of(Map.of("password", secret))));
        return password;
    }

    private String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw usage(new IllegalArgumentException(
                    MAIL_PASSWORD_FILE.label() + " is " + file + ", which cannot be read: " + e));
        }
    }
}
