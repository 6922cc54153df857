package nl.baken.streams.settings;

import java.io.Serial;

/** A setting cannot be used. The message names it, its value, where that came from and what is expected. */
public final class SettingsException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public SettingsException(String message) {
        super(message);
    }

    SettingsException(String message, Throwable cause) {
        super(message, cause);
    }

    static SettingsException of(Setting setting, Object value, String expected) {
        return new SettingsException(setting.label() + " is " + value + "; expected is " + expected);
    }
}
