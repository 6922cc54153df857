package nl.baken.truth.claim;

import static nl.baken.truth.claim.ClaimKind.EXPIRED;
import static nl.baken.truth.claim.ClaimKind.LATE;
import static nl.baken.truth.claim.ClaimKind.MISSING;
import static nl.baken.truth.claim.ClaimKind.OVER;
import static nl.baken.truth.claim.ClaimKind.PROVEN;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.truth.fact.Answer;
import nl.baken.truth.fact.Days;
import nl.baken.truth.fact.Delivery;
import nl.baken.truth.fact.Indicators;
import nl.baken.truth.fact.Milestone;
import nl.baken.truth.fact.Unknown;
import nl.baken.truth.fact.Uses;
import nl.baken.truth.fact.Welch;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.Json;
import nl.baken.truth.log.Names;
import nl.baken.truth.log.World;

/** Claims that stand in a sentence alone: what was put off, open, missed, decided, or became worse. */
final class Sentences {

    private record Rule(Pattern pattern, Consumer<Found> check) {}

    /** A sentence that fits. */
    private record Found(World world, String sentence, Matcher matcher, Claims claims) {

        String name() {
            return Names.of(matcher.group("name"));
        }

        List<LocalDate> days() {
            return SentenceDays.in(sentence);
        }

        void claim(ClaimKind kind, boolean holds, Object events) {
            claims.claim(kind, holds, "\"" + sentence + "\"", events);
        }

        /** That one of those that may be meant makes it so; all that is known of them otherwise. */
        <T> void claimOfAny(ClaimKind kind, List<T> meant, Predicate<T> holds, Function<T, Object> known) {
            claim(
                    kind,
                    meant.stream().anyMatch(holds),
                    meant.stream().map(known).toList());
        }
    }

