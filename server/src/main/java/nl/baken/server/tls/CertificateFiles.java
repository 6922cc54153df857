package nl.baken.server.tls;

import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.common.tls.Tls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.List;

/**
 * A certificate with those that it rests on, and its key.
 *
 * @param certificate file in PEM, the certificate of the server first
 * @param key file in PEM, PKCS #8 and not encrypted
 */
public record CertificateFiles(Path certificate, Path key) {

    private static final byte[] PROBE = {'b', 'a', 'k', 'e', 'n'};

    /** What was in the files. */
    record Contents(String certificate, String key) {}

    /** @throws CertificateException when a file cannot be read */
    Contents read() {
        try {
            return new Contents(
                    Files.readString(certificate, StandardCharsets.ISO_8859_1),
                    Files.readString(key, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new CertificateException("The files of tls-certificate and tls-key cannot be read: " + e, e);
        }
    }

    private static byte[] bytes(String contents) {
        return contents.getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * For connections to the server.
     *
     * @throws CertificateException when the files are no certificate and its key
     */
    Tls tls(Contents contents) {
        try {
            Keys keys = Keys.builder()
                    .pem(pem -> pem.certChain(Resource.create(certificate.toString(), bytes(contents.certificate())))
                            .key(Resource.create(key.toString(), bytes(contents.key()))))
                    .build();
            PrivateKey secret = keys.privateKey().orElseThrow();
            check(secret, keys.certChain().getFirst().getPublicKey());
            return Tls.builder()
                    .privateKey(secret)
                    .privateKeyCertChain(keys.certChain())
                    .enabledProtocols(List.of("TLSv1.3", "TLSv1.2"))
                    .build();
        } catch (GeneralSecurityException | RuntimeException e) {
            // Neither the message nor the trace of what went wrong: they may have parts of the key in them.
            throw new CertificateException(
                    certificate + " and " + key
                            + " are no certificate and its key. Both are PEM, the certificate of the"
                            + " server first, the key PKCS #8 (BEGIN PRIVATE KEY) and not encrypted.",
                    null);
        }
    }

    /** Files that are written one after the other do not belong together for a moment. */
    private static void check(PrivateKey secret, PublicKey shown) throws GeneralSecurityException {
        String algorithm = switch (secret.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> secret.getAlgorithm();
        };
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(secret);
        signature.update(PROBE);
        byte[] signed = signature.sign();
        signature.initVerify(shown);
        signature.update(PROBE);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("the key is of another certificate");
        }
    }
}
