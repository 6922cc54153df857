package nl.baken.streams.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes passwords, and users with passwords in addresses, out of what people are shown. */
public final class Secrets {

    /** Knows of no password; still hides what stands before an @ in an address. */
    public static final Secrets NONE = new Secrets(Set.of());

    private static final String HIDDEN = "***";
    private static final Pattern SECRET_NAME = Pattern.compile(
            "password|secret|jaas|user\\.info|token|keystore\\.key|api\\.key", Pattern.CASE_INSENSITIVE);
    private static final Pattern INSIDE_JAAS = Pattern.compile(
            "(?:password|secret|token)\\w*\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;]+))", Pattern.CASE_INSENSITIVE);
    // Up to the last @ of an address, because a password may hold one itself.
    private static final Pattern USER_INFO = Pattern.compile("(?<=://)(?:(?!,\\s*\\w+://)\\S)*@");

    private final List<String> hidden;

    private Secrets(Set<String> hidden) {
        // The whole before its parts.
        this.hidden = hidden.stream()
                .filter(text -> !text.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** What is secret in settings of clients. */
    public static Secrets of(Map<String, ?> clients) {
        Set<String> hidden = new TreeSet<>();
        clients.forEach((name, value) -> {
            if (value != null && SECRET_NAME.matcher(name).find()) {
                String text = value.toString();
                hidden.add(text);
                hidden.add(text.substring(name.contains("user.info") ? text.indexOf(':') + 1 : 0));
                Matcher inside = INSIDE_JAAS.matcher(text);
                while (inside.find()) {
                    for (int group = 1; group <= inside.groupCount(); group++) {
                        hidden.add(inside.group(group) == null ? "" : inside.group(group));
                    }
                }
            }
        });
        return new Secrets(hidden);
    }

    /** These and others. */
    public Secrets and(Secrets others) {
        Set<String> all = new TreeSet<>(hidden);
        all.addAll(others.hidden);
        return new Secrets(all);
    }

    /** The text with three asterisks in place of every secret. */
    public String hide(String text) {
        String shown = USER_INFO.matcher(text).replaceAll(HIDDEN + "@");
        for (String secret : hidden) {
            shown = shown.replace(secret, HIDDEN);
        }
        return shown;
    }

    /** A value that may be an address: nothing is left of what stands before an @, whether or not it is well-formed. */
    static String hideUser(String value) {
        int scheme = value.indexOf("://");
        return scheme >= 0
                ? NONE.hide(value)
                : value.contains("@") ? HIDDEN + value.substring(value.lastIndexOf('@')) : value;
    }

    @Override
    public String toString() {
        return hidden.size() + " secrets";
    }
}