    private static final String NAME = "'(?<name>.*)'";
    private static final List<Rule> RULES = List.of(
            rule("milestone " + NAME + " should have been reached by", Sentences::milestoneLate),
            rule("mijlpaal " + NAME + " had op .* gehaald moeten zijn", Sentences::milestoneLate),
            rule("milestone " + NAME + " was missed and has no new date", Sentences::milestoneMissed),
            rule("mijlpaal " + NAME + " is niet gehaald en heeft geen nieuwe datum", Sentences::milestoneMissed),
            rule("It is not known whether " + NAME + " was done by", Sentences::notKnownWhetherDone),
            rule("Niet bekend is of " + NAME + " op .* is gehaald", Sentences::notKnownWhetherDone),
            rule(
                    "(Milestone|Mijlpaal) " + NAME + " was (first planned for|eerst gepland op)",
                    Sentences::milestoneMoved),
            rule("the question " + NAME + " should have been answered by", Sentences::unknownLate),
            rule("de vraag " + NAME + " had op .* beantwoord moeten zijn", Sentences::unknownLate),
            rule(
                    "(legal basis is missing|hard question is still open): " + NAME + " should have been",
                    Sentences::unknownLate),
            rule("(grondslag ontbreekt|moeilijke vraag is nog open): " + NAME + " had op", Sentences::unknownLate),
            rule("A hard question has been put off: " + NAME, found -> ended(found, "DEFERRED")),
            rule("moeilijke vraag is uitgesteld: " + NAME, found -> ended(found, "DEFERRED")),
            rule("the answer to " + NAME + " rules it out", found -> ended(found, "UNSOLVABLE|REFUTED")),
            rule("proved unsolvable: " + NAME, found -> ended(found, "UNSOLVABLE|REFUTED")),
            rule("onoplosbaar gebleken: " + NAME, found -> ended(found, "UNSOLVABLE|REFUTED")),
            rule("(T|t)he data of " + NAME + " should have come by", Sentences::deliveryLate),
            rule("\\b(D|d)e data van " + NAME + " hadden er op .* moeten zijn", Sentences::deliveryLate),
            rule("(N|n)ext data of " + NAME + " should have come by", Sentences::nextDeliveryLate),
            rule("(V|v)olgende data van " + NAME + " hadden er op", Sentences::nextDeliveryLate),
            rule("he data of " + NAME + " were put off without a new date", Sentences::putOffWithoutDate),
            rule("e data van " + NAME + " zijn uitgesteld zonder nieuwe datum", Sentences::putOffWithoutDate),
            rule("he data of " + NAME + " were put off and have not come", Sentences::putOff),
            rule("e data van " + NAME + " zijn uitgesteld en er nog niet", Sentences::putOff),
            rule(NAME + " was to be met by .* and nothing was measured", Sentences::targetUnheard),
            rule(NAME + " moest op .* zijn gehaald, en er is niets gemeten", Sentences::targetUnheard),
            rule("(in use|in gebruik).*(no outcome measured yet|nog geen uitkomst gemeten)", Sentences::noOutcome),
            rule(
                    "(The outcome|De uitkomst) " + NAME
                            + " (went from|ging van) (?<from>\\S+) (to|naar) (?<to>[^\\s:]+)",
                    Sentences::worse),
            rule("(?<worse>demonstrably|aantoonbaar)", Sentences::demonstrably),
            rule(
                    NAME + " has demonstrably become worse: from (?<from>[-\\d.,]+) to (?<to>[-\\d.,]+)"
                            + " \\(uncertainty (?<margin>[\\d.]+)\\)",
                    Sentences::provenWorse),
            rule("(There is a plan for the next phase|Er is een plan voor de volgende fase)", Sentences::planned),
            rule(
                    "(The project has not told anything since|heeft het project niets meer laten weten)",
                    Sentences::silent),
            rule("(The project reported of itself on|Het project meldde op)", Sentences::reported),
            rule("(The steering group decided HOLD|De stuurgroep besloot tot HOLD)", Sentences::hold),
            rule("(decision to HOLD was until|besluit tot HOLD gold tot)", Sentences::hold),
            rule("(That day has passed|Die dag is voorbij)", Sentences::passed),
            rule("(The day that it announced|De aangekondigde dag)", Sentences::passed),
            rule("(There is no sponsor any more|Er is geen opdrachtgever meer)", Sentences::noSponsor),
            rule("(The project is closed|Het project is gesloten)", found -> closed(found, true)),
            rule("(The project has come to its end|Het project is afgelopen)", found -> closed(found, true)),
            rule("(It is not known which phase|Het is niet bekend in welke fase)", Sentences::noPhase),
            rule("(It was not told which phase|Er is niet verteld in welke fase)", Sentences::noPhase),
            rule("(the phase was not told|de fase is niet verteld)", Sentences::noPhase),
            rule(
                    "(It was not recorded what was learned|Niet vastgelegd is wat er is geleerd)",
                    found -> learned(found, false)),
            rule("(It was recorded what was learned|Vastgelegd is wat er is geleerd)", found -> learned(found, true)),
            rule("(Nobody is known to use it|Van niemand is bekend dat die het gebruikt)", Sentences::nobody),
            rule("Metingen tot nu toe: (?<outputs>\\d+) .*, (?<outcomes>\\d+) ", Sentences::measurements),
            rule("Measurements so far: (?<outputs>\\d+) .*, (?<outcomes>\\d+) ", Sentences::measurements));

    private Sentences() {}

    private static Rule rule(String pattern, Consumer<Found> check) {
        return new Rule(Pattern.compile(pattern), check);
    }

    /** Holds the claims of a text in both languages, and that the two say the same. */
    static void hold(World world, JsonNode text, Claims claims) {
        String nl = Json.text(text, "nl");
        String en = Json.text(text, "en");
        for (String sentence : List.of(nl, en)) {
            for (Rule rule : RULES) {
                Matcher matcher = rule.pattern.matcher(sentence);
                if (matcher.find()) {
                    rule.check.accept(new Found(world, sentence, matcher, claims));
                }
            }
        }
        claims.claim(
                LATE, SentenceDays.in(nl).equals(SentenceDays.in(en)), "\"" + nl + "\"", "in English \"" + en + "\"");
        claims.claim(ClaimKind.SUM, numbers(nl).equals(numbers(en)), "\"" + nl + "\"", "in English \"" + en + "\"");
    }

