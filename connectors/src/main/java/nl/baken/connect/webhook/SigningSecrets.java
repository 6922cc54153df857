package nl.baken.connect.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs deliveries as Standard Webhooks has it: HMAC-SHA256 over id, time and body. With more than one secret there is
 * a signature for each, so that sender and receiver need not change theirs at the same moment.
 */
final class SigningSecrets {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    private final List<SecretKeySpec> keys;

    private SigningSecrets(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    /**
     * Reads secrets, separated by commas: {@code whsec_} and 24 to 64 bytes in Base64.
     *
     * @throws IllegalArgumentException when one is no such thing; the message does not contain it
     */
    static SigningSecrets parse(String secrets) {
        return new SigningSecrets(Arrays.stream(secrets.split(",", -1))
                .map(String::strip)
                .map(SigningSecrets::key)
                .toList());
    }

    /** The value of the header {@code webhook-signature}. */
    String sign(WebhookDelivery delivery, Instant at) {
        byte[] signed =
                (delivery.id() + "." + at.getEpochSecond() + "." + delivery.body()).getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .map(key -> "v1," + Base64.getEncoder().encodeToString(hmac(key, signed)))
                .collect(Collectors.joining(" "));
    }

    private static SecretKeySpec key(String secret) {
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : "");
            if (bytes.length >= LEAST_BYTES && bytes.length <= MOST_BYTES) {
                return new SecretKeySpec(bytes, ALGORITHM);
            }
        } catch (IllegalArgumentException notBase64) {
            // A message with the cause would contain a part of the secret.
        }
        throw new IllegalArgumentException("A signing secret is whsec_ and 24 to 64 bytes in Base64, and this is not;"
                + " make one with: echo whsec_$(openssl rand -base64 32)");
    }

    private static byte[] hmac(SecretKeySpec key, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
