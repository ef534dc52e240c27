package se.uppdrag.safety;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SafetyConfiguration {

    /// Without settings for uploads of its own, the server leaves the body of a request alone.
    @Bean
    ServletRegistrationBean<EvidenceServlet> evidenceServlet(
            Evidence evidence, Reports reports, Ticket ticket, Unseen unseen, Crowd crowd) {
        return new ServletRegistrationBean<>(
                new EvidenceServlet(evidence, reports, ticket, unseen, crowd),
                EvidenceServlet.HERE);
    }
}
