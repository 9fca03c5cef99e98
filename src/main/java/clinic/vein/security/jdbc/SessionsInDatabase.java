package clinic.vein.security.jdbc;

import clinic.vein.kernel.DraftKey;
import clinic.vein.kernel.PublicAddress;
import clinic.vein.security.SessionSettings;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring Session on our tables, with our way of writing things down. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionsInDatabase {

    private static final String COOKIE = "VEIN-SESSION";

    @Bean
    KeptSessions<?> sessionRepository(
            JdbcOperations jdbc,
            JdbcClient client,
            PlatformTransactionManager transactions,
            SessionContent content,
            ServerProperties server,
            SessionSettings settings) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        ReadAlone each = new ReadAlone(own);
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(jdbc, each);
        sessions.setTableName("clinic.session");
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
        sessions.setDefaultMaxInactiveInterval(server.getServlet().getSession().getTimeout());
        sessions.setConversionService(written(content));
        sessions.setCleanupCron(Scheduled.CRON_DISABLED);
        return new KeptSessions<>(each.of(sessions), content, client, settings.most());
    }

    private static GenericConversionService written(SessionContent content) {
        GenericConversionService service = new GenericConversionService();
        service.addConverter(content);
        return service;
    }

    @Bean
    CookieSerializer sessionCookie(DraftKey key, PublicAddress address) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(address.isHttps());
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        return new SealedSessionCookie(cookie, key.seal("session-cookies"));
    }
}
