package se.uppdrag.inbox;

import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppdrag.inbox.Enclosed.Verdict;
import se.uppdrag.inbox.Enclosed.Verdict.State;

/// Asks ClamAV, where the house has one (`uppdrag.clamav.host`), by its own protocol: the bytes in
/// pieces, each with its length before it (INSTREAM).
@Component
class VirusScanner {

    /// What the scanner is set up to be shown; a larger letter says that nobody has looked.
    static final long LARGEST = 150_000_000;

    private static final int PIECE = 64 * 1024;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int LONGEST_ANSWER = 1_000;

    private final String host;
    private final int port;

    VirusScanner(
            @Value("${uppdrag.clamav.host:}") String host,
            @Value("${uppdrag.clamav.port:3310}") int port) {
        this.host = host;
        this.port = port;
    }

    boolean configured() {
        return !host.isEmpty();
    }

    Verdict look(byte[] bytes) {
        return look(new ByteArrayInputStream(bytes));
    }

    /// Read a piece at a time.
    Verdict look(InputStream from) {
        if (!configured()) {
            return Verdict.NONE;
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            var piece = new byte[PIECE];
            for (int length = from.readNBytes(piece, 0, PIECE);
                    length > 0;
                    length = from.readNBytes(piece, 0, PIECE)) {
                out.writeInt(length);
                out.write(piece, 0, length);
            }
            out.writeInt(0);
            out.flush();
            return verdict(
                    new String(
                            socket.getInputStream().readNBytes(LONGEST_ANSWER),
                            StandardCharsets.UTF_8));
        } catch (IOException away) {
            return new Verdict(
                    State.FAILED, Lettering.line(String.valueOf(away.getMessage()), 200));
        }
    }

    /// `stream: OK`, `stream: Eicar-Signature FOUND`, or why it could not.
    private static Verdict verdict(String answer) {
        var said = Lettering.line(answer.replace("\0", "").replaceFirst("^stream: ", ""), 200);
        if (said.equals("OK")) {
            return new Verdict(State.CLEAN, "");
        }
        return said.endsWith(" FOUND")
                ? new Verdict(State.INFECTED, said.substring(0, said.length() - 6))
                : new Verdict(State.FAILED, said);
    }
}
