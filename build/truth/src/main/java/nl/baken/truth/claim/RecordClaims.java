package nl.baken.truth.claim;

import static nl.baken.truth.claim.ClaimKind.MISSING;
import static nl.baken.truth.claim.ClaimKind.OVER;
import static nl.baken.truth.claim.ClaimKind.SUM;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import nl.baken.truth.fact.Costs;
import nl.baken.truth.fact.Indicators;
import nl.baken.truth.fact.Unknown;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.Json;
import nl.baken.truth.log.World;

/** What project-indicators claims: that something is told or is not, its number, and the events behind it. */
final class RecordClaims {

    private final World world;
    private final Claims claims;
    private final String indicator;
    private final JsonNode value;

    private RecordClaims(World world, JsonNode output, Claims claims) {
        this.world = world;
        this.claims = claims;
        this.indicator = Json.text(output, "indicator");
        this.value = output.path("value");
    }

    static void hold(World world, JsonNode output, Claims claims) {
        RecordClaims record = new RecordClaims(world, output, claims);
        record.events();
        record.told();
        record.number();
        boolean over = Json.text(output, "over").equals("true");
        claims.claim(OVER, over == world.isClosed(), record.indicator + ".over " + over, world.phase());
    }

    private void events() {
        for (JsonNode event : value.path("events")) {
            claims.claim(
                    MISSING,
                    world.named(event.asText()).isPresent(),
                    indicator + " because of " + event.asText(),
                    "no such event was known");
        }
    }

    /** Of what is cut, what was told may be gone. */
    private void told() {
        if (value.path("truncated").asBoolean()) {
            return;
        }
        boolean notTold = Json.text(value, "kind").equals("NOT_TOLD");
        switch (indicator) {
            case "measured-effects" -> notTold(notTold, any("IndicatorMeasured", "IndicatorTargetSet"));
            case "output-measurements", "outcome-measurements" ->
                notTold(notTold, !Indicators.measurements(world).isEmpty());
            case "value-evidence" ->
                notTold(
                        notTold,
                        !Indicators.measurements(world).isEmpty()
                                || !Indicators.claims(world).isEmpty());
            case "in-use" -> notTold(notTold, any("ReleaseDeployed", "AdoptionRecorded"));
            case "out-of-pocket-costs" -> notTold(notTold, spent("OUT_OF_POCKET", "amount"));
            case "internal-costs" -> notTold(notTold, spent("INTERNAL_HOURS", "amount"));
            case "internal-hours" -> notTold(notTold, spent("INTERNAL_HOURS", "hours"));
            case "budget" -> notTold(notTold, Costs.budget(world).isPresent());
            case "open-unknowns", "overdue-unknowns" -> notTold(notTold, any("UnknownIdentified"));
            case "open-options" -> notTold(notTold, any("OptionOpened", "OptionClosed"));
            default -> {
                // Whether it is told depends on more than that there are events of a kind.
            }
        }
        if (indicator.equals("overdue-unknowns") && Json.text(value, "kind").equals("NUMBER")) {
            boolean perhaps = Unknown.of(world).values().stream()
                    .filter(Unknown::isOpen)
                    .anyMatch(unknown -> unknown.due().filter(world::isPast).isPresent());
            claims.claim(
                    MISSING,
                    !perhaps || world.events().stream().anyMatch(Event::live),
                    indicator + " " + value.path("number"),
                    "the project reports nothing live, so nobody can tell of what its day passed");
        }
        boolean silent = Json.text(value, "kind").matches("NOT_TOLD|NOT_COMPUTABLE");
        claims.claim(
                MISSING,
                !silent
                        || (!Json.has(value, "number")
                                && !Json.has(value, "level")
                                && !value.path("missing").isEmpty()),
                indicator + " " + Json.text(value, "kind"),
                value);
    }

    private void notTold(boolean said, boolean told) {
        claims.claim(MISSING, said != told, indicator + " " + Json.text(value, "kind"), "told: " + told);
    }

    private boolean any(String... kinds) {
        return world.of(kinds).findAny().isPresent();
    }

    private boolean spent(String kind, String field) {
        return world.of("CostRecorded")
                .anyMatch(event ->
                        event.text("kind").equals(kind) && event.text("basis").equals("ACTUAL") && event.has(field));
    }

    private void number() {
        if (!Json.text(value, "kind").equals("NUMBER")
                || value.path("truncated").asBoolean()) {
            return;
        }
        switch (indicator) {
            case "out-of-pocket-costs" -> number(Costs.sum(world, "OUT_OF_POCKET"));
            case "internal-costs" -> number(Costs.sum(world, "INTERNAL_HOURS"));
            case "internal-hours" -> number(BigDecimal.valueOf(Costs.hours(world)));
            case "budget" -> number(Costs.budget(world).orElse(BigDecimal.ZERO));
            case "outcome-measurements" ->
                number(BigDecimal.valueOf(Indicators.measurements(world).stream()
                        .filter(Indicators::isOutcome)
                        .count()));
            default -> {
                // The other outputs have the same number, and it is held there.
            }
        }
    }

    private void number(BigDecimal right) {
        BigDecimal said = value.path("number").decimalValue();
        claims.claim(SUM, said.subtract(right).abs().doubleValue() < 0.005, indicator + " " + said, right);
    }
}
