package se.uppdrag.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.boot.SpringApplication;

/// Starts the program on an empty folder, reads some pages and stops: what Java then knows of the
/// classes it keeps for later starts (`-XX:AOTCacheOutput`). The launcher and the container's build
/// run it; nobody else need.
public final class LearningRun {

    private static final List<String> PAGES =
            List.of("/", "/sammantraden", "/anslagstavla", "/diarium", "/logga-in", "/halsa");

    private LearningRun() {}

    /// @param arguments the folder of the data, which is thrown away afterwards
    /// @return 0 when it has been done, 2 where no folder is given
    public static int run(Class<?> program, List<String> arguments) {
        if (arguments.size() != 1) {
            return 2;
        }
        var settings =
                new String[] {
                    "--server.port=0",
                    "--uppdrag.data=" + arguments.getFirst(),
                    "--uppdrag.database.url=",
                    "--uppdrag.backup.folder=",
                    "--uppdrag.metrics.port=0"
                };
        try (var context = new SpringApplication(program).run(settings);
                var client = HttpClient.newHttpClient()) {
            var home =
                    URI.create(
                            "http://localhost:"
                                    + context.getEnvironment()
                                            .getRequiredProperty("local.server.port"));
            for (var page : PAGES) {
                client.send(
                        HttpRequest.newBuilder(home.resolve(page)).build(),
                        HttpResponse.BodyHandlers.discarding());
            }
            return 0;
        } catch (IOException e) {
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
