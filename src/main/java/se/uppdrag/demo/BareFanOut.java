package se.uppdrag.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The least a server could do: writes the same bytes to everybody who has connected, with no
/// protocol, no page and no meeting behind them.
final class BareFanOut implements AutoCloseable {

    private static final int BACKLOG = 1_000;

    private final ServerSocketChannel server;
    private final Map<SocketChannel, Boolean> clients = new ConcurrentHashMap<>();

    private BareFanOut() {
        try {
            server =
                    ServerSocketChannel.open()
                            .bind(
                                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                                    BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    private int port() {
        return server.socket().getLocalPort();
    }

    /// In a process of its own, since one process may not hold both ends of so many connections:
    /// says its port and then, for each line it is given, how many have connected; `send` sends.
    static void serve(Path event, InputStream in, PrintStream out) {
        try (var server = new BareFanOut();
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            out.println(server.port());
            out.flush();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("send")) {
                    server.send(Files.readAllBytes(event));
                } else {
                    out.println(server.clients.size());
                    out.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                var client = server.accept();
                client.setOption(StandardSocketOptions.TCP_NODELAY, true);
                client.configureBlocking(false);
                clients.put(client, true);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private record Left(SocketChannel client, ByteBuffer bytes) {}

    private void send(byte[] event) {
        var bytes = ByteBuffer.allocateDirect(event.length).put(event).flip();
        List<Left> left = new ArrayList<>();
        clients.keySet().forEach(client -> left.add(new Left(client, bytes.duplicate())));
        var rest = left;
        while (!rest.isEmpty()) {
            var still = new ArrayList<Left>();
            for (var one : rest) {
                try {
                    one.client().write(one.bytes());
                    if (one.bytes().hasRemaining()) {
                        still.add(one);
                    }
                } catch (IOException gone) {
                    clients.remove(one.client());
                }
            }
            rest = still;
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var client : clients.keySet()) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
