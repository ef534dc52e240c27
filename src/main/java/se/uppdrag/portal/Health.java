package se.uppdrag.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/// `/halsa`: whether the program is ready to serve, for whoever watches over it. Not a controller:
/// it must answer also when the database does not, and a page's shell needs the database.
@Component("/halsa")
class Health implements HttpRequestHandler {

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;

    Health(DataSource database) {
        this.database = database;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var reached = reached();
        response.setStatus(
                reached ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream()
                .write(
                        "{\"ready\":%1$b,\"database\":%1$b}\n"
                                .formatted(reached)
                                .getBytes(StandardCharsets.UTF_8));
    }

    private boolean reached() {
        try (var connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
