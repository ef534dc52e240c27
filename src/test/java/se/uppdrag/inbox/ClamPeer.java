package se.uppdrag.inbox;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A small virus scanner that speaks INSTREAM, and knows one virus.
final class ClamPeer {

    static final String VIRUS = "SMITTA-FOR-PROV";

    private final ServerSocket door;
    volatile boolean away;

    ClamPeer() {
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
                var caller = door.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            var in = new DataInputStream(caller.getInputStream());
            if (away
                    || !new String(in.readNBytes(10), StandardCharsets.US_ASCII)
                            .equals("zINSTREAM\0")) {
                return;
            }
            var all = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                all.write(in.readNBytes(length));
            }
            var found = all.toString(StandardCharsets.ISO_8859_1).contains(VIRUS);
            caller.getOutputStream()
                    .write(
                            (found ? "stream: Prov-Signatur FOUND\0" : "stream: OK\0")
                                    .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            // So did the caller.
        }
    }
}
