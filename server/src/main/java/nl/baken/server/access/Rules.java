package nl.baken.server.access;

import java.util.List;
import java.util.Optional;

/** Which right each request needs. What has no rule here is not there for anybody who needs a token. */
public final class Rules {

    /**
     * A rule.
     *
     * @param path with {@code {name}} for any one part, and {@code **} at its end for any parts or none
     */
    public record Rule(String method, String path, Right right) {}

    private static final List<Rule> ALL = List.of(
            new Rule("POST", "/v1/events", Right.SEND),
            new Rule("GET", "/v1/events/{source}/{id}", Right.READ),
            new Rule("GET", "/v1/rejections", Right.READ_REJECTIONS),
            new Rule("GET", "/v1/projects", Right.READ),
            new Rule("GET", "/v1/projects/{projectId}", Right.READ),
            new Rule("GET", "/v1/projects/{projectId}/risk-changes", Right.READ),
            new Rule("PUT", "/v1/projects/{projectId}/organisation", Right.MOVE),
            new Rule("GET", "/v1/alerts", Right.READ),
            new Rule("GET", "/v1/alerts/{alertId}", Right.READ),
            new Rule("GET", "/v1/portfolios/{organisationId}", Right.READ),
            new Rule("GET", "/v1/openapi.json", Right.PUBLIC),
            new Rule("GET", "/health/live", Right.PUBLIC),
            new Rule("GET", "/style.css", Right.PUBLIC),
            new Rule("GET", "/", Right.PUBLIC),
            new Rule("GET", "/nl/**", Right.READ),
            new Rule("GET", "/en/**", Right.READ));

    private Rules() {}

    /** All of them. */
    public static List<Rule> all() {
        return ALL;
    }

    /**
     * The right that a request needs; empty when there is no rule for it.
     *
     * @param path as it was sent, percent-encoded
     */
    public static Optional<Right> of(String method, String path) {
        return ALL.stream()
                .filter(rule -> rule.method().equals(method) && isOf(rule.path(), path))
                .findFirst()
                .map(Rule::right);
    }

    private static boolean isOf(String rule, String path) {
        if (rule.endsWith("/**")) {
            String root = rule.substring(0, rule.length() - "/**".length());
            return path.equals(root) || path.startsWith(root + '/');
        }
        String[] parts = rule.split("/", -1);
        String[] sent = path.split("/", -1);
        if (parts.length != sent.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            boolean any = parts[i].startsWith("{") && !sent[i].isEmpty();
            if (!any && !parts[i].equals(sent[i])) {
                return false;
            }
        }
        return true;
    }
}
