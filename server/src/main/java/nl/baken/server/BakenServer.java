package nl.baken.server;

import io.helidon.common.tls.Tls;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import nl.baken.server.description.OpenApi;
import nl.baken.server.events.EventSender;
import nl.baken.server.events.EventsService;
import nl.baken.server.events.MoveService;
import nl.baken.server.events.ProjectBinder;
import nl.baken.server.http.CommonHeaders;
import nl.baken.server.http.EverybodyHere;
import nl.baken.server.http.Json;
import nl.baken.server.http.LocalOnly;
import nl.baken.server.http.OwnPages;
import nl.baken.server.http.Problems;
import nl.baken.server.http.RequestBody;
import nl.baken.server.page.PageService;
import nl.baken.server.read.AlertsService;
import nl.baken.server.read.EventFateService;
import nl.baken.server.read.PortfoliosService;
import nl.baken.server.read.ProjectsService;
import nl.baken.server.read.Published;
import nl.baken.server.read.RejectionsService;
import nl.baken.server.signin.AccessFilter;
import nl.baken.server.store.Store;
import nl.baken.server.store.StoreException;
import nl.baken.server.store.StoreReader;
import nl.baken.server.tls.CertificateException;
import nl.baken.server.tls.CertificateWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server, from its start until it is closed. */
public final class BakenServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BakenServer.class);

    /** Helidon tells of each start what we tell ourselves. Kept here, or its level would go with it. */
    private static final java.util.logging.Logger HELIDON = java.util.logging.Logger.getLogger("io.helidon");

    private static final int MOST_CONNECTIONS = 10_000;
    private static final int MOST_REQUESTS = 1_000;
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(2);

    private final EventSender sender;
    private final Store store;
    private final StoreReader reader;
    private final Optional<AccessFilter> access;
    private final Optional<CertificateWatch> certificate;
    private final WebServer server;
    private final String host;

    private BakenServer(ServerSettings settings, InetAddress address, InstantSource clock) {
        HELIDON.setLevel(Level.WARNING);
        host = settings.host();
        certificate = settings.certificate().map(CertificateWatch::new);
        Optional<Tls> tls = certificate.map(CertificateWatch::first);
        store = Store.open(settings.store());
        access = settings.issuer().map(AccessFilter::new);
        sender = new EventSender(settings.clients(), settings.topics());
        reader = new StoreReader(settings.clients(), settings.topics(), store);
        ProjectBinder binder = new ProjectBinder(sender, reader, clock);
        Published published = new Published(store, reader);
        HttpRouting.Builder routing =
                HttpRouting.builder().addFilter(new CommonHeaders()).addFilter(new OwnPages());
        if (access.isPresent()) {
            routing.addFilter(access.get());
        } else {
            routing.addFilter(new LocalOnly()).addFilter(new EverybodyHere());
        }
        routing.register(
                        EventFateService.PATH,
                        new EventsService(sender, published, binder, clock),
                        new EventFateService(published))
                .register(ProjectsService.PATH, new ProjectsService(published), new MoveService(published, binder))
                .register(AlertsService.PATH, new AlertsService(published))
                .register(PortfoliosService.PATH, new PortfoliosService(published))
                .register("/v1/rejections", new RejectionsService(published))
                .register("/v1/openapi.json", new OpenApi())
                .register(new PageService(published))
                .get("/health/live", (request, response) -> Json.send(response, Map.of("status", "UP")));
        Problems.handle(routing);
        WebServerConfig.Builder config = WebServer.builder()
                .bindAddress(new InetSocketAddress(address, settings.port()))
                .maxTcpConnections(MOST_CONNECTIONS)
                .maxConcurrentRequests(MOST_REQUESTS)
                .maxPayloadSize(RequestBody.MOST_DISCARDED)
                .connectionOptions(options -> options.readTimeout(SILENCE))
                .idleConnectionTimeout(Duration.ofMinutes(1))
                .shutdownGracePeriod(LAST_REQUESTS)
                .shutdownHook(false)
                .directHandlers(Problems.direct())
                .addProtocol(Http1Config.builder().maxHeadersSize(32 * 1024).build())
                .routing(routing);
        tls.ifPresent(config::tls);
        server = config.build();
    }

    /**
     * Starts a server.
     *
     * @param clock for what is checked at the moment at which it comes in
     * @throws ServerStartException when nothing can listen there
     */
    public static BakenServer start(ServerSettings settings, InstantSource clock) {
        InetAddress address = address(settings);
        BakenServer opened;
        try {
            opened = new BakenServer(settings, address, clock);
        } catch (StoreException | CertificateException e) {
            throw new ServerStartException(e.getMessage(), e);
        }
        try {
            opened.server.start();
            opened.certificate.ifPresent(watch -> watch.start(opened.server::reloadTls));
        } catch (RuntimeException e) {
            opened.closeClients();
            throw new ServerStartException(
                    "Nothing can listen at " + settings.host() + ':' + settings.port() + " (" + e.getMessage()
                            + "). Is the port free? Choose another with --listen HOST:PORT.",
                    e);
        }
        LOG.info("Listening at {}", opened.address());
        return opened;
    }

    /** Without an issuer of tokens everybody who reaches the server may write, so nobody else may reach it; and tokens are for nobody to read. */
    private static InetAddress address(ServerSettings settings) {
        String host = settings.host();
        try {
            InetAddress address = InetAddress.getByName(host);
            if (!address.isLoopbackAddress() && settings.issuer().isEmpty()) {
                throw new ServerStartException(
                        "Without an issuer of tokens this server listens on this machine only, and " + host
                                + " is reached from others too. Listen at 127.0.0.1 or localhost.",
                        null);
            }
            if (!address.isLoopbackAddress() && settings.certificate().isEmpty()) {
                throw new ServerStartException(
                        "Tokens that come from other machines have to be encrypted on their way: give tls-certificate"
                                + " and tls-key, or listen at 127.0.0.1 behind a proxy on this machine that encrypts.",
                        null);
            }
            return address;
        } catch (UnknownHostException e) {
            throw new ServerStartException("There is no machine with the name " + host + ".", e);
        }
    }

    /** Where it is reached, for instance {@code http://127.0.0.1:8080}. */
    public String address() {
        return (certificate.isPresent() ? "https://" : "http://")
                + (host.contains(":") ? '[' + host + ']' : host)
                + ':'
                + port();
    }

    public int port() {
        return server.port();
    }

    /** Ends what is under way, and stops. */
    @Override
    public void close() {
        server.stop();
        closeClients();
    }

    private void closeClients() {
        certificate.ifPresent(CertificateWatch::close);
        access.ifPresent(AccessFilter::close);
        sender.close();
        reader.close();
        store.close();
    }
}
