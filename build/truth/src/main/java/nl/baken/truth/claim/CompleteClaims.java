package nl.baken.truth.claim;

import static nl.baken.truth.claim.ClaimKind.ALL;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import nl.baken.truth.fact.Answer;
import nl.baken.truth.fact.Delivery;
import nl.baken.truth.fact.Milestone;
import nl.baken.truth.fact.Unknown;
import nl.baken.truth.log.Json;
import nl.baken.truth.log.Names;
import nl.baken.truth.log.World;

/** That the conditions of a project are all there are, where it is not said that the list was cut. */
final class CompleteClaims {

    private CompleteClaims() {}

    /** Holds it of what is late: nothing late is left out. */
    static void hold(World world, JsonNode output, Claims claims) {
        Set<String> said = new HashSet<>();
        output.path("conditions")
                .forEach(condition ->
                        said.add(Json.text(condition, "kind") + ' ' + Names.of(Json.text(condition, "alertSubject"))));
        if (world.isClosed()) {
            return;
        }
        Milestone.of(world)
                .forEach((id, milestone) -> claim("MILESTONE_OVERDUE " + id, milestone.isOverdue(world), said, claims));
        Unknown.of(world)
                .forEach((id, unknown) -> claim("UNKNOWN_OVERDUE " + id, unknown.isOverdue(world), said, claims));
        Delivery.of(world)
                .forEach((id, delivery) -> claim("DATA_DELIVERY_LATE " + id, delivery.isOverdue(world), said, claims));
    }

    private static void claim(String condition, Answer late, Set<String> said, Claims claims) {
        claims.claim(ALL, late != Answer.YES || said.contains(condition), "no condition " + condition, "it is late");
    }
}
