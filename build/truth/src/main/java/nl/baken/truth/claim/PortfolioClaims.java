package nl.baken.truth.claim;

import static nl.baken.truth.claim.ClaimKind.SUM;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.baken.truth.log.Json;
import nl.baken.truth.log.Names;

/** What a portfolio claims of the projects of an organisation: the sum of what was said of each. */
final class PortfolioClaims {

    private final JsonNode output;
    private final Outputs outputs;
    private final Claims claims;
    private final List<JsonNode> readings;

    private PortfolioClaims(JsonNode output, Outputs outputs, Claims claims) {
        this.output = output;
        this.outputs = outputs;
        this.claims = claims;
        String organisation = Names.of(Json.text(output, "organisationId"));
        this.readings = outputs.of("risk-assessments").stream()
                .filter(each ->
                        Names.of(Json.text(each, "project.organisationId")).equals(organisation))
                .toList();
    }

    static void hold(JsonNode output, Outputs outputs, Claims claims) {
        PortfolioClaims portfolio = new PortfolioClaims(output, outputs, claims);
        portfolio.hold();
    }

    private void hold() {
        List<String> all = readings.stream().map(Outputs::project).toList();
        List<String> closed = all.stream().filter(this::isClosed).toList();
        List<String> open = all.stream().filter(each -> !isClosed(each)).toList();
        number("projects", all.size());
        if (!output.has("projectsOpen")) {
            return;
        }
        number("projectsClosed", closed.size());
        number("projectsOpen", open.size());
        number("unknownsOpen", sum(open, "project-forecasts", "unknownsOpen"));
        number("unknownsOverdue", sum(open, "project-forecasts", "unknownsOverdue"));
        sums(output, open, "");
        sums(output.path("closed"), closed, "closed.");
        Map<String, Integer> advice = new HashMap<>();
        open.forEach(each -> outputs.latest("gate-advice", each)
                .ifPresent(said -> advice.merge(Json.text(said, "advice"), 1, Integer::sum)));
        counts("advice", output.path("advice"), advice);
        Map<String, Integer> closures = new HashMap<>();
        closed.forEach(each -> outputs.latest("gate-advice", each)
                .ifPresent(said -> closures.merge(GateClaims.closureOf(said), 1, Integer::sum)));
        counts("closed.closures", Json.at(output, "closed.closures"), closures);
    }

    private boolean isClosed(String project) {
        return outputs.latest("gate-advice", project)
                .filter(each -> Json.text(each, "phase").equals("CLOSED"))
                .isPresent();
    }

    private void sums(JsonNode said, List<String> projects, String where) {
        Map<String, Integer> evidence = new HashMap<>();
        BigDecimal spent = BigDecimal.ZERO;
        int unknown = 0;
        int without = 0;
        int atMost = 0;
        for (String project : projects) {
            Optional<JsonNode> found = outputs.latest("outcome-indicators", project);
            if (found.isPresent()) {
                JsonNode each = found.get();
                evidence.merge(Json.text(each, "valueEvidence"), 1, Integer::sum);
                spent = spent.add(Json.at(each, "cost.outOfPocket").decimalValue());
                unknown += Json.text(each, "cost.internalKnown").equals("false") ? 1 : 0;
                boolean used = Json.text(each, "inUse").equals("true");
                without += used && each.path("outcomeMeasurements").asInt() == 0 ? 1 : 0;
                atMost += used && !Json.text(each, "valueEvidence").startsWith("OUTCOME") ? 1 : 0;
            }
        }
        counts(where + "valueEvidence", said.path("valueEvidence"), evidence);
        claims.claim(
                SUM,
                said.path("outOfPocket").decimalValue().compareTo(spent) == 0,
                where + "outOfPocket " + said.path("outOfPocket"),
                spent);
        equal(where + "internalCostsUnknown", said.path("internalCostsUnknown").asInt(), unknown);
        // A measurement from before use measures an outcome, and shows none.
        int outcomeless = said.path("inUseWithoutOutcome").asInt();
        claims.claim(
                SUM,
                outcomeless >= without && outcomeless <= atMost,
                where + "inUseWithoutOutcome " + outcomeless,
                without);
        for (JsonNode risk : said.path("risks")) {
            risk(where, risk, projects);
        }
    }

    private void risk(String where, JsonNode said, List<String> projects) {
        String what = where + Json.text(said, "risk") + ".";
        equal(
                what + "notAssessed",
                said.path("notAssessed").asInt(),
                count(said, projects, each -> is(each, "basis", "PRIOR_ONLY")));
        for (String level : List.of("LOW", "GUARDED", "HIGH", "CRITICAL")) {
            String field = level.toLowerCase(java.util.Locale.ROOT);
            int right = count(said, projects, each -> is(each, "level", level) && !is(each, "basis", "PRIOR_ONLY"));
            equal(what + field, said.path(field).asInt(), right);
        }
        int little = count(said, projects, each -> is(each, "knowledge", "NONE") || is(each, "knowledge", "WEAK"));
        equal(what + "littleKnown", said.path("littleKnown").asInt(), little);
    }

    private static boolean is(JsonNode reading, String field, String value) {
        return Json.text(reading, field).equals(value);
    }

    private int count(JsonNode said, List<String> projects, Predicate<JsonNode> counts) {
        int count = 0;
        for (JsonNode assessment : readings) {
            if (projects.contains(Outputs.project(assessment))) {
                for (JsonNode reading : assessment.path("readings")) {
                    count += is(reading, "risk", Json.text(said, "risk")) && counts.test(reading) ? 1 : 0;
                }
            }
        }
        return count;
    }

    private int sum(List<String> projects, String topic, String field) {
        return projects.stream()
                .flatMap(each -> outputs.latest(topic, each).stream())
                .mapToInt(each -> each.path(field).asInt())
                .sum();
    }

    private void counts(String what, JsonNode said, Map<String, Integer> right) {
        Map<String, Integer> counts = new HashMap<>();
        said.properties()
                .forEach(each -> counts.put(each.getKey(), each.getValue().asInt()));
        counts.values().removeIf(count -> count == 0);
        claims.claim(SUM, counts.equals(right), what + " " + counts, right);
    }

    private void number(String field, int right) {
        equal(field, output.path(field).asInt(), right);
    }

    private void equal(String what, int said, int right) {
        claims.claim(SUM, said == right, what + " " + said, right);
    }
}
