package nl.baken.truth.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.baken.truth.log.EventLog;
import nl.baken.truth.log.Json;
import nl.baken.truth.log.World;
import nl.baken.truth.model.Model;

/**
 * Holds all claims of a run against the events. An output may follow from more than one world, as its time is that of the tick
 * before it: a claim is false when no world makes the whole of the output true, and it is so in the world that makes most of
 * it true. What is kept as the latest also has to hold at the end.
 */
public final class Checker {

    private final EventLog log;
    private final Outputs outputs;
    private final Model model;
    private final Instant end;
    private final Map<String, List<World>> worlds = new LinkedHashMap<>();
    private final List<Claims> held = new ArrayList<>();

    private Checker(EventLog log, Outputs outputs, Model model, Instant end) {
        this.log = log;
        this.outputs = outputs;
        this.model = model;
        this.end = end;
    }

    /** Checks the outputs of a run that ended at a moment. */
    public static Result check(EventLog log, Outputs outputs, Model model, Instant end) {
        Checker checker = new Checker(log, outputs, model, end);
        checker.latest("project-forecasts", ForecastClaims::hold);
        checker.latest(
                "project-indicators", (world, output, isOfNow, claims) -> RecordClaims.hold(world, output, claims));
        checker.latest(
                "outcome-indicators", (world, output, isOfNow, claims) -> IndicatorClaims.hold(world, output, claims));
        checker.latest(
                "gate-advice",
                (world, output, isOfNow, claims) -> GateClaims.hold(world, output, model, outputs, claims));
        checker.latest(
                "risk-assessments",
                (world, output, isOfNow, claims) -> ReadingClaims.hold(world, output, isOfNow, model, claims));
        checker.latest("alert-conditions", checker::conditions);
        for (JsonNode change : outputs.of("risk-history")) {
            checker.best(
                    "risk-history",
                    change,
                    "asOf",
                    (world, claims) -> ReadingClaims.holdChange(world, change, model, claims));
        }
        for (JsonNode step : outputs.of("steering-alerts")) {
            checker.best(
                    "steering-alerts",
                    step,
                    "at",
                    (world, claims) -> StepClaims.hold(world, step, model, outputs, claims));
        }
        checker.held.addAll(LifeClaims.hold(outputs));
        for (JsonNode portfolio : outputs.of("portfolio-indicators")) {
            Claims claims = new Claims(Place.of("portfolio-indicators", portfolio));
            PortfolioClaims.hold(portfolio, outputs, claims);
            checker.held.add(claims);
        }
        return Result.of(checker.held);
    }

    private interface Check {
        void hold(World world, JsonNode output, boolean isOfNow, Claims claims);
    }

    private void conditions(World world, JsonNode output, boolean isOfNow, Claims claims) {
        Instant moment = isOfNow ? Instant.parse(Json.text(output, "asOf")) : end;
        for (JsonNode condition : output.path("conditions")) {
            AlertClaims.hold(world, condition, moment, model, outputs, claims);
        }
        if (output.has("truncated") && !Json.text(output, "truncated").equals("true")) {
            CompleteClaims.hold(world, output, claims);
        }
        boolean closed = Json.text(output, "closed").equals("true");
        claims.claim(
                ClaimKind.OVER, !output.has("closed") || closed == world.isClosed(), "closed " + closed, world.phase());
    }

    /** What is kept as the latest: true when it was written, and still. */
    private void latest(String topic, Check check) {
        for (JsonNode output : outputs.of(topic)) {
            best(topic, output, "asOf", (world, claims) -> check.hold(world, output, true, claims));
            List<Claims> tries = new ArrayList<>();
            for (Instant now : List.of(end, end.minus(Duration.ofDays(1)))) {
                World world = World.until(log.of(Outputs.project(output)), Outputs.project(output), end, now);
                Claims claims = new Claims(Place.of(topic, output));
                check.hold(world, output, false, claims);
                tries.add(claims);
            }
            held.add(least(tries));
        }
    }

    private void best(String topic, JsonNode output, String time, BiConsumer<World, Claims> check) {
        String project = Outputs.project(output);
        Instant moment = Instant.parse(Json.text(output, time));
        List<Claims> tries = new ArrayList<>();
        for (World world : worlds.computeIfAbsent(project + '\n' + moment, any -> World.at(log, project, moment))) {
            Claims claims = new Claims(Place.of(topic, output));
            check.accept(world, claims);
            tries.add(claims);
            if (claims.findings().isEmpty()) {
                break;
            }
        }
        held.add(least(tries));
    }

    private static Claims least(List<Claims> tries) {
        return tries.stream()
                .min(Comparator.comparingInt(each -> each.findings().size()))
                .orElseThrow();
    }
}
