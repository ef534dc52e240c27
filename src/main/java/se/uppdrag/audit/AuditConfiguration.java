package se.uppdrag.audit;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AuditConfiguration {

    /// Without settings for uploads of its own, the server leaves the body of a request alone.
    @Bean
    ServletRegistrationBean<PaperServlet> auditPaperServlet(
            Papers papers, Audits audits, WorkroomDoor door, AuditTrail trail) {
        return new ServletRegistrationBean<>(
                new PaperServlet(papers, audits, door, trail), PaperServlet.HERE);
    }
}
