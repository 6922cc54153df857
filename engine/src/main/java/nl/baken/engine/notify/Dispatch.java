package nl.baken.engine.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import nl.baken.output.AlertSeverity;
import nl.baken.output.HeldBack;

/** What a receiver is sent at a moment, of what waits for it. After it nothing of the receiver is due at that moment. */
public final class Dispatch {

    private final Holidays holidays;
    private final Function<String, AlertFact> alerts;

    /**
     * @param alerts by fingerprint; null for one that is not known
     */
    public Dispatch(Holidays holidays, Function<String, AlertFact> alerts) {
        this.holidays = holidays;
        this.alerts = alerts;
    }

    /**
     * What comes of a moment.
     *
     * @param next alerts that nobody answered in time, of which the one who comes next is to be told
     */
    public record Result(Receiver receiver, List<Message> messages, List<Delay> delays, List<AlertFact> next) {}

    /** Of a receiver that listens. */
    public Result at(Receiver receiver, Instant now) {
        List<AlertFact> unanswered = new ArrayList<>();
        Receiver asked = repeated(withoutForgotten(receiver), now);
        Receiver passed = passedOn(asked, unanswered, now);
        List<Message> messages = new ArrayList<>();
        List<Delay> delays = new ArrayList<>();
        Receiver urgent = urgent(passed, messages, now);
        Receiver after =
                urgent.terms().digest() ? digest(urgent, messages, now) : atOnce(urgent, messages, delays, now);
        return new Result(after, messages, delays, unanswered);
    }

    private Receiver withoutForgotten(Receiver receiver) {
        SortedMap<String, Waiting> waiting = new TreeMap<>(receiver.waiting());
        waiting.keySet().removeIf(fingerprint -> alerts.apply(fingerprint) == null);
        SortedMap<String, Told> told = new TreeMap<>(receiver.told());
        told.keySet().removeIf(fingerprint -> alerts.apply(fingerprint) == null);
        return receiver.withWaiting(waiting).withTold(told);
    }

    private Receiver repeated(Receiver receiver, Instant now) {
        Receiver after = receiver;
        for (Map.Entry<String, Told> told : receiver.told().entrySet()) {
            OptionalLong again = repeat(receiver, told.getKey(), told.getValue());
            if (again.isPresent() && again.getAsLong() <= now.toEpochMilli()) {
                long dueAt =
                        receiver.terms().digest() ? hours(receiver).digest(now).toEpochMilli() : now.toEpochMilli();
                after = after.waitsFor(told.getKey(), new Waiting(News.REPEATED, List.of(), dueAt, HeldBack.GROUPED));
            }
        }
        return after;
    }

    private OptionalLong repeat(Receiver receiver, String fingerprint, Told told) {
        Integer days = receiver.terms().repeatAfterDays();
        if (days == null || receiver.waiting().containsKey(fingerprint) || !isToAnswer(alerts.apply(fingerprint))) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(told.last() + Duration.ofDays(days).toMillis());
    }

    private Receiver passedOn(Receiver receiver, List<AlertFact> unanswered, Instant now) {
        SortedMap<String, Told> after = new TreeMap<>(receiver.told());
        after.replaceAll((fingerprint, told) -> {
            OptionalLong moment = escalation(receiver, fingerprint, told);
            if (moment.isEmpty() || moment.getAsLong() > now.toEpochMilli()) {
                return told;
            }
            unanswered.add(alerts.apply(fingerprint));
            return told.passedOn();
        });
        return unanswered.isEmpty() ? receiver : receiver.withTold(after);
    }

    private OptionalLong escalation(Receiver receiver, String fingerprint, Told told) {
        Terms terms = receiver.terms();
        if (terms.escalateTo() == null
                || terms.escalateAfterWorkingDays() == null
                || told.escalated()
                || !isToAnswer(alerts.apply(fingerprint))) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(hours(receiver)
                .afterWorkingDays(Instant.ofEpochMilli(told.first()), terms.escalateAfterWorkingDays())
                .toEpochMilli());
    }

