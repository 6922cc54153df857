package nl.baken.embedded;

import java.time.Duration;

/** Listener of the start of a stack, called on the thread that called {@link EmbeddedStack#start}. */
public interface StartProgress {

    /** The process of the component has been started; it does not serve anyone yet. */
    void starting(Component component);

    /**
     * The component serves.
     *
     * @param took from the start of its process until it was ready
     */
    void started(Component component, Duration took);

    /** A listener that does nothing. */
    static StartProgress untold() {
        return new StartProgress() {
            @Override
            public void starting(Component component) {}

            @Override
            public void started(Component component, Duration took) {}
        };
    }
}
