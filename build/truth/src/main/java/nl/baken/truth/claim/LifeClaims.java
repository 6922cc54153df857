package nl.baken.truth.claim;

import static nl.baken.truth.claim.ClaimKind.OVER;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.truth.log.Json;

/** The steps of each alert in their order: what is over was open, and what stands at the end is open. */
final class LifeClaims {

    private LifeClaims() {}

    static List<Claims> hold(Outputs outputs) {
        List<Claims> all = new ArrayList<>();
        Map<String, JsonNode> last = new HashMap<>();
        Map<String, Boolean> told = new HashMap<>();
        for (JsonNode step : outputs.of("steering-alerts")) {
            Claims claims = new Claims(Place.of("steering-alerts", step));
            String alert = Json.text(step, "steeringGroupId") + '\n' + Json.text(step, "fingerprint");
            String taken = Json.text(step, "step");
            JsonNode before = last.put(alert, step);
            boolean open = before != null && !Json.text(before, "step").equals("RESOLVED");
            boolean opens = taken.matches("OPENED|REOPENED") || before == null;
            claims.claim(OVER, opens != open, taken, "it was open: " + open);
            boolean notify = Json.text(step, "notify").equals("true");
            boolean wasTold = !opens && told.getOrDefault(alert, false);
            if (step.has("told")) {
                boolean right = wasTold || notify;
                claims.claim(OVER, Json.text(step, "told").equals(String.valueOf(right)), "told " + Json.text(step, "told"), right);
            }
            told.put(alert, wasTold || notify);
            if (taken.equals("RESOLVED")) {
                claims.claim(OVER, notify == wasTold, "RESOLVED sent " + notify, "told of it: " + wasTold);
            }
            if (taken.equals("REOPENED")) {
                claims.claim(OVER, before != null, "REOPENED", "it never was there");
            }
            if (!opens && Json.has(step, "severityBefore")) {
                claims.claim(OVER, Json.text(step, "severityBefore").equals(Json.text(before, "severity")), "severityBefore", Json.text(before, "severity"));
            }
            all.add(claims);
        }
        outputs.of("alert-conditions").forEach(conditions -> all.add(end(conditions, last)));
        return all;
    }

    /** What stands at the end is open, and nothing else is. */
    private static Claims end(JsonNode conditions, Map<String, JsonNode> last) {
        Claims claims = new Claims(Place.of("alert-conditions", conditions));
        String group = Json.text(conditions, "project.steeringGroupId");
        Set<String> standing = new HashSet<>();
        for (JsonNode condition : conditions.path("conditions")) {
            String fingerprint = Json.text(condition, "fingerprint");
            standing.add(fingerprint);
            JsonNode step = last.get(group + '\n' + fingerprint);
            boolean open = step != null && !Json.text(step, "step").equals("RESOLVED");
            claims.claim(OVER, open, "alert " + fingerprint + " is not open", "its condition stands");
        }
        boolean truncated = Json.text(conditions, "truncated").equals("true");
        last.forEach((alert, step) -> {
            boolean ofProject = Outputs.project(step).equals(Outputs.project(conditions)) && alert.startsWith(group + '\n');
            if (ofProject && !truncated && !Json.text(step, "step").equals("RESOLVED")) {
                String fingerprint = Json.text(step, "fingerprint");
                claims.claim(OVER, standing.contains(fingerprint), "alert " + fingerprint + " is open", "its condition does not stand");
            }
        });
        return claims;
    }
}