    private static List<String> numbers(String sentence) {
        return Pattern.compile("\\d+")
                .matcher(sentence)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }

    /** Milestones by the name that is said: any of them may be meant. */
    private static List<Milestone> milestones(Found found) {
        return Milestone.of(found.world).values().stream()
                .filter(milestone -> milestone.plans().stream()
                                .anyMatch(plan -> plan.named("name").equals(found.name()))
                        || milestone.reaches().stream()
                                .anyMatch(each -> each.named("name").equals(found.name())))
                .toList();
    }

    private static List<Unknown> unknowns(Found found) {
        return Unknown.of(found.world).values().stream()
                .filter(unknown -> unknown.identified().stream()
                        .anyMatch(event -> event.named("question").equals(found.name())))
                .toList();
    }

    private static List<Delivery> deliveries(Found found) {
        return Delivery.of(found.world).values().stream()
                .filter(delivery -> delivery.id().equals(found.name())
                        || delivery.events().stream()
                                .anyMatch(event -> event.named("dataSource").equals(found.name())))
                .toList();
    }

    private static boolean isDue(Found found, Optional<LocalDate> due) {
        return found.days().stream().anyMatch(day -> due.filter(day::equals).isPresent());
    }

    private static void milestoneLate(Found found) {
        List<Milestone> meant = milestones(found);
        boolean past = found.days().stream().allMatch(found.world::isPast);
        boolean holds = past
                && meant.stream()
                        .anyMatch(each -> each.isContradictory()
                                || (each.isOverdue(found.world) != Answer.NO && isDue(found, each.due())));
        found.claim(
                LATE,
                holds,
                meant.stream()
                        .map(each -> each.isOverdue(found.world) + " due " + each.due())
                        .toList());
    }

    private static void milestoneMissed(Found found) {
        List<Milestone> meant = milestones(found);
        found.claimOfAny(
                LATE,
                meant,
                each -> each.isMissed() && each.isReached(found.world) != Answer.YES,
                each -> "missed " + each.isMissed() + ", reached " + each.isReached(found.world));
    }

    private static void milestoneMoved(Found found) {
        List<Milestone> meant = milestones(found);
        List<LocalDate> days = found.days();
        found.claimOfAny(
                OVER,
                meant,
                each -> each.isContradictory() || each.isReached(found.world) != Answer.YES,
                each -> "reached " + each.isReached(found.world));
        found.claimOfAny(
                LATE,
                meant,
                each -> each.isContradictory()
                        || (each.baseline().filter(days.getFirst()::equals).isPresent()
                                && (days.size() < 2
                                        || each.due()
                                                .filter(days.get(1)::equals)
                                                .isPresent())),
                each -> each.baseline() + " " + each.due());
        Matcher moved = Pattern.compile(": (\\d+) (days later|dagen later)").matcher(found.sentence);
        if (days.size() == 2 && moved.find()) {
            long between = days.get(1).toEpochDay() - days.get(0).toEpochDay();
            found.claim(LATE, between == Long.parseLong(moved.group(1)), between + " days");
        }
    }

    private static void notKnownWhetherDone(Found found) {
        List<Milestone> milestones = milestones(found);
        List<Unknown> unknowns = unknowns(found);
        boolean holds = (milestones.isEmpty() && unknowns.isEmpty())
                || milestones.stream().anyMatch(each -> each.isReached(found.world) != Answer.YES)
                || unknowns.stream().anyMatch(Unknown::isOpen);
        found.claim(MISSING, holds, "it was done");
    }

