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
    private volatile boolean mute;

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

    /// From now on everything is taken and nothing comes through, though nobody is told: as when a
    /// telephone has walked out of reach.
    void mute() {
        mute = true;
    }

    /// What was cut or mute stays so; whoever comes now gets through.
    void mend() {
        cut = false;
        mute = false;
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

    private void carry(Socket from, Socket to) {
        var bytes = new byte[8_192];
        var lost = false;
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                // Where something is missing, nothing that comes after it is of use.
                lost |= mute;
                if (!lost) {
                    out.write(bytes, 0, n);
                }
            }
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
