package nl.baken.cli.subscription;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.engine.notify.ReceiverKey;
import nl.baken.output.AlertKind;
import nl.baken.output.RiskLevel;
import nl.baken.riskmodel.yaml.Bounds;
import nl.baken.riskmodel.yaml.Choice;
import nl.baken.riskmodel.yaml.FileText;
import nl.baken.riskmodel.yaml.Place;
import nl.baken.riskmodel.yaml.Problem;
import nl.baken.riskmodel.yaml.Problems;
import nl.baken.riskmodel.yaml.Section;
import nl.baken.riskmodel.yaml.Yaml;
import nl.baken.riskmodel.yaml.YamlTree;
import nl.baken.steering.Channel;
import nl.baken.steering.Language;
import nl.baken.steering.Subscription;
import nl.baken.steering.Timing;
import nl.baken.validation.EventValidation;
import nl.baken.validation.Violation;

/**
 * Subscriptions as people write them, in YAML: the names are those of the contract. Whatever a file holds, the answer is
 * subscriptions or all that is wrong with them, each with its place.
 */
public final class SubscriptionFile {

    private static final Bounds DAYS_TO_REPEAT =
            new Bounds("a whole number of days from 1 to 365", 1, null, 365, null, true, true);
    private static final Bounds WORKING_DAYS =
            new Bounds("a whole number of working days from 1 to 60", 1, null, 60, null, true, true);

    /** What nothing brings to anybody yet is not taken, so that nobody waits for it. */
    private static final List<Channel> CHANNELS = List.of(Channel.MAIL, Channel.INBOX);

    private final Collection<String> risks;
    private final Instant now;
    private final Problems problems;
    private final List<Escalation> escalations = new ArrayList<>();

    /** Who comes next has to be in the file. */
    private record Escalation(Section section, String group, String to) {

        void check(Collection<String> names, Problems problems) {
            if (!to.isEmpty() && !names.contains(name(group, to))) {
                problems.add(
                        section.placeOf("to"),
                        section.path("to"),
                        "'" + to + "'",
                        "the id of a subscription of steering group " + group + " in this file");
            }
        }
    }

    private SubscriptionFile(Collection<String> risks, Instant now, Problems problems) {
        this.risks = risks;
        this.now = now;
        this.problems = problems;
    }

    /**
     * What a file holds.
     *
     * @param subscriptions all of them; none when there are problems
     * @param problems in the order of the file
     */
    public record Content(List<Subscription> subscriptions, List<Problem> problems) {}

    /**
     * Reads a file.
     *
     * @param risks ids that may be named; any when empty
     * @param now from when on they are to hold
     */
    public static Content read(Path file, Collection<String> risks, Instant now) {
        Problems problems = new Problems(file.toString());
        List<Subscription> read = List.of();
        try (InputStream bytes = Files.newInputStream(file)) {
            Optional<String> text = FileText.of(bytes.readNBytes(FileText.LARGEST + 1), problems);
            read = text.flatMap(yaml -> YamlTree.of(file.toString(), yaml, problems))
                    .map(tree -> new SubscriptionFile(risks, now, problems).all(tree))
                    .orElse(List.of());
        } catch (IOException e) {
            String found = Files.exists(file) ? "a file that cannot be read: " + e.getMessage() : "no such file";
            problems.add(Place.START, "", found, "a file of subscriptions");
        }
        return new Content(problems.isEmpty() ? read : List.of(), problems.inOrder());
    }

    private List<Subscription> all(Yaml tree) {
        Section section = Section.of(tree, "", problems);
        Map<String, Place> names = new HashMap<>();
        List<Subscription> read = section.list("subscriptions", (yaml, path) -> one(yaml, path, names)).stream()
                .flatMap(Optional::stream)
                .toList();
        section.close();
        escalations.forEach(each -> each.check(names.keySet(), problems));
        return read;
    }

