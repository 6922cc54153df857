package nl.baken.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import nl.baken.serde.RegistryConnection;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.clients.CommonClientConfigs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: the server shows the certificate in its files, also after they changed, and never one that is half written. */
class CertificateTest {

    @TempDir
    private Path directory;

    @Test
    void shouldShowTheCertificateThatIsInTheFilesNow() throws Exception {
        // Given
        Made first = make("first");
        Made second = make("second");
        Path certificate = Files.writeString(directory.resolve("shown.crt"), first.certificate());
        Path key = Files.writeString(directory.resolve("shown.key"), first.key());
        try (TestIssuer issuer = new TestIssuer();
                BakenServer server = start(issuer, "127.0.0.1", certificate, key)) {
            assertThat(server.address()).startsWith("https://127.0.0.1:");
            assertThat(shown(server)).isEqualTo(first.serial());

            // When one file is of another certificate, and then both
            Files.writeString(certificate, second.certificate());
            assertThat(shown(server)).isEqualTo(first.serial());
            Files.writeString(key, second.key());

            // Then
            BigInteger now = shown(server);
            while (!now.equals(second.serial())) {
                assertThat(now).isEqualTo(first.serial());
                now = shown(server);
            }
        }
    }

    @Test
    void shouldNotStartWithFilesThatAreNoCertificateAndItsKeyNorSayWhatIsInThem() throws Exception {
        Made first = make("first");
        Made second = make("second");
        Path certificate = Files.writeString(directory.resolve("shown.crt"), first.certificate());
        Path key = Files.writeString(directory.resolve("shown.key"), second.key());
        try (TestIssuer issuer = new TestIssuer()) {
            assertThatThrownBy(() -> start(issuer, "127.0.0.1", certificate, key))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageContaining("shown.crt")
                    .hasMessageContaining("PKCS #8")
                    .hasMessageNotContaining(
                            second.key().lines().skip(1).findFirst().orElseThrow());
        }
    }

    @Test
    void shouldNotTakeTokensFromOtherMachinesThatAreNotEncrypted() {
        try (TestIssuer issuer = new TestIssuer()) {
            assertThatThrownBy(() -> BakenServer.start(
                            new ServerSettings(
                                    "0.0.0.0",
                                    0,
                                    directory.resolve("never"),
                                    Map.of(),
                                    TopicCatalog.named("baken."),
                                    issuer.settings(),
                                    Optional.empty()),
                            InstantSource.system()))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageContaining("tls-certificate");
        }
    }

    private BakenServer start(TestIssuer issuer, String host, Path certificate, Path key) {
        return BakenServer.start(
                new ServerSettings(
                        host,
                        0,
                        directory.resolve("store"),
                        Map.of(
                                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                                "127.0.0.1:1",
                                RegistryConnection.URL,
                                "mock://certificate"),
                        TopicCatalog.named("baken."),
                        issuer.settings(),
                        Optional.of(new nl.baken.server.tls.CertificateFiles(certificate, key))),
                InstantSource.system());
    }

    /** Whoever asks takes any certificate, to see which it is. */
    private static BigInteger shown(BakenServer server) throws IOException, GeneralSecurityException {
        SSLContext any = SSLContext.getInstance("TLS");
        any.init(null, new TrustManager[] {new Anything()}, null);
        try (SSLSocket socket =
                (SSLSocket) any.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.startHandshake();
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSerialNumber();
        }
    }

    private record Made(String certificate, String key, BigInteger serial) {}

    private Made make(String name) throws Exception {
        Path store = directory.resolve(name + ".p12");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        name,
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "for-a-test",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(exit).isZero();
        char[] password = "for-a-test".toCharArray();
        KeyStore made = KeyStore.getInstance(store.toFile(), password);
        X509Certificate certificate = (X509Certificate) made.getCertificate(name);
        return new Made(
                pem("CERTIFICATE", certificate.getEncoded()),
                pem("PRIVATE KEY", made.getKey(name, password).getEncoded()),
                certificate.getSerialNumber());
    }

    private static String pem(String what, byte[] contents) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(contents) + "\n-----END " + what
                + "-----\n";
    }

    private static final class Anything implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
