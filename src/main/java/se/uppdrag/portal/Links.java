package se.uppdrag.portal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppdrag.portal.LinkCheckTable.Result;

/// Looks at where a link leads. Our own pages are looked up here; somebody else's are visited only
/// where the house has set `uppdrag.links.check-external=true`.
@Component
class Links {

    private static final int PATIENCE = 5_000;
    private static final int DOOR = 443;
    private static final int FIRST_LINE = "HTTP/1.1 200".length();

    private final OwnPages pages;
    private final boolean visit;

    Links(OwnPages pages, @Value("${uppdrag.links.check-external:false}") boolean visit) {
        this.pages = pages;
        this.visit = visit;
    }

    Result check(Topic.Link link) {
        if (!TopicDraft.wellFormedAddress(link.address())) {
            return Result.BROKEN;
        }
        if (link.internal()) {
            return pages.exist(link.address()) ? Result.OK : Result.BROKEN;
        }
        return visit ? visit(URI.create(link.address())) : Result.NOT_CHECKED;
    }

    /// Only the ordinary door is knocked on, of a machine out in the world: the one whose address
    /// was looked at is the one that is asked, whatever its name leads to a moment later. No
    /// redirect is followed, and only the first line of the answer is read.
    static Result visit(URI address) {
        if (address.getPort() != -1 && address.getPort() != DOOR) {
            return Result.NOT_CHECKED;
        }
        try {
            var hosts = InetAddress.getAllByName(address.getHost());
            return Arrays.stream(hosts).allMatch(Outside::is)
                    ? asked(address, hosts[0])
                    : Result.NOT_CHECKED;
        } catch (IOException unreachable) {
            return Result.BROKEN;
        }
    }

    private static Result asked(URI address, InetAddress host) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, DOOR), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
            try (var secure =
                    (SSLSocket) factory.createSocket(socket, address.getHost(), DOOR, true)) {
                var parameters = secure.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                secure.setSSLParameters(parameters);
                secure.getOutputStream().write(question(address));
                return answer(
                        new String(
                                secure.getInputStream().readNBytes(FIRST_LINE),
                                StandardCharsets.US_ASCII));
            }
        }
    }

    static byte[] question(URI address) {
        var path = address.getRawPath();
        var query = address.getRawQuery();
        return ("HEAD %s%s HTTP/1.1\r\nHost: %s\r\nUser-Agent: Uppdraget\r\nConnection: close\r\n\r\n"
                        .formatted(
                                path == null || path.isEmpty() ? "/" : path,
                                query == null ? "" : "?" + query,
                                address.getHost()))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// `HTTP/1.1 200`
    static Result answer(String line) {
        return line.matches("HTTP/1\\.[01] [123]\\d\\d") ? Result.OK : Result.BROKEN;
    }
}