    private Optional<Subscription> one(Yaml yaml, String path, Map<String, Place> names) {
        int before = problems.inOrder().size();
        Section section = Section.of(yaml, path, problems);
        String id = section.string("id");
        String group = section.string("group");
        if (!id.isEmpty() && names.putIfAbsent(name(group, id), section.place()) != null) {
            section.refuse("id", "'" + id + "', which is there already", "a name of its own for each subscription");
        }
        Optional<Channel> channel = section.oneOf("channel", CHANNELS);
        Optional<String> address = section.optionalString("address");
        Language language = section.optional("language").isPresent()
                ? section.oneOf("language", List.of(Language.NL, Language.EN)).orElse(Language.NL)
                : Language.NL;
        Timing timing = section.optional("timing").isPresent()
                ? section.oneOf("timing", List.of(Timing.AT_ONCE, Timing.DAILY, Timing.WEEKLY, Timing.BEFORE_MEETING))
                        .orElse(Timing.AT_ONCE)
                : Timing.AT_ONCE;
        List<LocalDate> meetings = section.optionalList("meetings", this::day).stream()
                .flatMap(Optional::stream)
                .toList();
        Optional<RiskLevel> lowest = section.optional("lowest_level").isPresent()
                ? section.oneOf("lowest_level", List.of(RiskLevel.HIGH, RiskLevel.CRITICAL))
                : Optional.empty();
        List<String> projects = section.optionalList("projects", this::text);
        List<String> kinds = section.optionalList("kinds", (item, at) -> named(item, at, kinds()));
        List<String> wanted =
                section.optionalList("risks", (item, at) -> risks.isEmpty() ? text(item, at) : named(item, at, risks));
        Integer repeat = whole(section, "repeat_after_days", DAYS_TO_REPEAT);
        Optional<Section> quiet = section.optionalSection("quiet");
        Integer from = quiet.map(hours -> minute(hours, "from")).orElse(null);
        Integer until = quiet.map(hours -> minute(hours, "until")).orElse(null);
        quiet.ifPresent(Section::close);
        Optional<Section> escalate = section.optionalSection("escalate");
        String to = escalate.map(next -> next.string("to")).orElse(null);
        escalate.ifPresent(next -> escalations.add(new Escalation(next, group, next.string("to"))));
        Integer workingDays =
                escalate.map(next -> number(next, "after_working_days")).orElse(null);
        escalate.ifPresent(Section::close);
        String zone = zone(section);
        section.close();
        if (problems.inOrder().size() > before || channel.isEmpty()) {
            return Optional.empty();
        }
        Subscription subscription = Subscription.newBuilder()
                .setSubscriptionId(id)
                .setSteeringGroupId(group)
                .setEffectiveFrom(now)
                .setChannel(channel.get())
                .setAddress(address.orElse(null))
                .setLanguage(language)
                .setTiming(timing)
                .setMeetings(meetings)
                .setLowestLevel(lowest.map(Enum::name).orElse(null))
                .setProjects(projects)
                .setKinds(kinds)
                .setRisks(wanted)
                .setRepeatAfterDays(repeat)
                .setQuietFrom(from)
                .setQuietUntil(until)
                .setEscalateTo(to)
                .setEscalateAfterWorkingDays(workingDays)
                .setZone(zone)
                .build();
        List<Violation> violations = EventValidation.check(subscription);
        violations.forEach(violation ->
                problems.add(section.place(), path + '.' + violation.field(), violation.found(), violation.expected()));
        return violations.isEmpty() ? Optional.of(subscription) : Optional.empty();
    }

    private static String name(String group, String id) {
        return new ReceiverKey(group, id).text();
    }

    private static List<String> kinds() {
        return Arrays.stream(AlertKind.values())
                .filter(kind -> kind != AlertKind.UNKNOWN)
                .map(Enum::name)
                .toList();
    }

    private Optional<LocalDate> day(Yaml yaml, String path) {
        try {
            return Optional.of(LocalDate.parse(text(yaml, path)));
        } catch (DateTimeParseException e) {
            problems.add(yaml.place(), path, yaml.quoted(), "a day such as 2026-09-15");
            return Optional.empty();
        }
    }

    private String text(Yaml yaml, String path) {
        if (yaml instanceof Yaml.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text().strip();
        }
        problems.add(yaml.place(), path, yaml.quoted(), "a text");
        return "";
    }

    private String named(Yaml yaml, String path, Collection<String> names) {
        if (yaml instanceof Yaml.Scalar scalar && names.contains(scalar.text())) {
            return scalar.text();
        }
        problems.add(yaml.place(), path, yaml.quoted(), Choice.of(yaml, names));
        return "";
    }

    private static Integer whole(Section section, String key, Bounds bounds) {
        return section.optional(key).isEmpty() ? null : asWhole(section.number(key, bounds));
    }

    private static Integer number(Section section, String key) {
        return asWhole(section.number(key, WORKING_DAYS));
    }

    private static Integer asWhole(double number) {
        return Double.isNaN(number) ? null : (int) number;
    }

    private static Integer minute(Section section, String key) {
        String text = section.string(key);
        try {
            return text.isEmpty() ? null : LocalTime.parse(text).toSecondOfDay() / 60;
        } catch (DateTimeParseException e) {
            section.refuse(key, "'" + text + "'", "a time of the day such as \"20:00\"");
            return null;
        }
    }

    private static String zone(Section section) {
        String zone = section.optionalString("zone").orElse("Europe/Amsterdam");
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            section.refuse("zone", "'" + zone + "'", "a time zone such as Europe/Amsterdam");
            return zone;
        }
    }
}
