package nl.baken.cli;

import java.nio.file.Path;
import java.util.List;
import nl.baken.streams.settings.Setting;
import picocli.CommandLine.Command;

/** Where a server keeps what it reads. */
@Command
final class StoreOption extends SettingOptions {

    StoreOption() {
        super(List.of(Setting.STORE));
    }

    Path directory() {
        return Path.of(values().text(Setting.STORE).orElseThrow());
    }
}
