package nl.baken.cli.subscription;

import nl.baken.steering.Subscription;

/**
 * What applying a file does with one subscription.
 *
 * @param subscription as it will be; one that ends as it was, with its end
 */
public record Change(Kind kind, Subscription subscription) {

    /** What is done with it. */
    public enum Kind {
        BEGINS("+"),
        CHANGES("~"),
        ENDS("-"),
        STAYS("=");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /** At the beginning of a line. */
        public String sign() {
            return sign;
        }
    }

    /** True when a record is to be written. */
    public boolean isWritten() {
        return kind != Kind.STAYS;
    }
}
