package nl.baken.connect.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of who may vouch for a server, from a file. */
final class Certificates {

    private Certificates() {}

    /** Why a file cannot be used, for people; empty when it can. */
    static Optional<String> problem(Path file) {
        try {
            sockets(file);
            return Optional.empty();
        } catch (IOException | GeneralSecurityException e) {
            return Optional.of("cannot be read as certificates (PEM): " + file + ": " + e + ".");
        }
    }

    /** Makes connections to servers for which one of the certificates vouches. */
    static SSLSocketFactory sockets(Path file) throws IOException, GeneralSecurityException {
        Collection<? extends Certificate> certificates;
        try (InputStream in = Files.newInputStream(file)) {
            certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
        if (certificates.isEmpty()) {
            throw new IOException("it has no certificate in it");
        }
        KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates) {
            known.setCertificateEntry("certificate-" + number++, certificate);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
