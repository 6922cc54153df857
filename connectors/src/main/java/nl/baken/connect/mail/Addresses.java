package nl.baken.connect.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Addresses of mail, as they are written in settings. */
final class Addresses {

    private Addresses() {}

    /**
     * One address, with or without a name: {@code Baken <baken@example.org>}.
     *
     * @throws IllegalArgumentException when it is not one, or has no domain; the message says why
     */
    static InternetAddress of(String written) {
        try {
            InternetAddress[] addresses = InternetAddress.parse(written, true);
            if (addresses.length != 1 || addresses[0].isGroup()) {
                throw new IllegalArgumentException("'" + written + "' is not one address");
            }
            addresses[0].validate();
            String address = addresses[0].getAddress();
            // One on a domain of letters alone needs more than servers commonly have (RFC 6531).
            if (address.indexOf('@') < 1 || !address.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
                throw new IllegalArgumentException("'" + written + "' is not an address such as name@example.org");
            }
            return addresses[0];
        } catch (AddressException e) {
            throw new IllegalArgumentException("'" + written + "' is not an address: " + e.getMessage(), e);
        }
    }
}
