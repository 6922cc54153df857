package nl.baken.server.page.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands around every page: where one is, in which language, as of which day.
 *
 * @param view which of the views it is, by its key in the catalogue; empty for none
 * @param path of the page behind the language
 * @param parameters of the request, as they were given
 * @param computedUntil the moment up to which Baken has computed; empty when nothing has been
 */
public record Frame(
        Words words, String view, String path, Map<String, String> parameters, Optional<Instant> computedUntil) {

    private static final String AT = "at";

    /** A parameter in a link or a form. */
    public record Parameter(String name, String value) {}

    public Frame {
        parameters = Map.copyOf(parameters);
    }

    public String text(String key) {
        return words.text(key);
    }

    /** For a page that says that the parameters are not in order. */
    public Frame withoutParameters() {
        return new Frame(words, view, path, Map.of(), computedUntil);
    }

    /** The day that was asked for, or empty: then it is what stands now. */
    public String at() {
        return parameters.getOrDefault(AT, "");
    }

    /** The same page as it stands now. */
    public String now() {
        return with(AT, "");
    }

    /** The same page in the other language. */
    public String inOtherLanguage() {
        return '/' + words.other().code() + path + query(parameters);
    }

    /** Another page, as of the same day. */
    public String link(String to, String... idsBehind) {
        StringBuilder link = new StringBuilder("/").append(words.code()).append(to);
        for (String id : idsBehind) {
            link.append('/').append(encoded(id));
        }
        return link + query(at().isEmpty() ? Map.of() : Map.of(AT, at()));
    }

    /** The same page with another value of a parameter; without it when that is empty. Begins with the first part of a list again. */
    public String with(String parameter, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        changed.remove(parameter);
        if (!value.isEmpty()) {
            changed.put(parameter, value);
        }
        return '/' + words.code() + path + query(changed);
    }

    /** The value of a parameter, or empty. */
    public String value(String parameter) {
        return parameters.getOrDefault(parameter, "");
    }

    /** What a form has to pass on that it has no field for. */
    public List<Parameter> passedOn(String... fields) {
        Set<String> own = Set.of(fields);
        return parameters.entrySet().stream()
                .filter(parameter ->
                        !own.contains(parameter.getKey()) && !parameter.getKey().equals("page"))
                .sorted(Map.Entry.comparingByKey())
                .map(parameter -> new Parameter(parameter.getKey(), parameter.getValue()))
                .toList();
    }

    /** Up to when Baken has computed, in words. */
    public String freshness() {
        return computedUntil
                .map(until -> words.text("frame.computed-until", words.moment(until)))
                .orElse(words.text("frame.not-computed"));
    }

    private static String query(Map<String, String> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(parameter -> query.append(query.isEmpty() ? '?' : '&')
                        .append(encoded(parameter.getKey()))
                        .append('=')
                        .append(encoded(parameter.getValue())));
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