    /** What is for information needs no answer. */
    private static boolean isToAnswer(AlertFact alert) {
        return alert != null && alert.unanswered() && alert.severity() != AlertSeverity.INFO;
    }

    /** What cannot wait is sent whatever the hour, with all else that waits of its project. */
    private Receiver urgent(Receiver receiver, List<Message> messages, Instant now) {
        Receiver after = receiver;
        List<String> projects = entries(receiver, due(now)).stream()
                .filter(Entry::urgent)
                .map(entry -> entry.alert().projectId())
                .distinct()
                .toList();
        for (String project : projects) {
            Message message = new Message(Message.Kind.URGENT, ofProject(after, project));
            messages.add(message);
            after = sent(after, message, now);
        }
        return after;
    }

    private Receiver digest(Receiver receiver, List<Message> messages, Instant now) {
        List<Entry> due = entries(receiver, due(now));
        if (due.isEmpty()) {
            return receiver;
        }
        boolean first = due.stream().allMatch(entry -> entry.news() == News.STANDING);
        Message message = new Message(first ? Message.Kind.FIRST : Message.Kind.DIGEST, due);
        messages.add(message);
        return sent(receiver, message, now);
    }

    private Receiver atOnce(Receiver receiver, List<Message> messages, List<Delay> delays, Instant now) {
        Hours hours = hours(receiver);
        List<Entry> due = entries(receiver, due(now));
        if (due.isEmpty()) {
            return receiver;
        }
        Instant awake = hours.awake(now);
        if (awake.isAfter(now)) {
            return delayed(receiver, new Delay(due, HeldBack.QUIET_HOURS, awake), delays);
        }
        if (due.stream().allMatch(entry -> entry.news() == News.STANDING)) {
            return together(receiver, new Message(Message.Kind.FIRST, due), messages, now);
        }
        Receiver after = receiver;
        Map<String, List<Entry>> byProject = new LinkedHashMap<>();
        for (Entry entry : due) {
            byProject.computeIfAbsent(entry.alert().projectId(), project -> ofProject(receiver, project));
        }
        List<Entry> told = new ArrayList<>();
        for (Map.Entry<String, List<Entry>> project : byProject.entrySet()) {
            Long last = receiver.days().get(project.getKey());
            if (last != null && last == hours.day(now)) {
                Delay delay = new Delay(project.getValue(), HeldBack.ENOUGH_FOR_TODAY, hours.tomorrow(now));
                after = delayed(after, delay, delays);
                told.addAll(project.getValue());
            }
        }
        byProject.values().removeIf(told::containsAll);
        return byProject.isEmpty() ? after : paced(after, byProject, messages, delays, now);
    }

    /** As many messages as a week has room for; more than that is told as one, and the next one waits until there is room. */
    private Receiver paced(
            Receiver receiver,
            Map<String, List<Entry>> byProject,
            List<Message> messages,
            List<Delay> delays,
            Instant now) {
        List<Long> ofWeek = receiver.sent().stream()
                .filter(moment -> moment > now.toEpochMilli() - Pace.WEEK)
                .toList();
        Receiver after = receiver;
        if (ofWeek.size() + byProject.size() <= Pace.IN_A_WEEK) {
            for (List<Entry> entries : byProject.values()) {
                after = together(after, new Message(Message.Kind.PROJECT, entries), messages, now);
            }
            return after;
        }
        List<Entry> all = byProject.values().stream().flatMap(List::stream).toList();
        if (ofWeek.size() < Pace.IN_A_WEEK) {
            return together(after, new Message(Message.Kind.TOGETHER, all), messages, now);
        }
        Instant room = room(receiver);
        LocalDate day = room.atZone(receiver.terms().zoneId()).toLocalDate();
        List<Entry> pressing =
                all.stream().filter(entry -> isBefore(entry.alert(), day)).toList();
        List<Entry> patient =
                all.stream().filter(entry -> !pressing.contains(entry)).toList();
        if (!pressing.isEmpty()) {
            after = together(after, new Message(Message.Kind.TOGETHER, pressing), messages, now);
        }
        return patient.isEmpty()
                ? after
                : delayed(after, new Delay(patient, HeldBack.TOLD_AS_ONE, room(after)), delays);
    }

