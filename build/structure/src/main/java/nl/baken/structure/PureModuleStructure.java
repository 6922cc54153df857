package nl.baken.structure;

import org.junit.jupiter.api.Test;

/** What holds of every module, and of the classes of a pure one beside it. */
public abstract class PureModuleStructure extends ModuleStructure {

    protected PureModuleStructure(Module module) {
        super(module);
    }

    @Test
    void shouldTakeTheTimeFromItsCaller() {
        PureRules.NO_CLOCK.check(classes());
    }

    @Test
    void shouldLeaveNothingToChanceOrToTheMachine() {
        PureRules.NO_CHANCE_AND_NO_MACHINE.check(classes());
    }
}
