package se.uppdrag.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration
class WebConfiguration implements WebMvcConfigurer {

    /// The demonstration brings a clock of its own.
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return SteadyClock.ofTheMachine();
    }

    /// All files of a language as one: a page asks for a hundred texts, and would otherwise look
    /// for each in fifty files, one after the other.
    @Bean
    MessageSource messageSource(@Value("${spring.messages.basename}") List<String> files) {
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(
                files.stream().map(file -> "classpath:" + file).toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    WebMvcRegistrations addressBook() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new AddressBook();
            }
        };
    }

    /// Addresses of style sheets, scripts and fonts carry the build, so they may be kept for long.
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic());
    }
}
