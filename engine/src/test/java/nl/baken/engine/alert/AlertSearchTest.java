package nl.baken.engine.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.baken.tries.Tries;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Promise: whatever happens, in whatever order, an alert is open when and only when its cause stands, what is muted is not sent
 * and everything else is, and everyone who heard that it is there hears that it is resolved.
 */
class AlertSearchTest {

    private static final int DEPTH = 8;
    private static final int DEPTH_OF_A_FEW_TRIES = 4;
    private static final int REST = 400;

    private static final Map<String, UnaryOperator<AlertWorld>> ACTIONS = new LinkedHashMap<>();

    static {
        ACTIONS.put("cause gone", world -> world.see(null));
        ACTIONS.put("warning", world -> world.see(AlertWorld.warning()));
        ACTIONS.put("critical", world -> world.see(AlertWorld.critical()));
        ACTIONS.put("inhibited", world -> world.see(AlertWorld.inhibited()));
        ACTIONS.put("accepted", world -> world.see(AlertWorld.accepted()));
        ACTIONS.put("guarded", world -> world.see(AlertWorld.guarded()));
        ACTIONS.put("gone by another model", world -> world.seeByAnotherModel(null));
        ACTIONS.put("another steering group", AlertWorld::move);
        ACTIONS.put("acknowledged", AlertWorld::acknowledge);
        ACTIONS.put("acknowledgement withdrawn", world -> world.withdraw(ActKind.ACKNOWLEDGED));
        ACTIONS.put("silenced for two days", world -> world.silence(2));
        ACTIONS.put("silenced for forty days", world -> world.silence(40));
        ACTIONS.put("silence withdrawn", world -> world.withdraw(ActKind.SILENCED));
        ACTIONS.put("owned", world -> world.own(null));
        ACTIONS.put("handed back", world -> world.own(-1));
        ACTIONS.put("a day", world -> world.tick(1));
        ACTIONS.put("thirty-one days", world -> world.tick(31));
    }

    private record Reached(AlertWorld world, String by) {}

    @Test
    @Tag("slow")
    void shouldNeverSayWhatIsNotSo() {
        // Given
        int depth = Tries.areAllDone() ? DEPTH : DEPTH_OF_A_FEW_TRIES;
        Set<Long> seen = new HashSet<>();
        Set<AlertTransition> taken = new HashSet<>();
        List<Reached> frontier = List.of(new Reached(AlertWorld.first(), "nothing"));
        seen.add(AlertWorld.first().signature());

        // When
        for (int step = 0; step < depth; step++) {
            boolean last = step == depth - 1;
            List<Reached> next = new ArrayList<>();
            for (Reached reached : frontier) {
                ACTIONS.forEach((name, action) -> {
                    AlertWorld world = action.apply(reached.world());
                    String by = reached.by() + ", " + name;
                    taken.addAll(world.taken());

                    // Then
                    assertThat(world.faults()).as(by).isEmpty();
                    if (seen.add(world.signature())) {
                        assertThatItComesToRest(world, by);
                        if (!last) {
                            next.add(new Reached(world, by));
                        }
                    }
                });
            }
            frontier = next;
        }
        System.out.println("Alerts: " + seen.size() + " states, all actions to depth " + depth);
        assertThat(AlertTransition.TABLE)
                .filteredOn(transition -> !taken.contains(transition))
                .as("transitions that no test has taken")
                .isEmpty();
    }

    /** After 400 days of ticks every silence has ended: what still stands has been told, unless something else mutes it. */
    private static void assertThatItComesToRest(AlertWorld from, String by) {
        AlertWorld world = from;
        for (int day = 0; day < REST; day++) {
            world = world.tick(1);
        }
        AlertLife life = world.states().of(AlertWorld.FINGERPRINT);
        assertThat(world.faults()).as(by).isEmpty();
        assertThat(world.states().dueAt()).as(by).isNull();
        boolean open = life != null && life.isOpen();
        assertThat(open).as(by).isEqualTo(world.condition() != null);
        if (open && life.mutes().isEmpty()) {
            assertThat(world.heard()).as(by).containsExactly(world.group());
        }
        if (!open) {
            assertThat(world.heard()).as(by).isEmpty();
        }
    }
}