    private static void unknownLate(Found found) {
        List<Unknown> meant = unknowns(found);
        found.claimOfAny(
                LATE,
                meant,
                each -> each.isDueUnsure()
                        || (each.isOpen()
                                && each.due().filter(found.world::isPast).isPresent()
                                && isDue(found, each.due())),
                each -> "open " + each.isOpen() + " due " + each.due());
    }

    private static void ended(Found found, String outcomes) {
        List<Unknown> meant = unknowns(found);
        found.claimOfAny(
                OVER,
                meant,
                each -> each.end()
                        .filter(end -> end.text("outcome").matches(outcomes))
                        .isPresent(),
                each -> each.end().map(end -> end.text("outcome")));
    }

    private static void deliveryLate(Found found) {
        List<Delivery> meant = deliveries(found);
        found.claimOfAny(
                LATE,
                meant,
                each -> each.isUnsure()
                        || (!each.isDone() && each.isOverdue(found.world) != Answer.NO && isDue(found, each.due())),
                each -> each.isOverdue(found.world) + " due " + each.due());
    }

    private static void nextDeliveryLate(Found found) {
        List<LocalDate> days = found.days();
        List<Delivery> meant = deliveries(found);
        boolean holds = meant.stream()
                .filter(each -> each.last("DataDelivered").isPresent())
                .anyMatch(each -> each.isUnsure()
                        || (each.isOverdue(found.world) != Answer.NO
                                && isNext(each, each.last("DataDelivered").orElseThrow(), days, found.world)));
        found.claim(
                LATE,
                holds,
                meant.stream()
                        .map(each -> each.isOverdue(found.world) + " " + each.cadence())
                        .toList());
    }

    /** The day of the latest is said as it is known: of a month there is none. */
    private static boolean isNext(Delivery delivery, Event came, List<LocalDate> days, World world) {
        return days.size() == 1
                ? delivery.next(came.latest()).equals(days.getFirst())
                : Days.of(came, world).contains(days.getLast())
                        && delivery.next(days.getLast()).equals(days.getFirst());
    }

    private static void putOffWithoutDate(Found found) {
        List<Delivery> meant = deliveries(found);
        found.claim(LATE, meant.stream().anyMatch(each -> each.isPutOff() && !each.isDone()), "it came, or has a date");
    }

    private static void putOff(Found found) {
        List<Delivery> meant = deliveries(found);
        found.claimOfAny(
                LATE,
                meant,
                each -> !each.all("DataDeliveryDelayed").isEmpty()
                        && !each.isDone()
                        && (each.isUnsure() || isDue(found, each.due())),
                each -> "done " + each.isDone() + " due " + each.due());
    }

    private static void targetUnheard(Found found) {
        List<LocalDate> days = found.days();
        List<Event> targets = found.world
                .of("IndicatorTargetSet")
                .filter(event -> event.named("name").equals(found.name()))
                .toList();
        boolean due = found.world
                .of("IndicatorTargetSet", "IndicatorMeasured")
                .filter(event -> event.is("IndicatorTargetSet"))
                .anyMatch(event -> days.contains(event.dayOf("due")));
        found.claim(
                LATE, due && days.stream().anyMatch(found.world::isPast), "no target is due then, or it is not past");
        for (Event target : targets) {
            boolean measured = Indicators.measurements(found.world).stream()
                    .anyMatch(event -> event.named("indicatorId").equals(target.named("indicatorId"))
                            && event.text("moment").equals("FOLLOW_UP")
                            && event.has("value")
                            && event.named("segment").isEmpty()
                            && event.named("unit").equals(target.named("unit"))
                            && event.isDated()
                            && event.earliest().isAfter(days.getFirst()));
            found.claim(MISSING, !measured || targets.size() > 1, "it was measured after that day");
        }
    }

