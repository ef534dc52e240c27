package se.uppdrag.web;

import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Keeps no buffers between requests. In those that wait to be used again lies what was last sent
/// and answered: a report of a threat, a passphrase.
@Component
class ForgetfulServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /// Milliseconds a connection waits for the next question, with its buffers.
    private static final int KEPT_OPEN = 20_000;

    /// As many as a head finds room for. To read many languages is nothing to be refused for: the
    /// server's own limit of ten ends in an error of ours.
    private static final int LANGUAGES_MOST = 5_000;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            connector.setMaxLocaleCount(LANGUAGES_MOST);
            if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                protocol.setProcessorCache(0);
                protocol.setProperty("socket.bufferPool", "0");
                protocol.setKeepAliveTimeout(KEPT_OPEN);
            }
        });
    }
}
