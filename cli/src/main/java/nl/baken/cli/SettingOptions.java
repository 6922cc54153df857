package nl.baken.cli;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.baken.streams.settings.Secrets;
import nl.baken.streams.settings.Setting;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.settings.SettingsException;
import nl.baken.streams.settings.SettingsReader;
import nl.baken.streams.settings.Values;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Settings that are options of a command: an option is made from each, so that a setting is described in one place. */
abstract class SettingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private final Collection<Setting> options;
    private final Collection<Setting> others;

    /**
     * Settings of a command.
     *
     * @param options those that are options, in this order
     * @param others those that are used as well, and are given elsewhere
     */
    SettingOptions(Collection<Setting> options, Setting... others) {
        this.options = List.copyOf(options);
        this.others = List.of(others);
    }

    /** Adds options to all commands that have settings. */
    static void addTo(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        of(spec).forEach(mixin -> mixin.options.forEach(setting -> spec.addOption(option(setting))));
        command.getSubcommands().values().forEach(SettingOptions::addTo);
    }

    private static List<SettingOptions> of(CommandSpec command) {
        return command.mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(SettingOptions.class::isInstance)
                .map(SettingOptions.class::cast)
                .toList();
    }

    private static OptionSpec option(Setting setting) {
        return OptionSpec.builder(setting.flag())
                .type(String.class)
                .paramLabel(setting.hint())
                .description(literally(setting.description()) + " [" + setting.environment()
                        + setting.standard()
                                .map(standard -> ", default " + standard)
                                .orElse("")
                        + "]")
                .build();
    }

    /** A text in which nothing is a place for something else. */
    private static String literally(String text) {
        return text.replace("%", "%%").replace("${", "$${");
    }

    /** The values of all settings that the command uses, from wherever they were given, or all that is wrong with them. */
    final Values values(Setting... needed) {
        Set<Setting> used = EnumSet.noneOf(Setting.class);
        of(spec).forEach(mixin -> {
            used.addAll(mixin.options);
            used.addAll(mixin.others);
        });
        try {
            Values values = SettingsReader.values(flags(), baken().environment(), used, Set.of(needed));
            baken().keepSecret(values.secrets());
            return values;
        } catch (SettingsException e) {
            throw usage(e);
        }
    }

    /** The settings of an instance, from wherever they were given; these flags win over those of the command. */
    final Settings settings(Map<String, String> flags) {
        Map<String, String> all = flags();
        all.putAll(flags);
        try {
            Settings read = SettingsReader.read(all, baken().environment());
            baken().keepSecret(read.secrets());
            return read;
        } catch (SettingsException e) {
            throw usage(e);
        }
    }

    final ParameterException usage(RuntimeException wrong) {
        return new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
    }

    private Map<String, String> flags() {
        Map<String, String> flags = new TreeMap<>();
        for (Setting setting : EnumSet.allOf(Setting.class)) {
            Object value = spec.commandLine().getParseResult().matchedOptionValue(setting.flag(), null);
            if (value != null) {
                flags.put(setting.label(), value.toString());
            }
        }
        return flags;
    }

    final Map<String, String> environment() {
        return baken().environment();
    }

    /** Hides these in the messages of failures. */
    final void keepSecret(Secrets secrets) {
        baken().keepSecret(secrets);
    }

    private Baken baken() {
        return (Baken) spec.root().userObject();
    }
}
