package se.uppdrag.sealing;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import se.uppdrag.access.SignedIn;
import se.uppdrag.trail.Command;

/// A file on its way to where it is sealed. A servlet, since the framework would first write the
/// whole file, unsealed, to the disk of the machine. The token of the form and its id are in the
/// address, because the body is not read before the file comes.
public abstract class FileTaker extends HttpServlet {

    private static final int FIELD = 200;

    /// The file of a form, and what stands before it in the form.
    ///
    /// @param name as the browser says it; empty where it says none
    /// @param bytes read once
    public record Arriving(Map<String, String> fields, String name, InputStream bytes) {}

    /// Looks through a form until its file comes.
    public interface Taking {
        void take(Arriving file) throws IOException;
    }

    /// @return whether there was a file to take
    protected static boolean arrives(HttpServletRequest request, Taking taking) throws IOException {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return false;
        }
        var fields = new HashMap<String, String>();
        var parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
        while (parts.hasNext()) {
            var part = parts.next();
            if (!part.isFormField()) {
                var name = part.getName() == null ? "" : part.getName();
                try (var bytes = part.openStream()) {
                    taking.take(new Arriving(fields, name, bytes));
                }
                return true;
            }
            fields.put(part.getFieldName(), field(part));
        }
        return false;
    }

    private static String field(FileItemStream part) throws IOException {
        try (var bytes = part.openStream()) {
            return new String(bytes.readNBytes(FIELD), StandardCharsets.UTF_8);
        }
    }

    protected static void see(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    /// The id of the form, from its address; a new one where there is none.
    protected static Command command(HttpServletRequest request, String act) {
        return new Command(id(request.getParameter("kommando")), null, act);
    }

    /// What was sent as an id; one that is nothing's where it was not one.
    protected static UUID id(@Nullable String sent) {
        try {
            return sent == null ? UUID.randomUUID() : UUID.fromString(sent);
        } catch (IllegalArgumentException unreadable) {
            return UUID.randomUUID();
        }
    }

    protected static @Nullable SignedIn who() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? who
                : null;
    }
}