    private static void noOutcome(Found found) {
        boolean measured = Indicators.measurements(found.world).stream()
                .anyMatch(event -> Indicators.isOutcome(event)
                        && event.text("moment").equals("FOLLOW_UP")
                        && event.has("value")
                        && Indicators.isBeforeUse(event, found.world) == Answer.NO);
        found.claim(MISSING, !measured, "an outcome was measured");
        found.claim(ClaimKind.USED, Uses.inUse(found.world) != Answer.NO, "nobody uses it");
        List<LocalDate> days = found.days();
        if (!days.isEmpty()) {
            boolean since = found.world
                    .of("ReleaseDeployed", "AdoptionRecorded", "PhaseEntered")
                    .anyMatch(event -> Days.of(event, found.world).contains(days.getFirst()));
            found.claim(ClaimKind.USED, since, "nothing of that day");
        }
    }

    private static double number(String text) {
        return Double.parseDouble(
                text.replaceAll("[^0-9,.eE-]", "").replace(',', '.').replaceAll("[.]$", ""));
    }

    private static void worse(Found found) {
        List<Event> measured = Indicators.measurements(found.world).stream()
                .filter(event -> event.named("name").equals(found.name()))
                .toList();
        for (String group : List.of("from", "to")) {
            String said = found.matcher.group(group);
            if (said.matches("-?\\d{1,3}([.,]\\d+)?")) {
                double value = number(said);
                boolean any = measured.stream()
                        .anyMatch(event -> Math.abs(event.data().path("value").asDouble() - value)
                                <= 0.006 * Math.max(1, Math.abs(value)));
                found.claim(PROVEN, any, "no such figure was measured");
            }
        }
        found.claim(PROVEN, !found.matcher.group("from").equals(found.matcher.group("to")), "the two read alike");
    }

    /** By more than the uncertainty, and that is the margin of two measurements of that name. */
    private static void provenWorse(Found found) {
        double margin = number(found.matcher.group("margin"));
        double from = number(found.matcher.group("from"));
        double to = number(found.matcher.group("to"));
        // What is read is rounded.
        found.claim(PROVEN, Math.abs(to - from) > 0.98 * margin, "it is within its margin");
        List<Event> measured = Indicators.measurements(found.world).stream()
                .filter(event -> event.named("name").equals(found.name()))
                .toList();
        boolean shown = measured.stream()
                .anyMatch(before -> measured.stream().anyMatch(after -> isMargin(margin, from, to, before, after)));
        found.claim(PROVEN, shown, "no two measurements have that margin");
    }

    private static boolean isMargin(double margin, double from, double to, Event before, Event after) {
        double right = Welch.margin(
                before.data().path("standardDeviation").asDouble(),
                before.data().path("sampleSize").asDouble(),
                after.data().path("standardDeviation").asDouble(),
                after.data().path("sampleSize").asDouble());
        double change = after.data().path("value").asDouble()
                - before.data().path("value").asDouble();
        return Math.abs(right - margin) <= 0.02 * right
                && Math.abs(change - (to - from)) <= 0.02 * Math.max(1, Math.abs(from) + Math.abs(to));
    }

    private static void demonstrably(Found found) {
        boolean sampled = Indicators.measurements(found.world).stream()
                .anyMatch(event -> event.data().path("sampleSize").asLong() >= 2
                        && event.data().path("standardDeviation").asDouble() > 0);
        found.claim(PROVEN, sampled, "no sample has a spread");
    }

    private static void silent(Found found) {
        if (found.days().isEmpty()) {
            // Of a month or a year there is no day.
            return;
        }
        LocalDate since = found.days().getFirst();
        List<Event> reports = found.world.events().stream()
                .filter(event -> event.live() && !event.is("SafeguardRecorded"))
                .toList();
        boolean told = reports.stream()
                .anyMatch(event -> Days.of(event, found.world).contains(since)
                        || event.known()
                                .atZone(found.world.zone())
                                .toLocalDate()
                                .equals(since));
        boolean later = reports.stream()
                .filter(event -> !event.is("RiskAccepted", "AlertSilenced", "AlertAcknowledged", "AlertOwned"))
                .anyMatch(event -> event.isDated() && event.earliest().isAfter(since.plusDays(1)));
        found.claim(MISSING, told, "nothing was told on that day");
        found.claim(MISSING, !later, "it told something later");
    }

