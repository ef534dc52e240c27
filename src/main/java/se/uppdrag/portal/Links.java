package se.uppdrag.portal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppdrag.portal.LinkCheckTable.Result;

/// Looks at where a link leads. Our own pages are looked up here; somebody else's are visited only
/// where the house has set `uppdrag.links.check-external=true`.
@Component
class Links {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int FIRST_FAILURE = 400;

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

    /// Never follows redirects and never looks inside the house's own network.
    private static Result visit(URI address) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (var host : InetAddress.getAllByName(address.getHost())) {
                if (host.isLoopbackAddress()
                        || host.isSiteLocalAddress()
                        || host.isLinkLocalAddress()
                        || host.isAnyLocalAddress()) {
                    return Result.NOT_CHECKED;
                }
            }
            var answer =
                    client.send(
                            HttpRequest.newBuilder(address)
                                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                    .timeout(PATIENCE)
                                    .build(),
                            BodyHandlers.discarding());
            return answer.statusCode() < FIRST_FAILURE ? Result.OK : Result.BROKEN;
        } catch (IOException unreachable) {
            return Result.BROKEN;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Result.NOT_CHECKED;
        }
    }
}
