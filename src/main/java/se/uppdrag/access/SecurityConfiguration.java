package se.uppdrag.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/// Which addresses need a sign-in, and the headers that keep pages ours.
@Configuration
class SecurityConfiguration {

    /// No `unsafe-*` anywhere: no inline script, no inline style, nothing from other hosts. Images
    /// may be data, since the style sheet carries its icons so.
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'";

    static final String SESSION = "uppdraget";
    private static final long A_YEAR = 31_536_000;

    static final String[] SIGNED_IN = {
        "/start/**",
        "/mina-uppgifter/**",
        "/mina-notiser/**",
        "/mitt-losenord/**",
        "/min-inloggning/**",
        "/bekrafta",
        "/mitt-uppdrag/**",
        "/lamna-in/**",
        "/mina-initiativ/**",
        "/administration/**",
        "/bevakningar/**",
        "/beredning/**",
        "/kontrollpunkter/e-post",
        "/parm/**",
        "/mina-anteckningar/**",
        "/arbetsmiljo/**",
        "/delegation/beslut/**",
        "/mina-ersattningar/**",
        "/ersattningar/**",
        "/partistod/redovisning/**",
        "/styrning/siffror/**",
        "/omvarldsanalys/arbete/**",
        "/diarium/registrera/**",
        "/inkommande-post/**",
        "/revision/arbetsrum/**",
        "/revision/fragor/*/svar/**",
        "/revision/ansvarsfrihet/*/arsredovisning/**",
        "/revision/ansvarsfrihet/*/forklaring/**",
        "/revision/ansvarsfrihet/*/beslut/**",
        "/utbildning/min-grupp/**",
        "/utbildning/paket/**",
        "/utbildning/*/intyg.pdf",
        "/utbildning/tillfallen/*/intyg.pdf",
        "/trygghet/natverk/**",
        "/trygghet/natverk.pdf",
        "/trygghet/nyckel/**",
        "/trygghet/rapporter/**",
        "/trygghet/skydd/**",
        "/sammantraden/*/*/ledamot/**",
        "/sammantraden/*/*/repetition/**",
        "/sammantraden/*/*/reservplan.pdf",
        "/sammantraden/*/*/ordforande/**",
        "/sammantraden/*/*/sekreterare/**",
        "/sammantraden/*/*/planera/**",
        "/sammantraden/*/*/andra/**",
        "/sammantraden/*/*/inkallelse/**",
        "/sammantraden/*/*/utlaning/**",
        "/sammantraden/*/*/justera/**",
        "/sammantraden/*/*/protokoll/sekretessdel/**",
        "/sammantraden/*/*/protokoll/original.pdf",
        "/sammantraden/*/*/protokoll/maskering/**",
    };

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, SignInSettings settings, OutsideSignOut outside, TurnedAway turned)
            throws Exception {
        var returnTo = new HttpSessionRequestCache();
        // What somebody was sending when her session had ended must not be kept in the next one.
        returnTo.setRequestMatcher(request -> "GET".equals(request.getMethod()));
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(SIGNED_IN)
                                .authenticated()
                                .anyRequest()
                                .permitAll())
                .requestCache(cache -> cache.requestCache(returnTo))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(
                                        new LoginUrlAuthenticationEntryPoint("/logga-in"))
                                .accessDeniedHandler(turned))
                // In a cookie rather than the session: a public page starts no session at all.
                .csrf(csrf ->
                        csrf.csrfTokenRepository(cookie(settings))
                                // Sent by the municipality's sign-in, and signed by it.
                                .ignoringRequestMatchers("/logga-in/via/*/utloggning")
                                // A course in a frame without cookies; it shows a key of its own.
                                .ignoringRequestMatchers("/paketinnehall/*/_uppdraget/**")
                                // A mail program's press (RFC 8058): all it can do is end a
                                // subscription whose address nobody else has.
                                .ignoringRequestMatchers(
                                        "/anslagstavla/prenumeration/*/ett-klick",
                                        "/bevaka/*/ett-klick",
                                        "/bevakning/*/ett-klick",
                                        "/kontrollpunkter/e-post/*/ett-klick"))
                .securityContext(context ->
                        context.securityContextRepository(
                                new HttpSessionSecurityContextRepository()))
                .logout(logout ->
                        logout.logoutUrl("/logga-ut")
                                .addLogoutHandler(outside)
                                .logoutSuccessHandler(outside)
                                .deleteCookies(settings.cookie(SESSION)))
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                                // A course is shown in a frame, and may have frames of its own.
                                .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                                .addHeaderWriter(
                                        new DelegatingRequestMatcherHeaderWriter(
                                                request ->
                                                        !request.getRequestURI()
                                                                .startsWith("/paketinnehall/"),
                                                new XFrameOptionsHeaderWriter(
                                                        XFrameOptionsMode.DENY)))
                                // Where a proxy speaks TLS, each request seems to come without.
                                .httpStrictTransportSecurity(strict ->
                                        strict.requestMatcher(request ->
                                                        settings.encrypted() || request.isSecure())
                                                .includeSubDomains(true)
                                                .maxAgeInSeconds(A_YEAR))
                                .crossOriginOpenerPolicy(opener ->
                                        opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                                .permissionsPolicyHeader(policy ->
                                        policy.policy("camera=(), microphone=(), geolocation=()")))
                .build();
    }

    /// Delays that guesses have earned.
    @Bean
    Delays.Pause pause() {
        return Thread::sleep;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new LongPasswords(new BCryptPasswordEncoder());
    }

    private static CookieCsrfTokenRepository cookie(SignInSettings settings) {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName(settings.cookie("uppdraget-formular"));
        repository.setCookiePath("/");
        repository.setCookieCustomizer(cookie -> {
            cookie.httpOnly(true).sameSite("Lax");
            if (settings.encrypted()) {
                cookie.secure(true);
            }
        });
        return repository;
    }
}
