package nl.baken.connect.mail;

import jakarta.mail.internet.InternetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who gets the alerts of which steering group.
 *
 * @param addresses by the id of the steering group, each once
 */
record Recipients(Map<String, Set<InternetAddress>> addresses) {

    /**
     * Reads them as they are written in a setting.
     *
     * @param entries such as {@code water=ann@example.org}; in an id of a steering group %XX is the character of that number
     * @throws IllegalArgumentException with all that is wrong
     */
    static Recipients parse(List<String> entries) {
        Map<String, Set<InternetAddress>> found = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            if (equals < 1) {
                wrong.add("'" + entry + "' is not steering-group=address");
                continue;
            }
            try {
                String group = URLDecoder.decode(
                        entry.substring(0, equals).strip().replace("+", "%2B"), StandardCharsets.UTF_8);
                found.computeIfAbsent(group, any -> new LinkedHashSet<>())
                        .add(Addresses.of(entry.substring(equals + 1).strip()));
            } catch (IllegalArgumentException e) {
                wrong.add(e.getMessage());
            }
        }
        if (entries.isEmpty()) {
            wrong.add("nobody is named: give steering-group=address");
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        return new Recipients(found);
    }

    /** Those of a steering group; empty when nobody is named for it. */
    Set<InternetAddress> of(String steeringGroup) {
        return addresses.getOrDefault(steeringGroup, Set.of());
    }
}
