package se.uppdrag.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Lies between a browser and the server and can be cut, so that what goes on it is lost the way it
/// is when a network fails.
final class Cable implements AutoCloseable {

    private final ServerSocket near;
    private final int far;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /// @param far the server's port
    Cable(int far) {
        this.far = far;
        try {
            near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /// Where the browser finds the server.
    String home() {
        return "http://localhost:" + near.getLocalPort();
    }

    void cut() {
        cut = true;
        ends.forEach(Cable::drop);
        ends.clear();
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                var browser = near.accept();
                if (cut) {
                    drop(browser);
                    continue;
                }
                Thread.ofVirtual().start(() -> join(browser));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /// A server that does not answer is that connection's misfortune alone.
    private void join(Socket browser) {
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), far);
            ends.add(browser);
            ends.add(server);
            if (cut) {
                // It was cut while this one was on its way.
                drop(browser);
                drop(server);
                return;
            }
            Thread.ofVirtual().start(() -> carry(browser, server));
            carry(server, browser);
        } catch (IOException noAnswer) {
            drop(browser);
        }
    }

    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // One end is gone; so goes the other.
        }
        drop(from);
        drop(to);
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // As wished.
        }
    }

    @Override
    public void close() {
        cut();
        try {
            near.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
