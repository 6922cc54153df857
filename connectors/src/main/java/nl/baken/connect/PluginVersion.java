package nl.baken.connect;

import java.util.Objects;

/** The version that the plugins report to Connect. */
public final class PluginVersion {

    private static final String UNPACKED = "undefined";

    private PluginVersion() {}

    /** As the manifest of the jar has it; {@value #UNPACKED} when the classes do not come from the jar. */
    public static String current() {
        return Objects.requireNonNullElse(PluginVersion.class.getPackage().getImplementationVersion(), UNPACKED);
    }
}
