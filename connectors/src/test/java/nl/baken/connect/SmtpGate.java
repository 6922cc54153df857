package nl.baken.connect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Stands before a mail server that takes everything without TLS, as the first server of an organisation does: it refuses
 * addresses with a code, and speaks STARTTLS when it has a certificate.
 */
public final class SmtpGate implements AutoCloseable {

    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private final int behind;
    private final Optional<SSLContext> tls;

    /** @param behind port of the server on this machine */
    public SmtpGate(int behind, Optional<SSLContext> tls) throws IOException {
        this.behind = behind;
        this.tls = tls;
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** From now on the address is answered with this line, such as {@code 550 no such mailbox}. */
    public void refuse(String address, String line) {
        refusals.put(address, line);
    }

    public void takeAll() {
        refusals.clear();
    }

    /** What clients sent without TLS, in order. */
    public List<String> inTheClear() {
        return List.copyOf(commands);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            relay(new Side(client), new Side(server));
        } catch (IOException e) {
            // The client sees that the connection is gone.
        }
    }

    private void relay(Side first, Side server) throws IOException {
        Side client = first;
        answer(server, client, false);
        String line;
        while ((line = client.in.readLine()) != null) {
            String command = line.toUpperCase(Locale.ROOT);
            if (client == first) {
                commands.add(line);
            }
            if (command.startsWith("STARTTLS") && tls.isPresent()) {
                client.write("220 go ahead");
                client = new Side(encrypted(client.socket));
            } else if (command.startsWith("RCPT") && refusal(line).isPresent()) {
                client.write(refusal(line).orElseThrow());
            } else {
                server.write(line);
                String code = answer(server, client, command.startsWith("EHLO") && tls.isPresent() && client == first);
                if (command.equals("DATA") && code.equals("354")) {
                    text(client, server);
                    answer(server, client, false);
                }
            }
        }
    }

    private Optional<String> refusal(String line) {
        return refusals.entrySet().stream()
                .filter(refused -> line.contains("<" + refused.getKey() + ">"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void text(Side client, Side server) throws IOException {
        String line;
        do {
            line = client.in.readLine();
            server.write(line);
        } while (!line.equals("."));
    }

    /** Hands on all lines of an answer, and gives its code. */
    private static String answer(Side server, Side client, boolean startsTls) throws IOException {
        String line;
        do {
            line = server.in.readLine();
            if (line == null) {
                throw new IOException("the server is gone");
            }
            if (startsTls && line.charAt(3) == ' ') {
                client.write("250-STARTTLS");
            }
            client.write(line);
        } while (line.charAt(3) == '-');
        return line.substring(0, 3);
    }

    private Socket encrypted(Socket plain) throws IOException {
        SSLSocket socket =
                (SSLSocket) tls.orElseThrow().getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private static final class Side {
        private final Socket socket;
        private final BufferedReader in;
        private final OutputStream out;

        Side(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            this.out = socket.getOutputStream();
        }

        void write(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }
}
