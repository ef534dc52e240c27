package se.uppdrag.demo;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import se.uppdrag.demo.Hall.Member;

/// A button on a member's own device: a line that stays open, and the bytes of a form. In the hall
/// each device pays for itself; here all of them run on the machine that is measured, so they must
/// cost next to nothing.
final class Button implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket line;
    private final InputStream answers;
    private final Member member;
    private final String head;

    /// @param path where the form goes
    Button(URI home, Member member, String path) {
        this.member = member;
        this.head =
                """
                POST %s HTTP/1.1
                Host: %s
                Cookie: %s
                Content-Type: application/x-www-form-urlencoded
                Content-Length: %%d

                """
                        .formatted(path, home.getAuthority(), member.visitor().cookies(path))
                        .replace("\n", "\r\n");
        try {
            line = new Socket(home.getHost(), home.getPort());
            line.setTcpNoDelay(true);
            line.setSoTimeout(PATIENCE_MILLIS);
            answers = new BufferedInputStream(line.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends the form and waits for the whole answer.
    ///
    /// @param fields written as in a form that is sent
    /// @return the status
    int press(String fields) {
        var body = "_csrf=%s&kommando=%s&%s".formatted(member.proof(), UUID.randomUUID(), fields);
        try {
            line.getOutputStream()
                    .write((head.formatted(body.length()) + body).getBytes(StandardCharsets.UTF_8));
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int answer() throws IOException {
        var status = Integer.parseInt(row().split(" ", 3)[1]);
        var length = 0;
        for (var row = row(); !row.isEmpty(); row = row()) {
            if (row.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(row.substring(15).strip());
            } else if (row.regionMatches(true, 0, "Transfer-Encoding:", 0, 18)) {
                throw new IOException("An answer of no known length: " + status);
            }
        }
        answers.skipNBytes(length);
        return status;
    }

    private String row() throws IOException {
        var row = new StringBuilder();
        for (int one = answers.read(); one != '\n'; one = answers.read()) {
            if (one < 0) {
                throw new IOException("The line was closed");
            }
            if (one != '\r') {
                row.append((char) one);
            }
        }
        return row.toString();
    }

    @Override
    public void close() {
        try {
            line.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
