package nl.baken.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar that this code came in. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "baken "
                    + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                            .orElse("(not packaged)"),
            "Java ${java.version} (${java.vendor})"
        };
    }
}
