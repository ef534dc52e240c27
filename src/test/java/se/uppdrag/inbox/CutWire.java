package se.uppdrag.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import jdk.net.ExtendedSocketOptions;

/// A wire to a server that breaks when so many bytes have come through it.
final class CutWire {

    private final ServerSocket door;
    private final int to;
    final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

    CutWire(int to) {
        this.to = to;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (true) {
            try {
                var near = door.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), to);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket onto) {
        try (from;
                onto) {
            var buffer = new byte[8192];
            for (int n = from.getInputStream().read(buffer);
                    n > 0 && left.addAndGet(-n) > 0;
                    n = from.getInputStream().read(buffer)) {
                onto.getOutputStream().write(buffer, 0, n);
                // Whoever answers in several writes waits until the first is said to have come.
                from.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
            }
        } catch (IOException cut) {
            // As it was meant.
        }
    }
}
