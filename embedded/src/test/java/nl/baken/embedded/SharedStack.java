package nl.baken.embedded;

import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the addresses of the one stack of this JVM, which starts when the first test asks for it and ends with
 * the JVM.
 *
 * <p>All tests share its topics and subjects, so each uses names of its own. Tests on another engine than Jupiter call
 * {@link #addresses()}.
 */
public final class SharedStack implements ParameterResolver {

    /** Starts the stack when it is first touched, once, also when two threads touch it at a time. */
    private static final class Running {
        static final EmbeddedStack STACK = EmbeddedStack.start(settings());
    }

    /** As long as it takes, for a machine may be busy. */
    private static StackSettings settings() {
        StackSettings usual = StackSettings.temporary();
        return new StackSettings(
                usual.keptDirectory(), usual.brokerHeap(), usual.registryHeap(), Duration.ofDays(1), usual.progress());
    }

    public static StackAddresses addresses() {
        return Running.STACK.addresses();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == StackAddresses.class;
    }

    @Override
    public StackAddresses resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return addresses();
    }
}
