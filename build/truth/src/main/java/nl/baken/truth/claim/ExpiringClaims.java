package nl.baken.truth.claim;

import static nl.baken.truth.claim.ClaimKind.EXPIRED;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.truth.log.Json;
import nl.baken.truth.log.World;
import nl.baken.truth.model.Model;
import nl.baken.truth.model.Profile;

/** What an announcement claims of the levels of risks after the end of a safeguard. */
final class ExpiringClaims {

    private static final List<String> LEVELS = List.of("LOW", "GUARDED", "HIGH", "CRITICAL");
    private static final Pattern RISES =
            Pattern.compile("After that the risk '(?<risk>.*)' rises from (?<from>\\w+) to (?<to>\\w+)\\.");
    private static final Pattern STAYS =
            Pattern.compile("After that the risk '(?<risk>.*)' weighs more; its level stays (?<to>\\w+)\\.");
    /** How far a reading may have come since it was published last, in decibans. */
    private static final double DRIFT = 2.5;

    private ExpiringClaims() {}

    /**
     * Holds the reasons of an announcement against what was published of each risk.
     *
     * @param decibans what a risk weighed as it was published last, by its id
     */
    static void hold(
            World world,
            JsonNode alert,
            double weight,
            Model model,
            Function<String, OptionalDouble> decibans,
            Claims claims) {
        boolean anyRises = false;
        for (JsonNode reason : alert.path("reasons")) {
            String text = Json.text(reason, "en");
            Matcher rises = RISES.matcher(text);
            Matcher stays = STAYS.matcher(text);
            if (rises.find()) {
                anyRises = true;
                int from = level(rises.group("from"));
                int to = level(rises.group("to"));
                claims.claim(EXPIRED, from < to, "\"" + text + "\"", "that is no rise");
                after(world, alert, text, rises.group("risk"), to, weight, model, decibans, claims);
            } else if (stays.find()) {
                after(
                        world,
                        alert,
                        text,
                        stays.group("risk"),
                        level(stays.group("to")),
                        weight,
                        model,
                        decibans,
                        claims);
            }
        }
        String severity = Json.text(alert, "severity");
        claims.claim(
                EXPIRED,
                severity.equals("WARNING") == anyRises || alert.path("reasons").isEmpty(),
                "severity " + severity,
                "a level rises: " + anyRises);
    }

    private static int level(String word) {
        return LEVELS.indexOf(word.toUpperCase(Locale.ROOT));
    }

    private static void after(
            World world,
            JsonNode alert,
            String text,
            String name,
            int said,
            double weight,
            Model model,
            Function<String, OptionalDouble> decibans,
            Claims claims) {
        OptionalDouble now = decibans.apply(model.riskNamed(name));
        JsonNode limits = model.thresholds(model.impact(Profile.of(world)));
        if (now.isEmpty() || !limits.has("high")) {
            return;
        }
        double without = now.getAsDouble() - weight;
        int weighed = level(without - DRIFT, limits);
        int least = model.isSurelyEventful(model.riskNamed(name), world) ? weighed : Math.min(weighed, 1);
        claims.claim(EXPIRED, said >= least, "\"" + text + "\"", without + " dB is " + LEVELS.get(least));
        // A level stays high for a while, but does not rise above what it weighs; more may end on one day.
        boolean alone = world.of("SafeguardRecorded")
                        .filter(event -> event.text("status").equals("COMPLETED"))
                        .filter(event -> event.text("validUntil").equals(Json.text(alert, "deadline")))
                        .count()
                <= 1;
        if (text.contains("rises") && alone) {
            int most = level(without + DRIFT, limits);
            claims.claim(EXPIRED, said <= most, "\"" + text + "\"", without + " dB is " + LEVELS.get(most));
        }
    }

    private static int level(double decibans, JsonNode limits) {
        int level = 0;
        for (int i = 1; i < LEVELS.size(); i++) {
            String name = LEVELS.get(i).toLowerCase(Locale.ROOT);
            level = decibans >= limits.path(name).asDouble() ? i : level;
        }
        return level;
    }
}
