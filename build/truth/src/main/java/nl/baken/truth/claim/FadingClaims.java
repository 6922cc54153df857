package nl.baken.truth.claim;

import static nl.baken.truth.claim.ClaimKind.FADED;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.Json;
import nl.baken.truth.log.Precision;
import nl.baken.truth.log.World;
import nl.baken.truth.model.Model;
import nl.baken.truth.model.Pattern;

/**
 * What a reason claims that its events weigh together: each half as much after each half-life, all of it if it has no date or stands
 * until something ends it, and at most the ceiling. It is held where each event is plain: nothing else was said of its thing, and nothing ends or narrows it.
 */
final class FadingClaims {

    private FadingClaims() {}

    /** Holds a reason of evidence against the world that it was computed in. */
    static void hold(String what, JsonNode rule, JsonNode reason, World world, Model model, Claims claims) {
        List<Event> matching = model.pattern(rule.path("on")).matches(world);
        boolean ended = (rule.has("unless")
                        && (!Json.has(rule, "unless.after")
                                || !model.pattern(Json.at(rule, "unless.after"))
                                        .matches(world)
                                        .isEmpty()))
                || !model.pattern(rule.path("until")).matches(world).isEmpty();
        if (matching.isEmpty()
                || rule.has("when")
                || ended
                || !matching.stream().allMatch(event -> isPlain(event, matching, world))) {
            return;
        }
        double half = rule.path("halfLifeDays").asDouble(Double.POSITIVE_INFINITY);
        double weight = rule.path("weight").asDouble();
        double sum = 0;
        long weighs = 0;
        long dated = 0;
        for (Event event : matching) {
            double days = Duration.between(event.occurred(), world.now()).toMinutes() / 1440.0;
            double share = event.isDated() ? Math.pow(2, -Math.max(0, days) / half) : 1;
            sum += weight * share;
            weighs += Math.abs(weight * share) > 1 ? 1 : 0;
            dated += event.isDated() ? 1 : 0;
        }
        double most = Math.abs(rule.path("ceiling").asDouble());
        double right = Math.clamp(sum, -most, most);
        double slack = dated * Math.abs(weight) * (1 - Math.pow(2, -1.1 / half)) + 0.01;
        double said = reason.path("decibans").asDouble();
        claims.claim(FADED, Math.abs(said - right) <= slack, what + " " + said, right);
        int count = reason.path("eventCount").asInt();
        claims.claim(
                ClaimKind.SUM,
                count >= weighs && count <= matching.size(),
                what + " eventCount " + count,
                weighs + " to " + matching.size());
    }

    private static boolean isPlain(Event event, List<Event> matching, World world) {
        String thing = Pattern.thing(event);
        boolean once = world.events().stream()
                        .filter(each -> Pattern.thing(each).equals(thing))
                        .count()
                == 1;
        boolean exact = event.precision() == Precision.INSTANT || event.precision() == Precision.SYNTHETIC;
        // Of several about one thing without a name of its own, any may repeat another.
        boolean named = !thing.equals(event.name()) || matching.size() == 1;
        return once && exact && named && !event.is("IndicatorMeasured", "AdoptionRecorded", "MilestoneReached");
    }
}
