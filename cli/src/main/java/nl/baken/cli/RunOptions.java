package nl.baken.cli;

import java.util.EnumSet;
import nl.baken.streams.settings.Setting;
import picocli.CommandLine.Command;

/** Every setting, so that none can be forgotten. */
@Command
final class RunOptions extends SettingOptions {

    RunOptions() {
        super(EnumSet.allOf(Setting.class));
    }
}
