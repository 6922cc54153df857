package nl.baken.assessment.text;

import nl.baken.output.Text;

/** A sentence of the catalogue in both languages, its places found once. */
final class Message {

    private final String key;
    private final Template nl;
    private final Template en;
    private final Text whole;

    /** @throws IllegalArgumentException if the places in the two languages are not the same, or not 0, 1, 2 ... */
    Message(String key, String nl, String en) {
        this.key = key;
        this.nl = Template.of(nl);
        this.en = Template.of(en);
        if (!this.nl.places().equals(this.en.places())) {
            throw new IllegalArgumentException(
                    key + " has places " + this.nl.places() + " in Dutch and " + this.en.places() + " in English");
        }
        whole = this.nl.places().isEmpty() ? new Text(nl, en) : null;
    }

    /** How many arguments go into it. */
    int arguments() {
        return nl.places().size();
    }

    Text with(Object... arguments) {
        if (arguments.length != arguments()) {
            throw new IllegalArgumentException(key + " takes " + arguments() + " arguments, not " + arguments.length);
        }
        return whole != null
                ? whole
                : new Text(nl.fill(arguments, Language.DUTCH), en.fill(arguments, Language.ENGLISH));
    }
}
