package se.uppdrag.learning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import org.apache.chemistry.opencmis.client.bindings.spi.BindingSession;
import org.apache.chemistry.opencmis.client.bindings.spi.http.HttpInvoker;
import org.apache.chemistry.opencmis.client.bindings.spi.http.Output;
import org.apache.chemistry.opencmis.client.bindings.spi.http.Response;
import org.apache.chemistry.opencmis.commons.SessionParameter;
import org.apache.chemistry.opencmis.commons.exceptions.CmisConnectionException;
import org.apache.chemistry.opencmis.commons.impl.UrlBuilder;
import org.jspecify.annotations.Nullable;

/// How OpenCMIS asks: as [BriefHttp] does, whatever addresses the answers hold. Public, and without
/// arguments, since OpenCMIS makes it.
public final class BriefInvoker implements HttpInvoker {

    /// The only server that is asked.
    static final String SERVER = "uppdraget.server";

    @Override
    public Response invokeGET(UrlBuilder url, BindingSession session) {
        return invoke(url, "GET", null, null, Map.of(), session);
    }

    /// The whole of it is asked for: no documents are read through us.
    @Override
    public Response invokeGET(
            UrlBuilder url, BindingSession session, BigInteger offset, BigInteger length) {
        return invokeGET(url, session);
    }

    @Override
    public Response invokePOST(
            UrlBuilder url, String contentType, Output writer, BindingSession session) {
        return invoke(url, "POST", contentType, writer, Map.of(), session);
    }

    @Override
    public Response invokePUT(
            UrlBuilder url,
            String contentType,
            @Nullable Map<String, String> headers,
            Output writer,
            BindingSession session) {
        return invoke(
                url, "PUT", contentType, writer, headers == null ? Map.of() : headers, session);
    }

    @Override
    public Response invokeDELETE(UrlBuilder url, BindingSession session) {
        return invoke(url, "DELETE", null, null, Map.of(), session);
    }

    private static Response invoke(
            UrlBuilder url,
            String method,
            @Nullable String contentType,
            @Nullable Output writer,
            Map<String, String> headers,
            BindingSession session) {
        try {
            var answer =
                    new BriefHttp(
                                    text(session, SERVER),
                                    text(session, SessionParameter.USER),
                                    text(session, SessionParameter.PASSWORD))
                            .send(url.toString(), method, contentType, written(writer), headers);
            var body = new ByteArrayInputStream(answer.body());
            return answer.status() < 300
                    ? new Response(answer.status(), "", answer.headers(), body, null)
                    : new Response(answer.status(), "", answer.headers(), null, body);
        } catch (IOException e) {
            throw new CmisConnectionException("The archive cannot be asked", e);
        }
    }

    private static byte @Nullable [] written(@Nullable Output writer) throws IOException {
        if (writer == null) {
            return null;
        }
        var bytes = new ByteArrayOutputStream();
        try {
            writer.write(bytes);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
        return bytes.toByteArray();
    }

    private static String text(BindingSession session, String key) {
        return session.get(key) instanceof String text ? text : "";
    }
}