    private static void reported(Found found) {
        Optional<Event> report = found.world.last("StatusReported");
        boolean day = report.filter(event -> !event.isDated()
                        || Days.of(event, found.world).contains(found.days().getFirst()))
                .isPresent();
        found.claim(MISSING, day, report.map(Event::day));
        Matcher colours =
                Pattern.compile(": (green|amber|red|groen|oranje|rood)").matcher(found.sentence);
        if (report.isPresent() && colours.find()) {
            String said = colour(colours.group(1));
            found.claim(
                    MISSING,
                    report.get().text("overall").equals(said),
                    report.get().text("overall"));
        }
    }

    static String colour(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "green", "groen" -> "GREEN";
            case "amber", "oranje" -> "AMBER";
            default -> "RED";
        };
    }

    private static void hold(Found found) {
        Optional<Event> decision = found.world.last("SteeringDecisionTaken");
        found.claim(
                OVER,
                decision.filter(event -> event.text("decision").equals("HOLD")).isPresent(),
                decision.map(event -> event.text("decision")));
        List<LocalDate> days = found.days();
        if (!days.isEmpty() && decision.isPresent()) {
            found.claim(
                    LATE,
                    decision.get().has("resumeOn")
                            && days.contains(decision.get().dayOf("resumeOn")),
                    decision.get().text("resumeOn"));
        }
    }

    private static void passed(Found found) {
        found.claim(
                EXPIRED,
                found.days().stream().anyMatch(day -> found.world.isPast(day) || !day.isAfter(found.world.today())),
                "it has yet to come");
    }

    private static void noSponsor(Found found) {
        Optional<Event> sponsor = found.world.last("SponsorChanged");
        found.claim(
                MISSING,
                sponsor.filter(event -> event.text("change").matches("WITHDREW|UNASSIGNED"))
                        .isPresent(),
                sponsor.map(Event::data));
    }

    private static void closed(Found found, boolean closed) {
        found.claim(OVER, found.world.isClosed() == closed, "the phase is " + found.world.phase());
    }

    private static void noPhase(Found found) {
        found.claim(MISSING, found.world.phase().isEmpty(), found.world.phase());
    }

    private static void learned(Found found, boolean told) {
        boolean any = found.world.last("LearningRecorded").isPresent();
        found.claim(MISSING, any == told || (told && any), "learning was recorded: " + any);
    }

    private static void nobody(Found found) {
        found.claim(ClaimKind.USED, Uses.inUse(found.world) != Answer.YES, "somebody uses it");
    }

    /** Of this phase, or of a milestone: what was decided before the phase began is the plan for the phase itself. */
    private static void planned(Found found) {
        Optional<Event> phase = found.world.last("PhaseEntered");
        boolean any = found.world.of("MilestoneReached").findAny().isPresent()
                || found.world
                        .of("SteeringDecisionTaken")
                        .filter(event -> event.text("withNextPhasePlan").equals("true"))
                        .anyMatch(event -> event.has("phase")
                                ? !event.text("phase").equals(found.world.phase())
                                : phase.isEmpty()
                                        || !event.latest().isBefore(phase.get().earliest()));
        found.claim(MISSING, any, "no plan was recorded since " + phase.map(Event::day));
    }

    private static void measurements(Found found) {
        List<Event> measured = Indicators.measurements(found.world);
        long outcomes = measured.stream().filter(Indicators::isOutcome).count();
        long outputs = measured.stream()
                .filter(event -> event.text("level").equals("OUTPUT"))
                .count();
        boolean right = outcomes == Long.parseLong(found.matcher.group("outcomes"))
                && outputs == Long.parseLong(found.matcher.group("outputs"));
        found.claim(MISSING, right, outputs + " outputs and " + outcomes + " outcomes");
    }
}
