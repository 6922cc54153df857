package nl.baken.cli.runs;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.baken.run.RunActivated;
import nl.baken.run.RunHandedOver;
import nl.baken.run.RunTakenOver;

/**
 * Makes a run the active one in the place of one that is gone. First the one that is gone is silenced, then it is looked for once
 * more: an instance of it that was not seen then reads that it is silent when it starts.
 *
 * @param activation what is written, unless the activation stands in the log already
 */
public record TakeOver(
        Installation installation, ActivationLog log, ActivationCheck.Ready ready, RunActivated activation) {

    /**
     * Writes it into the log.
     *
     * @throws RunsException when it is not in the log, or when that is not known
     */
    public void write(PrintWriter out) {
        String before = ready.after();
        boolean halfDone = !ready.halfDone().isEmpty();
        String id = halfDone ? ready.log().get(ready.halfDone().first()).activationId() : activation.getActivationId();
        String group = group(before);
        log.silence(new RunTakenOver(
                before, id, ordinals(halfDone ? 0 : 1), activation.getAt(), activation.getActivatedBy()));
        out.println(
                "silenced: an instance of run " + before + " that starts publishes nothing before it has read this");
        if (installation.members(group) > 0) {
            handsOverItself(halfDone);
            out.println(
                    "run " + before + " has started meanwhile and hands over itself; baken runs list shows how far");
            return;
        }
        Collection<Integer> partitions = halfDone ? ready.halfDone() : installation.partitions();
        log.takeOver(
                Optional.of(activation).filter(unwritten -> !halfDone),
                new RunHandedOver(id, activation.getAt(), before, true),
                partitions);
        out.println("taken over: run " + ready.run().getName() + " after " + before + ", " + RunWords.of(ready.run()));
        out.println("written: RunHandedOver of activation " + id + " by " + activation.getActivatedBy()
                + " into partitions " + partitions);
        out.println(
                "next: run " + ready.run().getName() + " publishes what differs; baken runs list shows how far it is");
    }

    private void handsOverItself(boolean halfDone) {
        if (!halfDone) {
            log.write(activation, installation.partitions());
        }
    }

    private String group(String run) {
        return installation.runs(1).stream()
                .filter(known -> known.name().equals(run))
                .findFirst()
                .orElseThrow(() -> new RunsException("Nothing of run " + run + " stands in the topic of runs"))
                .run()
                .getApplicationId();
    }

    /** The number of the activation in each partition. */
    private List<Long> ordinals(long more) {
        List<Long> ordinals = new ArrayList<>();
        ready.log().forEach((partition, state) -> {
            while (ordinals.size() < partition) {
                ordinals.add(0L);
            }
            ordinals.add(state.ordinal() + more);
        });
        return ordinals;
    }
}
