package nl.baken.embedded;

import java.time.Duration;

/** Is told how the start of a stack goes along, on the thread that called {@link EmbeddedStack#start}. */
public interface StartProgress {

    /** The process of the component has been started; it does not serve anyone yet. */
    void starting(Component component);

    /**
     * The component serves.
     *
     * @param took from the start of its process until it said that it serves
     */
    void started(Component component, Duration took);

    /** For those who do not care to know. */
    static StartProgress untold() {
        return new StartProgress() {
            @Override
            public void starting(Component component) {}

            @Override
            public void started(Component component, Duration took) {}
        };
    }
}
