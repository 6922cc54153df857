package nl.baken.cli.runs;

import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;
import static nl.baken.topic.TopicCatalog.RUN_STATES;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.baken.run.Run;
import nl.baken.run.RunPhase;
import nl.baken.run.RunStatus;
import nl.baken.streams.settings.Settings;
import nl.baken.topic.TopicCatalog;

/**
 * Whether a run can be activated now.
 *
 * @param model version of the model that it is to have; empty when it may be any
 * @param mayBeBehind how many records of the log it may still have to read
 * @param takeOver whether the run before it is gone for good, so that it will not hand over
 */
public record ActivationCheck(
        Installation installation, String name, Optional<String> model, long mayBeBehind, boolean takeOver) {

    /**
     * What an activation is to say.
     *
     * @param run that is activated
     * @param after name of the run that is active until then
     * @param log which run is active at the end of each partition
     * @param halfDone the partitions in which it is activated already and the run before it has not handed over; empty when it
     *     is to be activated
     */
    public record Ready(
            Run run, String after, KnownRun found, SortedMap<Integer, LogState> log, SortedSet<Integer> halfDone) {}

    /** @throws RunsException when it cannot be, with the reason */
    public Ready check() {
        List<KnownRun> runs = installation.runs(mayBeBehind + 1);
        KnownRun found = named(runs);
        isOne(found);
        readsAll(found);
        if (found.members() == 0) {
            throw new RunsException("No instance of run " + name + " is running: its group "
                    + found.run().getApplicationId() + " has no members. Nobody would write the public topics. Start it"
                    + " with baken run --run " + name);
        }
        if (!found.counted()) {
            throw new RunsException("Run " + name + " has not caught up: it has more than " + mayBeBehind
                    + " records of " + installation.topics().nameOf(PROJECT_EVENTS)
                    + " still to read. Wait, or allow more with --behind");
        }
        SortedMap<Integer, LogState> log = installation.logStates(found);
        String active = active(log);
        SortedSet<Integer> waiting = waiting(log);
        if (takeOver && active.equals(name) && !waiting.isEmpty()) {
            KnownRun before = before(log, waiting, runs);
            isGone(before);
            return new Ready(found.run(), before.name(), found, log, waiting);
        }
        isDone(log, waiting, runs, active);
        if (active.equals(name)) {
            throw new RunsException("Run " + name + " is active already");
        }
        Optional<KnownRun> before =
                runs.stream().filter(run -> run.name().equals(active)).findFirst();
        before.ifPresent(run -> isWayBack(run.run(), found));
        before.ifPresent(takeOver ? this::isGone : this::isThere);
        hasTopics(active);
        return new Ready(found.run(), active, found, log, new TreeSet<>());
    }

    /** Who is to hand over. */
    private void isThere(KnownRun before) {
        if (before.members() == 0) {
            throw new RunsException("No instance of run " + before.name()
                    + ", which is active, is running, so it would not hand over and nobody would write the public"
                    + " topics. Start one; or, when it is gone for good, add --take-over");
        }
    }

    /** Who would go on writing cannot be taken over. */
    private void isGone(KnownRun before) {
        if (before.members() > 0) {
            throw new RunsException("Run " + before.name() + " is not gone: its group "
                    + before.run().getApplicationId() + " has " + before.members()
                    + " members. It hands over by itself: leave out --take-over. If it cannot, stop its"
                    + " instances first");
        }
    }

    /** The run that was active before an activation that is half done: it has not read that. */
    private static KnownRun before(SortedMap<Integer, LogState> log, SortedSet<Integer> waiting, List<KnownRun> runs) {
        return runs.stream()
                .filter(run -> waiting.stream().allMatch(partition -> {
                    RunStatus status = run.states().get(partition);
                    return status != null
                            && status.getActiveRun().equals(run.name())
                            && status.getOrdinal() == log.get(partition).ordinal() - 1;
                }))
                .findFirst()
                .orElseThrow(() -> new RunsException("Which run was active before in partitions " + waiting
                        + " does not stand in the topic of runs. Wait until the one that is to hand over has read the"
                        + " log up to the activation"));
    }

    private static SortedSet<Integer> waiting(SortedMap<Integer, LogState> log) {
        SortedSet<Integer> waiting = new TreeSet<>();
        log.forEach((partition, state) -> {
            if (!state.handedOver()) {
                waiting.add(partition);
            }
        });
        return waiting;
    }

    private KnownRun named(List<KnownRun> runs) {
        return runs.stream()
                .filter(run -> run.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RunsException("Run " + name + " does not exist: nothing of it stands in "
                        + installation.topics().nameOf(RUN_STATES) + ", which has "
                        + (runs.isEmpty()
                                ? "no run"
                                : runs.stream().map(KnownRun::name).collect(Collectors.joining(", ")))
                        + ". Check the name and --prefix; baken run --run NAME starts a run"));
    }

    private void isOne(KnownRun found) {
        if (found.runs().size() > 1) {
            throw new RunsException("The instances of run " + name + " are not alike: "
                    + found.runs().stream().map(RunWords::of).collect(Collectors.joining(" and "))
                    + ". Wait until all have been restarted");
        }
        model.filter(version -> !version.equals(found.run().getModel().getVersion()))
                .ifPresent(version -> {
                    throw new RunsException("Run " + name + " has model "
                            + RunWords.model(found.run().getModel()) + ", not version " + version);
                });
    }

    private void readsAll(KnownRun found) {
        SortedSet<Integer> unread = new TreeSet<>(installation.partitions());
        unread.removeAll(found.states().keySet());
        if (!unread.isEmpty()) {
            throw new RunsException("Run " + name + " has not begun to read partitions " + unread + " of "
                    + installation.topics().nameOf(PROJECT_EVENTS) + ". Wait until it has caught up");
        }
    }

    private static String active(SortedMap<Integer, LogState> log) {
        Set<String> active = new TreeSet<>();
        log.values().forEach(state -> active.add(state.active()));
        if (active.size() > 1) {
            throw new RunsException("Different runs are active in different partitions of the log: " + active
                    + ". An activation that held in some only has to be followed by one that holds in all; see baken"
                    + " runs list");
        }
        return active.iterator().next();
    }

    private void isDone(
            SortedMap<Integer, LogState> log, SortedSet<Integer> waiting, List<KnownRun> runs, String active) {
        if (!waiting.isEmpty()) {
            LogState first = log.get(waiting.first());
            throw new RunsException("Activation " + first.activationId() + " of run " + active
                    + " is half done: the run before it has not handed over partitions " + waiting
                    + ". Wait, or start an instance of that run; baken runs list shows both. When it is gone for good:"
                    + " baken runs activate " + active + " --take-over");
        }
        if (takeOver) {
            // Who is gone does not go on taking over; what it has not taken over is compared now.
            return;
        }
        runs.stream()
                .filter(run -> run.name().equals(active))
                .map(run -> run.in(RunPhase.TAKING_OVER))
                .filter(partitions -> !partitions.isEmpty())
                .findFirst()
                .ifPresent(partitions -> {
                    throw new RunsException("Run " + active + " is still taking over partitions " + partitions
                            + ". Wait until it is active in all");
                });
    }

    /** Forward, or back to the minor version before: what is older may not read what a later version has written. */
    private void isWayBack(Run from, KnownRun found) {
        Run to = found.run();
        if (!SoftwareOrder.isAllowed(from.getSoftware(), to.getSoftware())) {
            throw new RunsException("Run " + name + " is of Baken " + to.getSoftware() + " and the active run "
                    + from.getName() + " of " + from.getSoftware()
                    + ". Back is possible to the minor version before; docs/upgrade.md has the table");
        }
    }

    /** The run that is active now goes on in topics of its own. */
    private void hasTopics(String active) {
        TopicCatalog own = Settings.ownTopics(installation.topics(), active);
        Set<String> there = installation.cluster().topics();
        List<String> missing = TopicCatalog.ofRuns().stream()
                .map(own::nameOf)
                .filter(topic -> !there.contains(topic))
                .toList();
        if (!missing.isEmpty()) {
            throw new RunsException("Run " + active + " would go on in topics of its own, and these do not exist: "
                    + String.join(", ", missing) + ". Create them: baken topics apply --run " + active
                    + " and baken schemas register --run " + active);
        }
    }
}