    /** When fewer than a week's messages will have been sent within a week. */
    private static Instant room(Receiver receiver) {
        List<Long> sent = receiver.sent();
        return Instant.ofEpochMilli(sent.get(sent.size() - Pace.IN_A_WEEK) + Pace.WEEK);
    }

    /** Whether its day comes before a message of a later day could be read. */
    private static boolean isBefore(AlertFact alert, LocalDate day) {
        return alert.open() && alert.deadline() != null && !alert.deadline().isAfter(day);
    }

    private Receiver together(Receiver receiver, Message message, List<Message> messages, Instant now) {
        messages.add(message);
        return sent(receiver, message, now)
                .interrupted(message.projects(), hours(receiver).day(now), now.toEpochMilli());
    }

    private static Receiver sent(Receiver receiver, Message message, Instant now) {
        SortedMap<String, Waiting> waiting = new TreeMap<>(receiver.waiting());
        SortedMap<String, Told> told = new TreeMap<>(receiver.told());
        for (Entry entry : message.entries()) {
            String fingerprint = entry.alert().fingerprint();
            waiting.remove(fingerprint);
            Told before = told.get(fingerprint);
            if (entry.news() == News.RESOLVED) {
                told.remove(fingerprint);
            } else if (before != null) {
                told.put(fingerprint, before.again(now.toEpochMilli()));
            } else if (told.size() < Receiver.ROOM) {
                told.put(fingerprint, new Told(now.toEpochMilli(), now.toEpochMilli(), false));
            }
        }
        return receiver.withWaiting(waiting).withTold(told);
    }

    private static Receiver delayed(Receiver receiver, Delay delay, List<Delay> delays) {
        delays.add(delay);
        SortedMap<String, Waiting> waiting = new TreeMap<>(receiver.waiting());
        delay.entries()
                .forEach(entry -> waiting.computeIfPresent(
                        entry.alert().fingerprint(),
                        (fingerprint, before) -> before.until(delay.until().toEpochMilli(), delay.why())));
        return receiver.withWaiting(waiting);
    }

    private List<Entry> ofProject(Receiver receiver, String project) {
        return entries(receiver, waiting -> true).stream()
                .filter(entry -> entry.alert().projectId().equals(project))
                .toList();
    }

    private List<Entry> entries(Receiver receiver, Predicate<Waiting> which) {
        List<Entry> entries = new ArrayList<>();
        receiver.waiting().forEach((fingerprint, waiting) -> {
            if (which.test(waiting)) {
                entries.add(new Entry(alerts.apply(fingerprint), waiting));
            }
        });
        return entries;
    }

    private static Predicate<Waiting> due(Instant now) {
        return waiting -> waiting.dueAt() <= now.toEpochMilli();
    }

    /** When something of a receiver is due by time alone, in milliseconds since 1970 UTC; null for never. */
    public Long dueAt(Receiver receiver) {
        LongStream moments = receiver.later().keySet().stream().mapToLong(moment -> moment);
        if (receiver.listens()) {
            moments = LongStream.concat(
                    moments, receiver.waiting().values().stream().mapToLong(Waiting::dueAt));
            moments = LongStream.concat(
                    moments,
                    receiver.told().entrySet().stream()
                            .flatMapToLong(told -> LongStream.concat(
                                    repeat(receiver, told.getKey(), told.getValue()).stream(),
                                    escalation(receiver, told.getKey(), told.getValue()).stream())));
        }
        OptionalLong first = moments.min();
        return first.isPresent() ? first.getAsLong() : null;
    }

    /** True when the calendar of meetings of a receiver has come to its end, so that it gets a digest each week. */
    public static boolean withoutMeetings(Receiver receiver, Holidays holidays, Instant now) {
        return new Hours(receiver.terms(), holidays).withoutMeetings(now);
    }

    private Hours hours(Receiver receiver) {
        return new Hours(receiver.terms(), holidays);
    }
}
