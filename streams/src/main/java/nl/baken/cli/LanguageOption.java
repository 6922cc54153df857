package nl.baken.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.report.Words;
import picocli.CommandLine.Option;

/** In which language is told what was found. */
final class LanguageOption {

    @Option(
            names = "--language",
            paramLabel = "nl|en",
            description = "Language of what is told. Default: that of this machine when it is Dutch, else English.")
    private Words language;

    Words words() {
        return language == null ? wished(System.getenv(), Locale.getDefault()) : language;
    }

    /**
     * The variables go before the locale of Java: that one is English on a machine where the wished locale is not
     * installed, as in most containers.
     */
    static Words wished(Map<String, String> environment, Locale locale) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("nl"))
                .map(_ -> Words.NL)
                .orElseGet(() -> Words.of(locale));
    }
}
