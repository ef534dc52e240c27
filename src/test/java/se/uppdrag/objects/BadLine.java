package se.uppdrag.objects;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// The line to a store of objects, which can be told to fail. It remembers what was asked.
public final class BadLine implements AutoCloseable {

    /// How it behaves.
    public enum Behaviour {
        GOOD,
        /// Nobody answers.
        DEAD,
        /// Each question is answered with 500.
        ILL,
        /// Breaks when some of what is sent has gone through.
        BREAKS,
        /// Everything goes through, and the answer is lost.
        LOSES_ANSWERS,
        /// Takes what it gets and says nothing.
        SILENT
    }

    private static final int SOME = 200_000;
    private static final byte[] ERROR =
            "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.ISO_8859_1);

    private final ServerSocket door;
    private final int behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = Behaviour.GOOD;

    /// @param behind the port of the store
    public BadLine(int behind) throws IOException {
        this.behind = behind;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answer);
    }

    public String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    public void be(Behaviour now) {
        behaviour = now;
        open.forEach(BadLine::closeQuietly);
    }

    /// The first words of each question since it was last forgotten: `PUT /bucket/name`.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public void forget() {
        asked.clear();
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                // As wished.
            }
        }
    }

    private void serve(Socket client) {
        open.add(client);
        try (client;
                var store = new Socket()) {
            if (behaviour == Behaviour.DEAD) {
                return;
            }
            store.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), behind), 2_000);
            open.add(store);
            var back = Thread.ofVirtual().start(() -> back(store, client));
            forth(client, store);
            back.join();
        } catch (IOException broken) {
            // As it is on such a line.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private void forth(Socket client, Socket store) throws IOException {
        var buffer = new byte[1 << 16];
        var through = 0L;
        InputStream from = client.getInputStream();
        OutputStream to = store.getOutputStream();
        for (int read = from.read(buffer); read > 0; read = from.read(buffer)) {
            note(new String(buffer, 0, Math.min(read, 300), StandardCharsets.ISO_8859_1));
            if (behaviour == Behaviour.ILL) {
                client.getOutputStream().write(ERROR);
                client.getOutputStream().flush();
                return;
            }
            if (behaviour == Behaviour.SILENT) {
                continue;
            }
            through += read;
            if (behaviour == Behaviour.BREAKS && through > SOME) {
                closeQuietly(store);
                return;
            }
            to.write(buffer, 0, read);
            to.flush();
        }
    }

    private void note(String begins) {
        if (begins.matches("(?s)(GET|HEAD|PUT|POST|DELETE) /.*")) {
            var words = begins.split(" ", 3);
            asked.add(words[0] + " " + words[1]);
        }
    }

    private void back(Socket store, Socket client) {
        try {
            var buffer = new byte[1 << 16];
            InputStream from = store.getInputStream();
            for (int read = from.read(buffer); read > 0; read = from.read(buffer)) {
                if (behaviour == Behaviour.LOSES_ANSWERS
                        && !new String(buffer, 0, read, StandardCharsets.ISO_8859_1)
                                .startsWith("HTTP/1.1 100")) {
                    break;
                }
                client.getOutputStream().write(buffer, 0, read);
                client.getOutputStream().flush();
            }
        } catch (IOException broken) {
            // As it is on such a line.
        } finally {
            closeQuietly(client);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // As wished.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(BadLine::closeQuietly);
    }
}
