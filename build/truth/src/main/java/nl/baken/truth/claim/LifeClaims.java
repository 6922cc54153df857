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

    private static final List<String> SEVERITIES = List.of("INFO", "WARNING", "CRITICAL");

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
                claims.claim(
                        OVER,
                        Json.text(step, "told").equals(String.valueOf(right)),
                        "told " + Json.text(step, "told"),
                        right);
            }
            told.put(alert, wasTold || notify);
            if (taken.equals("RESOLVED")) {
                claims.claim(OVER, notify == wasTold, "RESOLVED sent " + notify, "told of it: " + wasTold);
            }
            if (taken.equals("REOPENED")) {
                claims.claim(OVER, before != null, "REOPENED", "it never was there");
            }
            if (!opens && Json.has(step, "severityBefore")) {
                claims.claim(
                        OVER,
                        Json.text(step, "severityBefore").equals(Json.text(before, "severity")),
                        "severityBefore",
                        Json.text(before, "severity"));
            }
            if (step.has("changes")) {
                changes(step, opens ? null : before, claims);
            }
            all.add(claims);
        }
        changesOfReadings(outputs, all);
        outputs.of("alert-conditions").forEach(conditions -> all.add(end(conditions, last)));
        return all;
    }

    /** What is said to differ from the step before does, and what differs is said. */
    private static void changes(JsonNode step, JsonNode before, Claims claims) {
        Set<String> said = new HashSet<>();
        step.path("changes").forEach(each -> said.add(each.asText()));
        String taken = Json.text(step, "step");
        if (before == null || taken.equals("RESOLVED")) {
            claims.claim(OVER, said.isEmpty(), taken + " changes " + said, "nothing to differ from");
            return;
        }
        Map<String, String> fields =
                Map.of("SEVERITY", "severity", "LEVEL", "level", "ADVICE", "advice", "DEADLINE", "deadline");
        fields.forEach((change, field) -> {
            boolean differs = !Json.text(step, field).equals(Json.text(before, field));
            claims.claim(
                    OVER, said.contains(change) == differs, taken + " changes " + said, field + " differs: " + differs);
        });
        int severity =
                SEVERITIES.indexOf(Json.text(step, "severity")) - SEVERITIES.indexOf(Json.text(before, "severity"));
        claims.claim(OVER, taken.equals("ESCALATED") == severity > 0, taken, "more severe by " + severity);
        claims.claim(OVER, taken.equals("LOWERED") == severity < 0, taken, "more severe by " + severity);
        boolean fewer = step.path("mutes").size() < before.path("mutes").size();
        claims.claim(OVER, !fewer || said.contains("MUTE_ENDED"), taken + " changes " + said, "a mute ended");
        boolean more = step.path("mutes").size() > before.path("mutes").size();
        claims.claim(OVER, !more || said.contains("MUTE_BEGAN"), taken + " changes " + said, "a mute began");
    }

    /** Each change of a reading begins where the one before it ended, and the reading is where the last one left it. */
    private static void changesOfReadings(Outputs outputs, List<Claims> all) {
        Map<String, String> levels = new HashMap<>();
        Map<String, String> since = new HashMap<>();
        Map<String, JsonNode> latest = new HashMap<>();
        for (JsonNode change : outputs.of("risk-history")) {
            Claims claims = new Claims(Place.of("risk-history", change));
            String level = Json.text(change, "level");
            String before = levels.put(Outputs.project(change) + ' ' + Json.text(change, "risk"), level);
            latest.put(Outputs.project(change) + ' ' + Json.text(change, "risk"), change);
            if (!level.equals(before)) {
                since.put(Outputs.project(change) + ' ' + Json.text(change, "risk"), Json.text(change, "asOf"));
            }
            String said = Json.text(change, "levelBefore");
            claims.claim(
                    OVER,
                    said.equals(before == null ? "" : before),
                    Json.text(change, "risk") + " levelBefore " + said,
                    before);
            all.add(claims);
        }
        for (JsonNode assessment : outputs.of("risk-assessments")) {
            Claims claims = new Claims(Place.of("risk-assessments", assessment));
            for (JsonNode reading : assessment.path("readings")) {
                String key = Outputs.project(assessment) + ' ' + Json.text(reading, "risk");
                String level = levels.get(key);
                String from = Json.text(reading, "levelSince");
                claims.claim(
                        OVER,
                        from.equals(since.get(key)),
                        Json.text(reading, "risk") + " levelSince " + from,
                        since.get(key));
                for (String field : List.of("basis", "knowledge")) {
                    String last = latest.containsKey(key) ? Json.text(latest.get(key), field) : "";
                    String said = Json.text(reading, field);
                    claims.claim(
                            ClaimKind.MISSING,
                            said.equals(last),
                            Json.text(reading, "risk") + " has " + field + " " + said,
                            "its latest change was to " + last);
                }
                claims.claim(
                        OVER,
                        Json.text(reading, "level").equals(level),
                        Json.text(reading, "risk") + " level " + Json.text(reading, "level"),
                        level);
            }
            all.add(claims);
        }
    }

    /** What stands at the end is open, and nothing else is. */
    private static Claims end(JsonNode conditions, Map<String, JsonNode> last) {
        Claims claims = new Claims(Place.of("alert-conditions", conditions));
        String group = Json.text(conditions, "project.steeringGroupId");
        Set<String> standing = new HashSet<>();
        for (JsonNode condition : conditions.path("conditions")) {
            String fingerprint = Json.text(condition, "fingerprint");
            JsonNode told = last.get(group + '\n' + fingerprint);
            if (told != null && told.has("changes")) {
                for (String field : List.of("severity", "level", "advice", "deadline")) {
                    String said = Json.text(condition, field);
                    claims.claim(
                            OVER,
                            said.equals(Json.text(told, field)),
                            fingerprint + " " + field + " " + said,
                            Json.text(told, field));
                }
            }
            standing.add(fingerprint);
            JsonNode step = last.get(group + '\n' + fingerprint);
            boolean open = step != null && !Json.text(step, "step").equals("RESOLVED");
            claims.claim(OVER, open, "alert " + fingerprint + " is not open", "its condition stands");
        }
        boolean truncated = Json.text(conditions, "truncated").equals("true");
        last.forEach((alert, step) -> {
            boolean ofProject =
                    Outputs.project(step).equals(Outputs.project(conditions)) && alert.startsWith(group + '\n');
            if (ofProject && !truncated && !Json.text(step, "step").equals("RESOLVED")) {
                String fingerprint = Json.text(step, "fingerprint");
                claims.claim(
                        OVER,
                        standing.contains(fingerprint),
                        "alert " + fingerprint + " is open",
                        "its condition does not stand");
            }
        });
        return claims;
    }
}
