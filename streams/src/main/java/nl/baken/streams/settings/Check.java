package nl.baken.streams.settings;

import java.time.Duration;

/** Refuses values that make no sense. */
final class Check {

    private Check() {}

    static void text(Setting setting, String value, String pattern, String expected) {
        if (value == null) {
            throw new SettingsException(setting.label() + " is missing; say " + setting.flag() + ", set "
                    + setting.environment() + " or " + setting.property() + " in a file: " + expected);
        }
        if (!value.matches(pattern)) {
            throw SettingsException.of(setting, '"' + value + '"', expected);
        }
    }

    static void number(Setting setting, int value, int least, int most) {
        if (value < least || value > most) {
            throw SettingsException.of(
                    setting, value, most == Integer.MAX_VALUE ? least + " at least" : "from " + least + " to " + most);
        }
    }

    static void duration(Setting setting, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw SettingsException.of(setting, value, "from " + least + " to " + most);
        }
    }
}
