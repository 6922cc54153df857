package nl.baken.server.tls;

import io.helidon.common.tls.Tls;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the files of a certificate again, for as long as it is open. What cannot be used is passed over, and the one before stays. */
public final class CertificateWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final CertificateFiles files;
    private final CountDownLatch closed = new CountDownLatch(1);
    private CertificateFiles.Contents shown;
    private CertificateFiles.Contents looked;

    /** @throws CertificateException when the files cannot be used */
    public CertificateWatch(CertificateFiles files) {
        this.files = files;
        shown = files.read();
        looked = shown;
    }

    /**
     * The certificate that is shown first.
     *
     * @throws CertificateException when the files cannot be used
     */
    public Tls first() {
        return files.tls(shown);
    }

    /** Passes on each other certificate, from now on. */
    public void start(Consumer<Tls> changed) {
        Thread.ofVirtual().name("certificate").start(() -> {
            while (!isClosed()) {
                look(changed);
            }
        });
    }

    private boolean isClosed() {
        try {
            return closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void look(Consumer<Tls> changed) {
        try {
            CertificateFiles.Contents now = files.read();
            if (!now.equals(shown) && !now.equals(looked)) {
                looked = now;
                changed.accept(files.tls(now));
                shown = now;
                LOG.info("The certificate in {} is shown from now on", files.certificate());
            }
        } catch (CertificateException e) {
            LOG.warn("{} The certificate before it is still shown.", e.getMessage());
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
