package nl.baken.streams.settings;

import java.io.Serial;
import java.util.List;

/** Settings cannot be used. The message names each, its value, where that came from and what is expected. */
public final class SettingsException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param problems one for each setting, at least one; without secrets */
    SettingsException(List<String> problems) {
        super(
                problems.size() == 1
                        ? problems.getFirst()
                        : problems.size() + " settings cannot be used:\n  " + String.join("\n  ", problems));
    }
}
