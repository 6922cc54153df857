package nl.baken.cli;

import nl.baken.streams.settings.Setting;
import picocli.CommandLine.Command;

/** Every setting of an instance, so that none can be forgotten. */
@Command
final class RunOptions extends SettingOptions {

    RunOptions() {
        super(Setting.ofInstance());
    }
}
