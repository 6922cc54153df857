package nl.baken.streams.run;

import java.util.Optional;

/** The version of Baken that runs. */
public final class Software {

    /** What classes that were not packed into a jar are of. */
    public static final String UNPACKED = "0.0.0-development";

    private Software() {}

    /** The version, as in {@code 0.1.0}. */
    public static String version() {
        return Optional.ofNullable(Software.class.getPackage().getImplementationVersion())
                .orElse(UNPACKED);
    }
}
