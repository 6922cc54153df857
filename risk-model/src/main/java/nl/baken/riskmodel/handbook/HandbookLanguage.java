package nl.baken.riskmodel.handbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.baken.output.Text;

/** In which language a handbook is written. */
public enum HandbookLanguage {
    NL,
    EN;

    private static final int DECIMALS = 2;

    String of(Text text) {
        return say(text.getNl(), text.getEn());
    }

    String say(String dutch, String english) {
        return this == NL ? dutch : english;
    }

    /** A number without trailing zeros. */
    String number(double value) {
        String plain = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return this == NL ? plain.replace('.', ',') : plain;
    }

    /** A weight of evidence with its sign. */
    String decibans(double value) {
        return (value > 0 ? "+" : "") + number(value) + " dB";
    }

    /** What a weight does to the odds, in words. */
    String odds(double decibans) {
        String times = number(Math.rint(Math.pow(10, Math.abs(decibans) / 10)));
        return decibans > 0
                ? say(
                        "de kans-verhouding wordt " + times + " keer zo groot",
                        "the odds become " + times + " times as high")
                : say(
                        "de kans-verhouding wordt " + times + " keer zo klein",
                        "the odds become " + times + " times as low");
    }

    String days(double days) {
        return number(days) + say(days == 1 ? " dag" : " dagen", days == 1 ? " day" : " days");
    }
}
