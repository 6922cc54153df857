package nl.baken.riskmodel.handbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.baken.assessment.text.Catalogue;
import nl.baken.output.Text;

/** In which language a handbook is written. */
public enum HandbookLanguage {
    NL,
    EN;

    private static final Catalogue CATALOGUE = new Catalogue("nl.baken.riskmodel.handbook.messages");
    private static final int DECIMALS = 2;

    String of(Text text) {
        return this == NL ? text.getNl() : text.getEn();
    }

    /**
     * A sentence of the catalogue.
     *
     * @param arguments what its places are filled with, as they print themselves
     */
    String text(String key, Object... arguments) {
        return of(CATALOGUE.verbatim(key, arguments));
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
        return decibans > 0 ? this.text("odds.higher", times) : this.text("odds.lower", times);
    }

    String days(double days) {
        return days == 1 ? this.text("day", number(days)) : this.text("days", number(days));
    }
}
